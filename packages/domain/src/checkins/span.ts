import { addDays, dayRange, daysBetween, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { DayReports } from './day-report.ts';
import { isUsed, tally, type Tally } from './tally.ts';

export interface Span {
  readonly first: LocalDay;
  readonly last: LocalDay;
  /** Over every day from `first` to `last`: `days` is M, `knownDays` is N in "N of M days known". */
  readonly tally: Tally;
}

/** From the first day on which something was said to the last; `null` when nothing was. */
export const spanOf = (reports: DayReports): Span | null => {
  const days = [...reports.keys()].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  return { first, last, tally: tally(dayRange(first, last), reports) };
};

/** Days between two days with some: the days strictly between them. */
export interface Gap {
  readonly days: number;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** A longer stretch between two uses has unknown days in it, so this may not be the longest. */
  readonly mayBeLonger: boolean;
}

const knownNone = (day: LocalDay, reports: DayReports): boolean => {
  const report = reports.get(day);
  return report !== undefined && report.known && report.kind === 'none';
};

/**
 * The longest run of days said to be none between two uses; `null` when there is none. Asked for on its own and only
 * when the person wants it [D16]; the time since the last use is never counted [P5].
 */
export const longestGap = (reports: DayReports): Gap | null => {
  const used = [...reports.keys()].toSorted().filter((day) => {
    const report = reports.get(day);
    return report !== undefined && isUsed(report);
  });
  let longest: Omit<Gap, 'mayBeLonger'> | null = null;
  let longestUnsure = 0;
  for (const [i, before] of used.entries()) {
    const after = used[i + 1];
    if (!after) break;
    const days = daysBetween(before, after) - 1;
    if (days < 1) continue;
    const from = addDays(before, 1);
    const to = addDays(after, -1);
    const sure = dayRange(from, to).every((day) => knownNone(day, reports));
    if (!sure) longestUnsure = Math.max(longestUnsure, days);
    else if (!longest || days > longest.days) longest = { days, from, to };
  }
  return longest && { ...longest, mayBeLonger: longestUnsure > longest.days };
};
