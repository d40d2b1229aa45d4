/** What every chapter of a made-up person's record is told with: days, ids and words, all from arguments. */
import type { Chance } from '@handrail/kernel/chance.ts';
import { newId } from '@handrail/kernel/chance.ts';
import type { Clock } from '@handrail/kernel/clock.ts';
import {
  addDays,
  daysBetween,
  localDayAt,
  parseLocalDay,
  weekday,
  type LocalDay,
} from '@handrail/kernel/local-day.ts';
import { instantOf } from '@handrail/domain/appointments/instant.ts';
import type { Change } from '@handrail/domain/records.ts';

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
  /** Milliseconds: when the clock on the wall showed `time` ("16:00") on the day `days` before today. */
  readonly wall: (days: number, time: string) => number;
  readonly timeZone: string;
  /** How many days ago it was Monday (0) to Sunday (6): 1 to 7. */
  readonly last: (weekday: number) => number;
  /** The day of the coming one, as `ago` takes it: -1 to -7. */
  readonly coming: (weekday: number) => number;
}

export const calendar = ({ clock, timeZone }: Asked, dayEndsAt = 0): Calendar => {
  const now = clock.now();
  const today = localDayAt(now, timeZone, dayEndsAt);
  const ago = (days: number): LocalDay => addDays(today, -days);
  const atAgo = (days: number): number => now - days * dayMs;
  const wall = (days: number, time: string): number =>
    instantOf({ day: ago(days), time, timeZone }) ?? atAgo(days);
  const last = (on: number): number => (weekday(today) - on + 7) % 7 || 7;
  const coming = (on: number): number => -((on - weekday(today) + 7) % 7 || 7);
  return { today, ago, atAgo, wall, timeZone, last, coming };
};

/** What was said on one day, so many days before today. */
export interface ToldDay {
  readonly ago: number;
  readonly changes: readonly Change[];
}

export interface Teller<Thing extends string, Says> extends Calendar {
  /** Everything of theirs that something else points to. */
  readonly ids: Readonly<Record<Thing, string>>;
  readonly fresh: () => string;
  readonly says: Says;
  readonly language: 'en' | 'es';
  /** These were said so many days ago: for what has no day of its own. */
  readonly on: (ago: number, ...changes: readonly Change[]) => readonly Change[];
  /** The same changes day by day, the earliest first. What says nothing of a day was said on the first, `since` days ago. */
  readonly byDay: (changes: readonly Change[], since: number) => readonly ToldDay[];
}

/** More than anybody of ours has things. */
const enough = 1_000;

/** Things of one act are listed by their ids: these come in order, as if each had been named after the one before. */
const inOrder = ({ chance }: Asked): (() => string) => {
  const all = Array.from({ length: enough }, () => newId(chance)).toSorted();
  let at = 0;
  return () => {
    const next = all[at];
    if (next === undefined) throw new Error('Somebody has more things than ids');
    at += 1;
    return next;
  };
};

const dayIn = ({ fields }: Change): LocalDay | null => {
  const { day, endedOn } = fields as { readonly day?: string; readonly endedOn?: string };
  return parseLocalDay(day ?? endedOn ?? '');
};

export const tellerOf = <Thing extends string, Says>(
  asked: Asked,
  things: readonly Thing[],
  says: Says,
  language: 'en' | 'es',
  dayEndsAt = 0,
): Teller<Thing, Says> => {
  const fresh = inOrder(asked);
  const days = calendar(asked, dayEndsAt);
  const saidOn = new Map<Change, number>();
  const agoOf = (one: Change, since: number): number => {
    const own = dayIn(one);
    return saidOn.get(one) ?? (own ? Math.max(0, daysBetween(own, days.today)) : since);
  };
  return {
    ...days,
    ids: Object.fromEntries(things.map((thing) => [thing, fresh()])) as Record<Thing, string>,
    fresh,
    says,
    language,
    on: (ago, ...changes) => {
      for (const one of changes) saidOn.set(one, ago);
      return changes;
    },
    byDay: (changes, since) => {
      const told = new Map<number, Change[]>();
      for (const one of changes) {
        const ago = Math.min(since, agoOf(one, since));
        told.set(ago, [...(told.get(ago) ?? []), one]);
      }
      return [...told].toSorted(([a], [b]) => b - a).map(([ago, changes]) => ({ ago, changes }));
    },
  };
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
