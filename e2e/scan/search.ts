/**
 * Looks for thousands of needles in one pass: the four bytes at each place are looked up in a table of bits, and only
 * where the bit is set is anything compared. A whole browser profile takes a second, whatever the number of needles.
 */
import type { Needle } from './needles.ts';

const tableBits = 20;
const place = (four: number): number => Math.imul(four, 0x9e3779b1) >>> (32 - tableBits);

export interface Search {
  /** Every needle that is in `bytes`, once. */
  readonly in: (bytes: Buffer) => Needle[];
}

const firstFour = (bytes: Buffer, at: number): number =>
  ((bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)) >>>
  0;

export const searchFor = (needles: readonly Needle[]): Search => {
  const bits = new Uint8Array(2 ** (tableBits - 3));
  const starting = new Map<number, Needle[]>();
  for (const needle of needles) {
    if (needle.bytes.length < 4) throw new RangeError('a needle has at least four bytes');
    const four = firstFour(needle.bytes, 0);
    const slot = place(four);
    bits[slot >>> 3] = (bits[slot >>> 3] ?? 0) | (1 << (slot & 7));
    starting.set(four, [...(starting.get(four) ?? []), needle]);
  }
  const startsHere = (bytes: Buffer, at: number, needle: Needle): boolean =>
    bytes.length - at >= needle.bytes.length &&
    needle.bytes.compare(bytes, at, at + needle.bytes.length) === 0;

  return {
    in: (bytes) => {
      const found = new Set<Needle>();
      let four = firstFour(bytes, 0);
      for (let at = 0; at + 4 <= bytes.length; at += 1) {
        const slot = Math.imul(four, 0x9e3779b1) >>> (32 - tableBits);
        if ((bits[slot >>> 3]! & (1 << (slot & 7))) !== 0) {
          for (const needle of starting.get(four) ?? []) if (startsHere(bytes, at, needle)) found.add(needle);
        }
        four = ((four >>> 8) | (bytes[at + 4]! << 24)) >>> 0;
      }
      return [...found];
    },
  };
};
