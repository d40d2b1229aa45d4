/**
 * The header of an entry: who wrote it, when in their chain, after what, and what its body is. Inside the seal it is a
 * 64-byte signature followed by JSON; the signature covers those very bytes, so nothing has to be written twice the same way
 * and fields that a later version adds are covered too.
 */
import { concat, utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { signatureLength } from '@handrail/proof/verify.ts';

import { labels } from '../labels.ts';
import { headFrom, isCount, isFields, isHash, isId, type Head } from './head.ts';

/** Logical clock: orders edits. */
export interface Stamp {
  readonly time: number;
  /** The device that gave it, 32 hex digits: breaks ties. */
  readonly device: string;
}
/** What the author says about an entry, under seal and signature. */
export interface EntryHeader {
  readonly author: string;
  /** 0, 1, 2 … per device. */
  readonly sequence: number;
  /** The author's entry before this one: its header hash and its stamp's time. `null` at sequence 0, and only there. */
  readonly previous: { readonly hash: string; readonly time: number } | null;
  /** Hash of the newest roster statement known; in the just-me room the founding statement, so the person id. */
  readonly roster: string;
  /** Heads of *other* devices that were known when writing. */
  readonly heads: readonly Head[];
  readonly stamp: Stamp;
  /** Milliseconds; what the device's clock said. Shown, and never used for order. */
  readonly at: number;
  /** SHA-256 of the sealed body; `null` when the body had been erased before the entry was sealed again. */
  readonly body: string | null;
  /** Commitment to the room key. */
  readonly key: string;
  /** Version of the keyring in use; 0 in a shared room, where it would say how often keys were renewed. */
  readonly keyring: number;
}

/** A bound for hostile input: more devices than a room can have. */
const mostHeads = 300;

/** What the signature and the header's hash are over: the label, the entry's fixed outer bytes and the JSON as it stands. */
export const headerStatement = (outer: Bytes, json: Bytes): Bytes => concat(labelled, outer, json);
/** Written once: opening a record of years asks for it 5,000 times. */
const labelled = signedBytes(labels.entryHeader, new Uint8Array(0));

/** What the next entry of the chain names as `previous`. */
export const headerHash = async (statement: Bytes): Promise<string> => toBase64url(await sha256(statement));

export const writeHeader = (header: EntryHeader): Bytes => utf8(JSON.stringify(header));

/** What is sealed: the signature, then the JSON. */
export const headerPart = (signature: Bytes, json: Bytes): Bytes => concat(signature, json);

export const splitHeaderPart = (part: Bytes): { readonly signature: Bytes; readonly json: Bytes } | null =>
  part.length <= signatureLength
    ? null
    : { signature: part.subarray(0, signatureLength), json: part.subarray(signatureLength) };

/** `null` unless every field is there and has its shape. Unknown fields are let through: they are signed, and later versions add them. */
export const readHeader = (json: Bytes): EntryHeader | null => {
  const value = parsed(json);
  if (!isFields(value)) return null;
  const { author, sequence, roster, at, body, key, keyring } = value;
  if (
    !isId(author) ||
    !isCount(sequence) ||
    !isHash(roster) ||
    !Number.isSafeInteger(at) ||
    !isHash(key) ||
    !isCount(keyring)
  )
    return null;
  if (body !== null && !isHash(body)) return null;
  const previous = value['previous'] === null ? null : previousFrom(value['previous']);
  const stamp = stampFrom(value['stamp']);
  const heads = headsFrom(value['heads']);
  if (previous === undefined || (previous === null) !== (sequence === 0) || !stamp || !heads) return null;
  return { author, sequence, previous, roster, heads, stamp, at: at as number, body, key, keyring };
};

const parsed = (json: Bytes): unknown => {
  try {
    return JSON.parse(utf8Text(json) ?? '');
  } catch {
    // JSON.parse throws for one reason: it is not JSON.
    return null;
  }
};

const previousFrom = (value: unknown): EntryHeader['previous'] | undefined =>
  isFields(value) && isHash(value['hash']) && isCount(value['time'])
    ? { hash: value['hash'], time: value['time'] }
    : undefined;

const stampFrom = (value: unknown): Stamp | null =>
  isFields(value) && isCount(value['time']) && isId(value['device'])
    ? { time: value['time'], device: value['device'] }
    : null;

const headsFrom = (value: unknown): readonly Head[] | null => {
  if (!Array.isArray(value) || value.length > mostHeads) return null;
  const heads = value.map(headFrom).filter((head) => head !== null);
  return heads.length === value.length ? heads : null;
};
