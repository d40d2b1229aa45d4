import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { sumByUnit, type AmountIn } from './amounts.ts';
import { unsaidDay, type DayReport, type DayReports } from './day-report.ts';

/** A total that admits what it does not know: "at least 9, with 2 days unknown". No average is offered. [D6] */
export interface Tally {
  readonly days: number;
  /** Per unit, never across units. */
  readonly atLeast: readonly AmountIn[];
  /** Days with some, counted or not. */
  readonly usedDays: number;
  /** Days whose whole amount is known, a true none among them. `knownDays + unknownDays = days`. */
  readonly knownDays: number;
  /** Everything else: unsaid, said in moments only, not counted, or said in two ways. */
  readonly unknownDays: number;
  /** Among the unknown: some, and not counted. */
  readonly uncountedDays: number;
  /** Among the unknown: nothing said at all. */
  readonly unsaidDays: number;
  /** Among the unknown: two accounts that cannot both be true. */
  readonly conflictDays: number;
}

/** Some, counted or not. A day that says "none" and also says "some" is a conflict and not counted as used. */
export const isUsed = ({ kind }: DayReport): boolean => kind === 'some' || kind === 'uncounted';
const isUncounted = (report: DayReport): boolean => isUsed(report) && report.atLeast.length === 0;
const nothingSaid = ({ wholeDay, moments }: DayReport): boolean => wholeDay === null && moments === null;

/** Adds up `days` as they were said; a day that is not in `reports` is unsaid, which is not zero. */
export const tally = (days: readonly LocalDay[], reports: DayReports): Tally => {
  const read = days.map((day) => reports.get(day) ?? unsaidDay);
  const count = (is: (report: DayReport) => boolean): number => read.filter(is).length;
  const knownDays = count(({ known }) => known);
  return {
    days: days.length,
    atLeast: sumByUnit(read.flatMap(({ atLeast }) => atLeast)),
    usedDays: count(isUsed),
    knownDays,
    unknownDays: days.length - knownDays,
    uncountedDays: count(isUncounted),
    unsaidDays: count(nothingSaid),
    conflictDays: count(({ conflict }) => conflict),
  };
};

/** What the sentence under a week says. */
export type WeekNote =
  | { readonly kind: 'nothing-recorded' }
  /** Every day known; an empty total is a week of none. */
  | { readonly kind: 'counted'; readonly total: readonly AmountIn[] }
  | { readonly kind: 'at-least'; readonly total: readonly AmountIn[]; readonly unknownDays: number };

/** A week in which only moments were said has seven unknown days and is still not a week of nothing. */
export const weekNote = ({ days, unsaidDays, unknownDays, atLeast }: Tally): WeekNote => {
  if (unsaidDays === days) return { kind: 'nothing-recorded' };
  if (unknownDays === 0) return { kind: 'counted', total: atLeast };
  return { kind: 'at-least', total: atLeast, unknownDays };
};
