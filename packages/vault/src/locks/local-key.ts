import type { Brand } from '@handrail/kernel/brand.ts';
import type { Chance } from '@handrail/kernel/chance.ts';
import { Redacted } from '@handrail/kernel/redacted.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';

const length = 32;

/**
 * What opens a notebook locked "later": 32 random bytes that the caller keeps on the device, so anyone who holds the
 * device can open it. `reveal()` only to write it down.
 */
export type LocalKey = Redacted<Brand<Bytes, 'LocalKey'>>;

/** 32 fresh random bytes. */
export const newLocalKey = (chance: Chance): LocalKey =>
  new Redacted(chance.bytes(length) as Brand<Bytes, 'LocalKey'>);

/** `null` unless 32 bytes. Keeps a copy: the caller may wipe `bytes`. */
export const localKeyFrom = (bytes: Bytes): LocalKey | null =>
  bytes.length === length ? new Redacted(new Uint8Array(bytes) as Brand<Bytes, 'LocalKey'>) : null;
