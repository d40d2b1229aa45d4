/** Whole weeks, Monday to Sunday, as they stand in the chart and its table. */
import { addDays, dayRange, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { DayReports } from '@handrail/domain/checkins/day-report.ts';
import { tally, type Tally } from '@handrail/domain/checkins/tally.ts';
import type { ChartPoint } from './chart-shape.ts';

export interface WholeWeek {
  readonly monday: LocalDay;
  readonly tally: Tally;
}

/** The last four weeks that are over on `to`, oldest first. A week still under way would look like less than it is. */
export const wholeWeeks = (reports: DayReports, to: LocalDay, count = 4): readonly WholeWeek[] => {
  const lastSunday = addDays(to, -((weekday(to) + 1) % 7));
  return Array.from({ length: count }, (_, i) => addDays(lastSunday, -6 - 7 * (count - 1 - i))).map(
    (monday) => ({
      monday,
      tally: tally(dayRange(monday, addDays(monday, 6)), reports),
    }),
  );
};

/** Units in these weeks, in the order in which they were first said. Never added up across. */
export const unitsIn = (weeks: readonly WholeWeek[]): readonly string[] => [
  ...new Set(weeks.flatMap(({ tally: { atLeast } }) => atLeast.map(({ unit }) => unit))),
];

/** What is said of a week without a number: some that nobody counted is neither none nor unsaid. [D6] */
export const withoutAmount = ({ usedDays, knownDays }: Pick<Tally, 'usedDays' | 'knownDays'>) =>
  usedDays > 0 ? 'lookback.day.uncounted' : knownDays > 0 ? 'lookback.day.none' : 'shell.unsaid';

/** One week in one unit. A week in which no day is known and no amount was said has no dot. */
export const pointOf = ({ tally: week }: WholeWeek, unit: string): ChartPoint => {
  const amount = week.atLeast.find((one) => one.unit === unit)?.amount;
  return { value: amount ?? (week.knownDays > 0 ? 0 : null), unknown: week.unknownDays };
};
