import type { Bytes } from './bytes.ts';

/** Bytes as text: hex for ids, base64url without padding (RFC 4648 §5) for hashes, keys and signatures. */

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The value of each letter by its code, -1 where it is none: a table, because a record of years has 100,000 ids and hashes. */
const tableOf = (alphabet: string): Int8Array => {
  const table = new Int8Array(128).fill(-1);
  for (const [value, letter] of Array.from(alphabet).entries()) table[letter.charCodeAt(0)] = value;
  return table;
};
const hexValues = tableOf('0123456789abcdef');

export const toHex = (bytes: Bytes): string => {
  let text = '';
  for (const byte of bytes) text += hexOf[byte];
  return text;
};

/** `null` unless `text` is exactly `length` bytes in lower-case hex. */
export const fromHex = (text: string, length: number): Bytes | null => {
  if (text.length !== length * 2) return null;
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) {
    const high = hexValues[text.charCodeAt(i * 2)] ?? -1;
    const low = hexValues[text.charCodeAt(i * 2 + 1)] ?? -1;
    if (high < 0 || low < 0) return null;
    bytes[i] = high * 16 + low;
  }
  return bytes;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letterValues = tableOf(letters);

export const toBase64url = (bytes: Bytes): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += letters.charAt(three >> 18) + letters.charAt((three >> 12) & 63);
    if (i + 1 < bytes.length) text += letters.charAt((three >> 6) & 63);
    if (i + 2 < bytes.length) text += letters.charAt(three & 63);
  }
  return text;
};

/** `null` unless `text` is the one way of writing `length` bytes: spare bits must be zero, no padding, no space. */
export const fromBase64url = (text: string, length: number): Bytes | null => {
  if (text.length !== Math.ceil((length * 4) / 3)) return null;
  const bytes = new Uint8Array(length);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = letterValues[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >> bits) & 0xff;
      at += 1;
    }
  }
  const spare = held & ((1 << bits) - 1);
  return spare === 0 ? bytes : null;
};
