import { addDays, dayRange, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '../records.ts';
import type { AmountIn } from './amounts.ts';
import type { Report } from './check-in.ts';
import { dayReports, unsaidDay, type DayReports } from './day-report.ts';
import { tally, weekNote, type Tally, type WeekNote } from './tally.ts';
import { wordsByDay, type WordsOfDay } from './words-by-day.ts';

/** The look back reaches four weeks, the day it is asked on included. */
export const lookBackDays = 28;

export interface LookBackDay {
  readonly day: LocalDay;
  readonly kind: Report['kind'];
  /** Said in moments only: the mark stands for "at least this". */
  readonly momentsOnly: boolean;
  /** Two accounts that cannot both be true; both are on the day's page. */
  readonly conflict: boolean;
  /** The parts of the amount text, one a unit. */
  readonly amounts: readonly AmountIn[];
}

export interface LookBackWeek {
  readonly monday: LocalDay;
  /** Monday to Sunday; `null` where the day lies outside the window. */
  readonly days: readonly (LookBackDay | null)[];
  /** Only the days inside the window. */
  readonly tally: Tally;
  readonly note: WeekNote;
}

/** A calendar of marks, or, for eating and self-injury, words by day without marks, sums or days used. [D16] */
export type LookBack =
  | {
      readonly kind: 'marks';
      readonly from: LocalDay;
      readonly to: LocalDay;
      readonly weeks: readonly LookBackWeek[];
      readonly tally: Tally;
    }
  | {
      readonly kind: 'words';
      readonly from: LocalDay;
      readonly to: LocalDay;
      readonly days: readonly WordsOfDay[];
    };

const markOf = (day: LocalDay, reports: DayReports): LookBackDay => {
  const report = reports.get(day) ?? unsaidDay;
  return {
    day,
    kind: report.kind,
    momentsOnly: report.wholeDay === null && report.moments !== null,
    conflict: report.conflict,
    amounts: report.atLeast,
  };
};

const weekOf = (monday: LocalDay, from: LocalDay, to: LocalDay, reports: DayReports): LookBackWeek => {
  const inside = (day: LocalDay): boolean => day >= from && day <= to;
  const days = dayRange(monday, addDays(monday, 6));
  const sum = tally(days.filter(inside), reports);
  return {
    monday,
    days: days.map((day) => (inside(day) ? markOf(day, reports) : null)),
    tally: sum,
    note: weekNote(sum),
  };
};

/**
 * The four weeks up to and including `to`, in rows from Monday to Sunday, for one behaviour. Days are in calendar
 * order whatever was said on them. [D10]
 */
export const lookBack = (
  behaviour: Pick<RecordOf<'behaviour'>, 'id' | 'behaviourKind'>,
  checkIns: readonly RecordOf<'checkIn'>[],
  to: LocalDay,
): LookBack => {
  const from = addDays(to, 1 - lookBackDays);
  const reports = dayReports(behaviour, checkIns);
  if (!reports) return { kind: 'words', from, to, days: wordsByDay(behaviour.id, checkIns, from, to) };
  const firstMonday = addDays(from, -weekday(from));
  const mondays = dayRange(firstMonday, to).filter((day) => weekday(day) === 0);
  return {
    kind: 'marks',
    from,
    to,
    weeks: mondays.map((monday) => weekOf(monday, from, to, reports)),
    tally: tally(dayRange(from, to), reports),
  };
};
