/**
 * Byte arrays in the browser's serialised values, the older ones that the database has not yet cleared away included: an
 * ArrayBuffer ("B", length, bytes) and after it the view on all of it ("V", "B", 0, length).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, viewsOf } from './scan-folder.ts';
import { varint } from './snappy.ts';

const bufferTag = 0x42;
const viewTag = 0x56;

export const byteArraysIn = function* (bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(bufferTag); at >= 0; at = bytes.indexOf(bufferTag, at + 1)) {
    const length = varint(bytes, at + 1);
    if (!length || length.value === 0) continue;
    const end = length.end + length.value;
    if (
      end + 4 > bytes.length ||
      bytes[end] !== viewTag ||
      bytes[end + 1] !== bufferTag ||
      bytes[end + 2] !== 0
    )
      continue;
    if (varint(bytes, end + 3)?.value === length.value) yield bytes.subarray(length.end, end);
  }
};

/** Every different byte array in the profile's databases. */
export const byteArraysOfProfile = (profile: string): Buffer[] => {
  const found = new Map<string, Buffer>();
  for (const path of filesBelow(join(profile, 'Default', 'IndexedDB'))) {
    for (const { bytes } of viewsOf(path, readFileSync(path))) {
      for (const value of byteArraysIn(bytes)) found.set(value.toString('latin1'), Buffer.from(value));
    }
  }
  return [...found.values()];
};
