/**
 * AES-256-GCM with a fresh random 96-bit nonce before each box. Random nonces are safe for 2³² seals under one key (NIST
 * SP 800-38D §8.3); a person who seals a thing every second reaches that after 136 years.
 *
 * GCM does not commit to its key. Wherever that could matter (locks, entries) a commitment stands beside the box and is
 * compared first; see locks/lock.ts and entries/open-entry.ts.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { concat, type Bytes } from '@handrail/proof/bytes.ts';

const nonceLength = 12;
export const tagLength = 16;
/** What a seal adds to the bytes in it. */
export const sealOverhead = nonceLength + tagLength;

const parameters = (iv: Bytes, additionalData: Bytes) =>
  ({ name: 'AES-GCM', iv, additionalData, tagLength: 128 }) as const;

/** The box alone, without its nonce. `nonce` must never have been used with `key`. */
export const encrypt = async (key: CryptoKey, nonce: Bytes, place: Bytes, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt(parameters(nonce, place), key, bytes));

/** `nonce ‖ box`, bound to `place`. */
export const seal = async (key: CryptoKey, place: Bytes, bytes: Bytes, chance: Chance): Promise<Bytes> => {
  const nonce = chance.bytes(nonceLength);
  return concat(nonce, await encrypt(key, nonce, place, bytes));
};

/**
 * What was sealed; `null` when it was altered, sealed under another key or for another place. The cipher gives one answer
 * for all three, so this does too: nothing to learn by probing.
 */
export const open = async (key: CryptoKey, place: Bytes, sealed: Bytes): Promise<Bytes | null> => {
  if (sealed.length < sealOverhead) return null;
  try {
    const how = parameters(sealed.subarray(0, nonceLength), place);
    return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.subarray(nonceLength)));
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'OperationError') return null;
    throw thrown;
  }
};
