/** One entry: opened, its body matched with its header. What its signature and its place in the chain are worth is decided in chain.ts. */
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
  | 'other-room'
  /** Sealed under an epoch that the keyring does not hold. */
  | 'unknown-key'
  /** The header does not open, or says something that its seal contradicts. */
  | 'header'
  | 'unknown-author';

/** An entry whose header opened; nobody has vouched for it yet. */
export interface Unvouched {
  readonly position: number;
  readonly entry: OpenedEntry;
  /** What was signed, and the signature. */
  readonly statement: Bytes;
  readonly signature: Bytes;
  /** The body is there and is not the one that the header names. */
  readonly bodyAltered: boolean;
}
export type Reading =
  | { readonly kind: 'entry'; readonly read: Unvouched }
  | { readonly kind: 'newer' }
  | { readonly kind: 'fault'; readonly entryId: string | null; readonly why: EntryFault };

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

/** Never throws on hostile bytes. */
export const readEntry = async (
  keyring: Keyring,
  bytes: Bytes,
  position: number,
  hash: QuickHash,
): Promise<Reading> => {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok)
    return envelope.error === 'newer-format'
      ? { kind: 'newer' }
      : { kind: 'fault', entryId: null, why: 'malformed' };
  const { entryId, epoch, roomId } = envelope.value;
  const fault = (why: EntryFault): Reading => ({ kind: 'fault', entryId, why });
  if (roomId !== keyring.roomId) return fault('other-room');
  const key = keyring.keys.rooms.get(epoch);
  if (key === undefined) return fault('unknown-key');
  const outer = bytes.subarray(0, fixedLength);
  const [headerPadded, body] = await Promise.all([
    open(key.header, partPlace(outer, 'header'), envelope.value.header),
    readBody(outer, envelope.value.body, key, (sealed) => ahead.get(bytes) ?? hash(sealed)),
  ]);
  const part = headerPadded && unpad(headerPadded);
  const split = part && splitHeaderPart(part);
  const header = split && readHeader(split.json);
  if (!header || !agrees(header, keyring, key)) return fault('header');
  if (!keyring.keys.authors.has(header.author)) return fault('unknown-author');
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
  return { kind: 'entry', read: { position, entry, statement, signature: split.signature, bodyAltered } };
};

/** The header names the key it is sealed under, the roster that this keyring knows, and nobody else's clock. */
const agrees = (header: EntryHeader, keyring: Keyring, key: RoomKey): boolean =>
  header.key === key.commitment &&
  header.roster === keyring.personId &&
  header.stamp.device === header.author;

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
