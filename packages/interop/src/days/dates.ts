/**
 * Dates as people write them in a table. 2026-03-04 is read in one way; 03/04/2026 is the 3rd of April to some and the
 * 4th of March to others, so it is read only when another line of the same file settles which, and refused otherwise.
 */
import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,].*)?$/;

const dayFrom = (year: string, month: string, day: string): LocalDay | null =>
  parseLocalDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** Both readings of a date whose year stands last; `null` for a reading that is no real day. */
interface TwoWays {
  readonly dayFirst: LocalDay | null;
  readonly monthFirst: LocalDay | null;
}
export type ReadDate =
  | { readonly kind: 'day'; readonly day: LocalDay }
  | { readonly kind: 'two-ways'; readonly ways: TwoWays }
  | { readonly kind: 'none' };

export const readDate = (text: string): ReadDate => {
  const trimmed = text.trim();
  const first = yearFirst.exec(trimmed);
  if (first) {
    const day = dayFrom(first[1] ?? '', first[2] ?? '', first[3] ?? '');
    return day ? { kind: 'day', day } : { kind: 'none' };
  }
  const last = yearLast.exec(trimmed);
  if (!last) return { kind: 'none' };
  const [a, b, year] = [last[1] ?? '', last[2] ?? '', last[3] ?? ''];
  const ways = { dayFirst: dayFrom(year, b, a), monthFirst: dayFrom(year, a, b) };
  if (ways.dayFirst && ways.dayFirst === ways.monthFirst) return { kind: 'day', day: ways.dayFirst };
  return ways.dayFirst || ways.monthFirst ? { kind: 'two-ways', ways } : { kind: 'none' };
};

/** `day-first`: 25/03; `month-first`: 03/25; `no-need`: no line asks; `two-ways`: nothing settles it, or lines disagree. */
export type DateOrder = 'day-first' | 'month-first' | 'no-need' | 'two-ways';

export const dateOrder = (dates: readonly ReadDate[]): DateOrder => {
  const open = dates.flatMap((date) => (date.kind === 'two-ways' ? [date.ways] : []));
  if (open.length === 0) return 'no-need';
  const onlyDayFirst = open.some(({ monthFirst }) => monthFirst === null);
  const onlyMonthFirst = open.some(({ dayFirst }) => dayFirst === null);
  if (onlyDayFirst === onlyMonthFirst) return 'two-ways';
  return onlyDayFirst ? 'day-first' : 'month-first';
};

export const settled = (date: ReadDate, order: DateOrder): LocalDay | null => {
  if (date.kind === 'day') return date.day;
  if (date.kind === 'none') return null;
  return order === 'day-first' ? date.ways.dayFirst : order === 'month-first' ? date.ways.monthFirst : null;
};
