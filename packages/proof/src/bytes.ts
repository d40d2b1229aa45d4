/** Bytes over memory of their own (never shared): what the platform's ciphers take. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8. A lone surrogate becomes U+FFFD, so whoever hashes text checks `isWellFormed` first. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** The text, or `null` when the bytes are not UTF-8. */
export const utf8Text = (bytes: Bytes): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    // The only thing a fatal decoder throws for is bytes that are not UTF-8: that is the answer.
    return null;
  }
};

export const concat = (...parts: readonly Bytes[]): Bytes => concatAll(parts);

/** For lists of any length: an argument list has a limit that a long record would reach. */
export const concatAll = (parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

/** Big-endian. `value` is an integer from 0 to 2³² − 1; anything else is a mistake in the program. */
export const u32 = (value: number): Bytes => {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff)
    throw new RangeError('not an unsigned 32-bit integer');
  return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
};

/** Big-endian; the caller has checked that four bytes are there. */
export const readU32 = (bytes: Bytes, offset: number): number =>
  (((bytes[offset] ?? 0) << 24) |
    ((bytes[offset + 1] ?? 0) << 16) |
    ((bytes[offset + 2] ?? 0) << 8) |
    (bytes[offset + 3] ?? 0)) >>>
  0;

/** Compares in a time that depends on the lengths only, so that a near miss cannot be told from a far one. */
export const equalBytes = (a: Bytes, b: Bytes): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};
