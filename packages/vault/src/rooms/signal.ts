/**
 * Signals of a shared room: what is said live and kept nowhere, such as who is on which page and the letters they type.
 * Sealed under the epoch's key, signed by the device that says it [V22]. Integers big-endian:
 *
 * | bytes | what |
 * | --- | --- |
 * | 1 | format: 1 |
 * | 16 | room id |
 * | 4 | epoch: which key of the room |
 * | 116 | sealed head: device (16), counter (8), signature (64) |
 * | … | sealed body, padded inside |
 *
 * The signature is under seal, as an entry's is, so that who has no key cannot try whose it is.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, readU32, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toHex } from '@handrail/proof/text-codes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { signatureLength } from '@handrail/proof/verify.ts';
import { idBytes } from '@handrail/sync/entry-envelope.ts';
import { longestSignal } from '@handrail/sync/wire/wire.ts';

import { ed25519 } from '../curves/ed25519.ts';
import { formatByte, otherVersion } from '../format.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { RoomKey } from '../keys/room-key.ts';
import { labels } from '../labels.ts';
import { open, seal, sealOverhead } from '../seal/gcm.ts';
import { pad, paddedLength, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';
import type { RoomKeys } from './room-keys.ts';

/** A signal that opened and was signed by `device`. Whether it is new, and not told again, the caller's counters say. */
export interface OpenedSignal {
  /** 32 hex digits. */
  readonly device: string;
  readonly epoch: number;
  readonly counter: number;
  readonly body: Bytes;
}
/**
 * `malformed`: of another room, altered, or nothing this version wrote. `unknown-key`: of an epoch whose key is not here.
 * `unknown-author`: `authorKey` does not know the device. `signature`: the device did not sign this.
 */
export type SignalRefusal =
  | 'malformed'
  | 'newer-format'
  | 'older-format'
  | 'unknown-key'
  | 'unknown-author'
  | 'signature';

/** Format, room, epoch: what is outside. */
const outerLength = 1 + 16 + 4;
const factsLength = 16 + 8;
const sealedHeadLength = sealOverhead + factsLength + signatureLength;
const bodyAt = outerLength + sealedHeadLength;
const largestPadded = 15_872;
/** Longest body, in bytes before padding. */
export const maxSignalBody = largestPadded - 4;
if (paddedLength(largestPadded) !== largestPadded || bodyAt + sealOverhead + largestPadded > longestSignal)
  throw new Error('the largest body does not fit a signal');

/** Written once; a signal is opened for every letter that somebody types. The outer bytes stand first and have one length. */
const partLabels = {
  head: placeOf(labels.signalPart, 'head'),
  body: placeOf(labels.signalPart, 'body'),
} as const;
const partPlace = (outer: Bytes, part: 'head' | 'body'): Bytes => concat(outer, partLabels[part]);

/**
 * What is signed: everything outside, which key it is sealed under (GCM does not commit to its key), who says it, and the
 * body as it is sealed. Every part has one length.
 */
const statementOf = async (outer: Bytes, key: RoomKey, facts: Bytes, body: Bytes): Promise<Bytes> =>
  signedBytes(labels.signalSigned, concat(outer, utf8(key.commitment), facts, await sha256(body)));

const two32 = 0x1_0000_0000;
const counterBytes = (counter: number): Bytes => {
  if (!Number.isSafeInteger(counter) || counter < 0) throw new RangeError('not a counter');
  return concat(u32(Math.floor(counter / two32)), u32(counter % two32));
};

/**
 * Seals as this device. An epoch whose key is not here, or a body of more than `maxSignalBody` bytes, is a mistake in the
 * program. `counter`: what the caller counts by, a safe integer from 0 on.
 */
export const sealSignal = async (
  keyring: Keyring,
  keys: RoomKeys,
  { epoch, counter, body }: { readonly epoch: number; readonly counter: number; readonly body: Bytes },
  chance: Chance,
): Promise<Bytes> => {
  const key = keys.epochs.get(epoch);
  if (key === undefined) throw new Error('an epoch whose key is not here');
  if (body.length > maxSignalBody) throw new RangeError('a body longer than a signal holds');
  const outer = concat(formatByte, idBytes(keys.roomId), u32(epoch));
  const facts = concat(idBytes(keyring.deviceId), counterBytes(counter));
  const sealedBody = await seal(key.signal, partPlace(outer, 'body'), pad(body), chance);
  const signature = await keyring.keys.sign(await statementOf(outer, key, facts, sealedBody));
  const head = await seal(key.signal, partPlace(outer, 'head'), concat(facts, signature), chance);
  return concat(outer, head, sealedBody);
};

/** Opens one signal. `authorKey`: a device's signing key if it may speak in the room now. Never throws on hostile bytes. */
export const openSignal = async (
  keys: RoomKeys,
  authorKey: (device: string) => Bytes | null,
  bytes: Bytes,
): Promise<Result<OpenedSignal, SignalRefusal>> => {
  const other = otherVersion(bytes);
  if (other) return err(other === 'newer-version' ? 'newer-format' : 'older-format');
  if (bytes.length < bodyAt + sealOverhead || bytes.length > longestSignal) return err('malformed');
  const outer = bytes.subarray(0, outerLength);
  if (toHex(outer.subarray(1, 17)) !== keys.roomId) return err('malformed');
  const epoch = readU32(outer, 17);
  const key = keys.epochs.get(epoch);
  if (key === undefined) return err('unknown-key');
  const head = await open(key.signal, partPlace(outer, 'head'), bytes.subarray(outerLength, bodyAt));
  if (head === null) return err('malformed');
  const facts = head.subarray(0, factsLength);
  const counter = readU32(facts, 16) * two32 + readU32(facts, 20);
  if (!Number.isSafeInteger(counter)) return err('malformed');
  const device = toHex(facts.subarray(0, 16));
  const publicKey = authorKey(device);
  if (publicKey === null) return err('unknown-author');
  const sealedBody = bytes.subarray(bodyAt);
  const statement = await statementOf(outer, key, facts, sealedBody);
  if (!(await (await ed25519()).verify(publicKey, head.subarray(factsLength), statement)))
    return err('signature');
  const padded = await open(key.signal, partPlace(outer, 'body'), sealedBody);
  const body = padded && unpad(padded);
  return body ? ok({ device, epoch, counter, body }) : err('malformed');
};
