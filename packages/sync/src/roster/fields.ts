/** Reading the parts of a statement: each answers `null` for what no writer of this version could have written. */
import type { Bytes } from '@handrail/proof/bytes.ts';
import { readCanonical, type Canonical } from '@handrail/proof/canonical.ts';
import { fromBase64url, fromHex, toBase64url } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { signatureLength } from '@handrail/proof/verify.ts';

type Value = Canonical | undefined;
/** The fields of one object. What is not there is `undefined`. */
export interface Fields {
  readonly [name: string]: Canonical;
}

/** Also of what was parsed as plain JSON: there, `null` is an object. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a canonical statement; `null` when it is none. The caller has bounded the length. */
export const fieldsOf = (statement: Bytes): Fields | null => {
  const read = readCanonical(statement);
  return read.ok && isFields(read.value) ? read.value : null;
};

/** Whether exactly these fields are there: one more would be signed by nobody's understanding. */
export const hasExactly = (fields: Fields, ...names: readonly string[]): boolean =>
  Object.keys(fields).length === names.length && names.every((name) => Object.hasOwn(fields, name));

/** An id of 32 hex digits. */
export const idFrom = (value: Value): string | null =>
  typeof value === 'string' && fromHex(value, 16) !== null ? value : null;

/** A hash, a person id or a public key as 43 letters. */
export const hashFrom = (value: Value): string | null =>
  typeof value === 'string' && fromBase64url(value, 32) !== null ? value : null;

/** A key of 32 bytes. */
export const keyFrom = (value: Value): Bytes | null =>
  typeof value === 'string' ? fromBase64url(value, 32) : null;

/** 0, 1, 2 …; also a time in milliseconds. */
export const countFrom = (value: Value): number | null =>
  typeof value === 'number' && value >= 0 ? value : null;

/** Bytes of a length that is not known before; at most `most`. */
export const bytesFrom = (value: Value, most: number): Bytes | null => {
  if (typeof value !== 'string') return null;
  const length = Math.floor((value.length * 3) / 4);
  return length <= most ? fromBase64url(value, length) : null;
};

export const signatureFrom = (value: Value): Bytes | null =>
  typeof value === 'string' ? fromBase64url(value, signatureLength) : null;

/** Every item read, or `null` when one is not what it should be, or there are more than `most`. */
export const listFrom = <T>(
  value: Value,
  most: number,
  item: (each: Canonical) => T | null,
): readonly T[] | null => {
  if (!Array.isArray(value) || value.length > most) return null;
  const items: T[] = [];
  for (const each of value as readonly Canonical[]) {
    const read = item(each);
    if (read === null) return null;
    items.push(read);
  }
  return items;
};

/** A signed statement inside another one, or inside a keyring. */
export const signedFrom = (value: unknown, longest: number): Signed | null => {
  if (!isFields(value) || !hasExactly(value, 'statement', 'signature')) return null;
  const [statement, signature] = [bytesFrom(value['statement'], longest), signatureFrom(value['signature'])];
  return statement && signature ? { statement, signature } : null;
};

export const signedField = ({ statement, signature }: Signed): Fields => ({
  statement: toBase64url(statement),
  signature: toBase64url(signature),
});
