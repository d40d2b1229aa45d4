/**
 * One box of AES-256-GCM that opens under two keys. GCM's tag is linear in the sealed blocks, so of two free blocks one can be
 * chosen so that both keys give the same tag. (What each key then opens is noise; that it opens is the attack.)
 */
import { createCipheriv } from 'node:crypto';
import type { Bytes } from './hostile-relay.ts';

const bits = 128n;
const polynomial = 0xe1n << 120n;

const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
const bytesOf = (number: bigint): Bytes =>
  Uint8Array.from({ length: 16 }, (_, place) => Number((number >> BigInt(8 * (15 - place))) & 0xffn));

/** Product in GF(2¹²⁸), bits in GCM's order. */
const times = (a: bigint, b: bigint): bigint => {
  let [sum, shifted] = [0n, b];
  for (let bit = bits - 1n; bit >= 0n; bit -= 1n) {
    if ((a >> bit) & 1n) sum ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n;
  }
  return sum;
};

/** a^(2¹²⁸ − 2). */
const inverse = (a: bigint): bigint => {
  let [result, square] = [1n << 127n, times(a, a)];
  for (let n = 1; n < 128; n += 1) {
    result = times(result, square);
    square = times(square, square);
  }
  return result;
};

const blocksOf = (bytes: Uint8Array): bigint[] => {
  const padded = new Uint8Array(Math.ceil(bytes.length / 16) * 16);
  padded.set(bytes);
  return Array.from({ length: padded.length / 16 }, (_, n) => numberOf(padded.subarray(16 * n, 16 * n + 16)));
};

const encrypted = (key: Uint8Array, block: Uint8Array): bigint =>
  numberOf(createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block));

const ghash = (h: bigint, blocks: readonly bigint[]): bigint =>
  blocks.reduce((sum, block) => times(sum ^ block, h), 0n);

/** `nonce ‖ 32 bytes ‖ tag`, which both keys open with this place as additional data. */
export const sealedUnderTwo = (
  keys: readonly [Uint8Array, Uint8Array],
  nonce: Bytes,
  place: Bytes,
): Bytes => {
  const first = new Uint8Array([...nonce, 0, 0, 0, 1]);
  const lengths = (BigInt(place.length * 8) << 64n) | 256n;
  const second = numberOf(crypto.getRandomValues(new Uint8Array(16)));
  const parts = keys.map((key) => {
    const h = encrypted(key, new Uint8Array(16));
    const without = ghash(h, [...blocksOf(place), 0n, second, lengths]) ^ encrypted(key, first);
    return { h, without, factor: times(h, times(h, h)) };
  });
  const [one, other] = parts;
  if (!one || !other) throw new Error('two keys');
  const block = times(one.without ^ other.without, inverse(one.factor ^ other.factor));
  const tag = one.without ^ times(block, one.factor);
  return new Uint8Array([...nonce, ...bytesOf(block), ...bytesOf(second), ...bytesOf(tag)]);
};
