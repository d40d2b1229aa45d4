/** The page's clock and chance, in one place, so that everything else takes them as arguments. */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Clock } from '@handrail/kernel/clock.ts';

export const webClock: Clock = { now: () => Date.now() };
export const webChance: Chance = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
