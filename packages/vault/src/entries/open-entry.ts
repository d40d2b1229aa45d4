/**
 * One entry: opened, its body matched with its header. What its signature and its place in the chain are worth is decided in
 * chain.ts for the just-me room, and in rooms/room-entry.ts and by the store for a shared one.
 */
import { equalBytes, type Bytes } from '@handrail/proof/bytes.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { fixedLength, readEnvelope } from '@handrail/sync/entry-envelope.ts';

import type { Keyring } from '../keys/keyring.ts';
import type { RoomKey } from '../keys/room-key.ts';
import { open } from '../seal/gcm.ts';
import { unpad } from '../seal/padding.ts';
import { quickHash, type QuickHash } from '../seal/quick-hash.ts';
import { headerStatement, readHeader, splitHeaderPart, type EntryHeader } from './header.ts';
import { partPlace } from './parts.ts';

/** An entry whose header was vouched for. */
export interface OpenedEntry {
  readonly entryId: string;
  readonly epoch: number;
  readonly header: EntryHeader;
  /** SHA-256 over the signed header: what the next entry names as previous. */
  readonly hash: string;
  /** JSON, UTF-8; `null` exactly when `bodyErased`. */
  readonly body: Bytes | null;
  /**
   * The body was taken out. The caller checks that a later entry says so (its `erases` names this id); if none does, somebody
   * else took it out, and that is an alteration.
   */
  readonly bodyErased: boolean;
}

/** What is wrong with one entry, in the order of checking. */
export type EntryFault =
  | 'malformed'
  /** Sealed by a trial version, before the formats were settled. Kept as it is. */
  | 'older-version'
  | 'other-room'
  /** Sealed under an epoch that the keyring does not hold. */
  | 'unknown-key'
  /** The header does not open, or says something that its seal contradicts. */
  | 'header'
  | 'unknown-author';

/** An entry that opened under its room's key; who wrote it is only what its header says. */
interface OpenedParts {
  readonly entry: OpenedEntry;
  /** What was signed, and the signature. */
  readonly statement: Bytes;
  readonly signature: Bytes;
  /** The body is there and is not the one that the header names. */
  readonly bodyAltered: boolean;
}
/** An entry whose header opened; nobody has vouched for it yet. */
export interface Unvouched extends OpenedParts {
  readonly position: number;
}
type Fault<Why> = {
  readonly kind: 'fault';
  readonly entryId: string | null;
  readonly epoch: number | null;
  readonly why: Why;
};
type PartsReading =
  | { readonly kind: 'opened'; readonly parts: OpenedParts }
  | { readonly kind: 'newer' }
  /** Nothing is wrong with it as far as it can be read; its key is not here. */
  | { readonly kind: 'unknown-key'; readonly entryId: string; readonly epoch: number }
  | Fault<Exclude<EntryFault, 'unknown-author' | 'unknown-key'>>;
export type Reading =
  | { readonly kind: 'entry'; readonly read: Unvouched }
  | { readonly kind: 'newer' }
  | Fault<EntryFault>;

/** Hashes of sealed bodies that were computed ahead, by the very bytes of their entry; gone with them. */
const ahead = new WeakMap<Bytes, Bytes>();

/**
 * Hashes the sealed bodies of `entries` before there is a key: it needs none, and the key takes a fifth of a second to
 * derive on another core. `openChain` then finds the hashes by the same byte arrays, which must not change in between.
 * Never throws on hostile bytes.
 */
export const hashAhead = async (entries: readonly Bytes[]): Promise<void> => {
  const hash = await quickHash();
  for (const bytes of entries) {
    const envelope = readEnvelope(bytes);
    if (envelope.ok && envelope.value.body !== null) ahead.set(bytes, hash(envelope.value.body));
  }
};

/** Opens an entry with the keys of one room. Never throws on hostile bytes. */
export const openParts = async (
  room: { readonly id: string; readonly keys: ReadonlyMap<number, RoomKey> },
  bytes: Bytes,
  hash: QuickHash,
): Promise<PartsReading> => {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) {
    if (envelope.error === 'newer-format') return { kind: 'newer' };
    const why = envelope.error === 'older-format' ? 'older-version' : 'malformed';
    return { kind: 'fault', entryId: null, epoch: null, why };
  }
  const { entryId, epoch, roomId } = envelope.value;
  const fault = (why: 'other-room' | 'header'): PartsReading => ({
    kind: 'fault',
    entryId,
    epoch,
    why,
  });
  if (roomId !== room.id) return fault('other-room');
  const key = room.keys.get(epoch);
  if (key === undefined) return { kind: 'unknown-key', entryId, epoch };
  const outer = bytes.subarray(0, fixedLength);
  const [headerPadded, body] = await Promise.all([
    open(key.header, partPlace(outer, 'header'), envelope.value.header),
    readBody(outer, envelope.value.body, key, (sealed) => ahead.get(bytes) ?? hash(sealed)),
  ]);
  const part = headerPadded && unpad(headerPadded);
  const split = part && splitHeaderPart(part);
  const header = split && readHeader(split.json);
  if (!header || !agrees(header, key)) return fault('header');
  const statement = headerStatement(outer, split.json);
  const bodyAltered = body === null ? false : body.opened === null || header.body !== body.hash;
  const entry = {
    entryId,
    epoch,
    header,
    hash: toBase64url(hash(statement)),
    body: bodyAltered ? null : (body?.opened ?? null),
    bodyErased: body === null,
  };
  return { kind: 'opened', parts: { entry, statement, signature: split.signature, bodyAltered } };
};

/** An entry of the just-me room. Never throws on hostile bytes. */
export const readEntry = async (
  keyring: Keyring,
  bytes: Bytes,
  position: number,
  hash: QuickHash,
): Promise<Reading> => {
  const reading = await openParts({ id: keyring.roomId, keys: keyring.keys.rooms }, bytes, hash);
  if (reading.kind === 'unknown-key') return { ...reading, kind: 'fault', why: reading.kind };
  if (reading.kind !== 'opened') return reading;
  const { entryId, epoch, header } = reading.parts.entry;
  const fault = (why: EntryFault): Reading => ({ kind: 'fault', entryId, epoch, why });
  if (header.roster !== keyring.personId) return fault('header');
  if (!keyring.keys.authors.has(header.author)) return fault('unknown-author');
  return { kind: 'entry', read: { position, ...reading.parts } };
};

/** The header names the key it is sealed under, and nobody else's clock. */
const agrees = (header: EntryHeader, key: RoomKey): boolean =>
  header.key === key.commitment && header.stamp.device === header.author;

const readBody = async (
  outer: Bytes,
  sealed: Bytes | null,
  key: RoomKey,
  hash: QuickHash,
): Promise<{ hash: string; opened: Bytes | null } | null> => {
  if (sealed === null) return null;
  const padded = await open(key.body, partPlace(outer, 'body'), sealed);
  return { hash: toBase64url(hash(sealed)), opened: padded && unpad(padded) };
};

/** Whether two entries are the same one, kept twice. */
export const sameEntry = (a: Unvouched, b: Unvouched): boolean =>
  a.entry.hash === b.entry.hash && equalBytes(a.signature, b.signature);
