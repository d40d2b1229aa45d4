/**
 * SHA-256 in this thread, for the thousands of small pieces of a record: asking the platform is a trip to another thread
 * each time, three times as long as the hash of half a kilobyte itself. The same function; a property says so.
 */
import type { Bytes } from '@handrail/proof/bytes.ts';
import { createSHA256 } from 'hash-wasm';

/** SHA-256 (FIPS 180-4) of `bytes`: 32 bytes, at once. */
export type QuickHash = (bytes: Bytes) => Bytes;

let made: Promise<QuickHash> | null = null;

/** Compiles it on first use. */
export const quickHash = (): Promise<QuickHash> => {
  made ??= createSHA256().then(
    (hasher): QuickHash =>
      (bytes) =>
        new Uint8Array(hasher.init().update(bytes).digest('binary')),
  );
  return made;
};
