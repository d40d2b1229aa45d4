/**
 * Fields of a frame: each knows how to write a value and how to read one back. A reader never throws, and makes nothing
 * larger than what is really there: a length is checked against the frame before anything is taken.
 */
import { concatAll, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url, fromHex, toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { signatureLength } from '@handrail/proof/verify.ts';

import { longestStatement } from '../roster/statement.ts';

/** A frame being read. `why` is set by the first thing that is wrong. */
export interface Reading {
  readonly bytes: Bytes;
  at: number;
  why: 'malformed' | 'too-long';
}
export interface Field<T> {
  /** Throws for a value that the field cannot hold: a mistake in the program. */
  write(value: T, into: Bytes[]): void;
  /** `undefined`: it is not there. */
  read(from: Reading): T | undefined;
}

/** A copy, so that one entry kept does not keep the whole frame. */
const take = (from: Reading, length: number): Bytes | undefined => {
  const end = from.at + length;
  if (end > from.bytes.length) return undefined;
  const taken = from.bytes.slice(from.at, end);
  from.at = end;
  return taken;
};
const tooLong = (from: Reading): undefined => {
  from.why = 'too-long';
};

export const u8: Field<number> = {
  write(value, into) {
    if (!Number.isInteger(value) || value < 0 || value > 255) throw new RangeError('not one byte');
    into.push(new Uint8Array([value]));
  },
  read: (from) => take(from, 1)?.[0],
};

export const number32: Field<number> = {
  write: (value, into) => void into.push(u32(value)),
  read(from) {
    const bytes = take(from, 4);
    return bytes && readU32(bytes, 0);
  },
};

const two32 = 0x1_0000_0000;
/** Six bytes: a time in milliseconds, or a position. */
export const number48: Field<number> = {
  write(value, into) {
    if (!Number.isSafeInteger(value) || value < 0 || value >= 0x1_0000_0000_0000)
      throw new RangeError('not an unsigned 48-bit integer');
    const high = Math.floor(value / two32);
    into.push(new Uint8Array([high >>> 8, high]), u32(value % two32));
  },
  read(from) {
    const bytes = take(from, 6);
    return bytes && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) * two32 + readU32(bytes, 2);
  },
};

/** Bytes of a length that the protocol fixes. */
const fixed = (length: number): Field<Bytes> => ({
  write(value, into) {
    if (value.length !== length) throw new RangeError(`not ${length} bytes`);
    into.push(value);
  },
  read: (from) => take(from, length),
});
export const signature = fixed(signatureLength);
export const nonce = fixed(32);

/** An id of 32 hex digits: 16 bytes. */
export const id: Field<string> = {
  write(value, into) {
    const bytes = fromHex(value, 16);
    if (bytes === null) throw new TypeError('not an id');
    into.push(bytes);
  },
  read(from) {
    const bytes = take(from, 16);
    return bytes && toHex(bytes);
  },
};

/** A public key as 43 letters: 32 bytes. */
export const key: Field<string> = {
  write(value, into) {
    const bytes = fromBase64url(value, 32);
    if (bytes === null) throw new TypeError('not a key');
    into.push(bytes);
  },
  read(from) {
    const bytes = take(from, 32);
    return bytes && toBase64url(bytes);
  },
};

/** Length (4), then the bytes; at most `most`. */
export const bytes = (most: number): Field<Bytes> => ({
  write(value, into) {
    if (value.length > most) throw new RangeError(`more than ${most} bytes`);
    into.push(u32(value.length), value);
  },
  read(from) {
    const length = number32.read(from);
    if (length === undefined) return undefined;
    return length > most ? tooLong(from) : take(from, length);
  },
});

/** Count (4), then the items; at most `most`. Reads item by item, so a claimed count costs nothing. */
export const list = <T>(item: Field<T>, most: number): Field<readonly T[]> => ({
  write(values, into) {
    if (values.length > most) throw new RangeError(`more than ${most} items`);
    into.push(u32(values.length));
    for (const value of values) item.write(value, into);
  },
  read(from) {
    const count = number32.read(from);
    if (count === undefined) return undefined;
    if (count > most) return tooLong(from);
    const values: T[] = [];
    for (let n = 0; n < count; n += 1) {
      const value = item.read(from);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  },
});

/** One byte: which word of a list whose order is part of the format. */
export const word = <W extends string>(words: readonly W[]): Field<W> => ({
  write: (value, into) => u8.write(words.indexOf(value), into),
  read(from) {
    const index = u8.read(from);
    return index === undefined ? undefined : words[index];
  },
});

/** One byte, 0 or 1. */
export const flag: Field<boolean> = {
  write: (value, into) => u8.write(value ? 1 : 0, into),
  read(from) {
    const byte = u8.read(from);
    return byte === undefined || byte > 1 ? undefined : byte === 1;
  },
};

/** Fields one after the other, in the order in which they are named. */
export const inOrder = <T extends object>(fields: { readonly [K in keyof T]: Field<T[K]> }): Field<T> => {
  const names = Object.keys(fields) as (keyof T)[];
  return {
    write(value, into) {
      for (const name of names) fields[name].write(value[name], into);
    },
    read(from) {
      const value: Partial<T> = {};
      for (const name of names) {
        const part = fields[name].read(from);
        if (part === undefined) return undefined;
        value[name] = part;
      }
      return value as T;
    },
  };
};

/** Statement (length first), then the signature. */
export const signed: Field<Signed> = inOrder<Signed>({ statement: bytes(longestStatement), signature });

export const written = (parts: readonly Bytes[]): Bytes => concatAll(parts);
