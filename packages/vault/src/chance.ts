import type { Chance } from '@handrail/kernel/chance.ts';

/** The platform gives at most this many bytes at once. */
const atOnce = 65_536;

/** The platform's own random bytes. */
export const systemChance: Chance = {
  bytes: (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += atOnce) crypto.getRandomValues(bytes.subarray(at, at + atOnce));
    return bytes;
  },
};
