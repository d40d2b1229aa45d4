/** What every chapter of a made-up person's record is told with: days, ids and words, all from arguments. */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Clock } from '@handrail/kernel/clock.ts';
import { addDays, localDayAt, type LocalDay } from '@handrail/kernel/local-day.ts';

export interface Asked {
  readonly clock: Clock;
  readonly chance: Chance;
  /** IANA name: where the device is. */
  readonly timeZone: string;
}

const dayMs = 86_400_000;

export interface Calendar {
  readonly today: LocalDay;
  /** The day `days` before today. */
  readonly ago: (days: number) => LocalDay;
  /** Milliseconds, `days` before now. */
  readonly atAgo: (days: number) => number;
}

export const calendar = ({ clock, timeZone }: Asked, dayEndsAt = 0): Calendar => {
  const now = clock.now();
  const today = localDayAt(now, timeZone, dayEndsAt);
  return { today, ago: (days) => addDays(today, -days), atAgo: (days) => now - days * dayMs };
};

/** mulberry32 as a `Chance`, so that a made-up record can be made again from its seed. */
export const chanceFrom = (seed: number): Chance => {
  let state = (seed * 0x9e37_79b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
};
