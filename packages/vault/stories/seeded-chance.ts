import type { Chance } from '@handrail/kernel/chance.ts';

/**
 * Bytes that repeat from their seed (SplitMix64, Steele et al. 2014): for vectors and tests, never for keys that protect
 * anything.
 */
export const seededChance = (seed: number): Chance => {
  let state = BigInt(seed);
  const next = (): bigint => {
    state = BigInt.asUintN(64, state + 0x9e37_79b9_7f4a_7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58_476d_1ce4_e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d0_49bb_1331_11ebn);
    return mixed ^ (mixed >> 31n);
  };
  return { bytes: (length) => Uint8Array.from({ length }, () => Number(next() & 255n)) };
};
