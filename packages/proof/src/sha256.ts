import type { Bytes } from './bytes.ts';

/** SHA-256 (FIPS 180-4): 32 bytes. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
