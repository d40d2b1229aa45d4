/**
 * How much a harm bothers the person, over time: what was said, day by day, and where nothing was said. Nothing is
 * averaged, and no line is drawn across silence. [D6, D17]
 */
import { addDays, daysBetween, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '../records.ts';

type Reading = RecordOf<'harmReading'>;
export interface BotherPoint {
  readonly id: string;
  readonly day: LocalDay;
  /** 0 to 10. */
  readonly bother: number;
  readonly words: string | undefined;
}
export interface BotherLine {
  /** Oldest first. Of two readings for one day the later made stands; the table keeps both. */
  readonly points: readonly BotherPoint[];
  /** The points again, cut wherever a whole week went by unsaid. */
  readonly threads: readonly (readonly BotherPoint[])[];
  /** The Monday of every week between the first and the last point in which nothing was said. */
  readonly unsaidWeeks: readonly LocalDay[];
}

const monday = (day: LocalDay): LocalDay => addDays(day, -weekday(day));

/** Every reading that has a day, oldest first; for the table. */
export const readingsByDay = (
  readings: readonly Reading[],
): readonly (Reading & { readonly day: LocalDay })[] =>
  readings
    .filter((reading): reading is Reading & { day: LocalDay } => reading.day !== undefined)
    .toSorted((a, b) => daysBetween(b.day, a.day) || a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));

/** What the chart draws. A reading of words alone has no point. */
export const botherLine = (readings: readonly Reading[]): BotherLine => {
  const byDay = new Map<LocalDay, BotherPoint>();
  for (const { id, day, bother, words } of readingsByDay(readings)) {
    if (bother !== undefined) byDay.set(day, { id, day, bother, words: words === '' ? undefined : words });
  }
  const points = [...byDay.values()].toSorted((a, b) => daysBetween(b.day, a.day));
  const threads: BotherPoint[][] = [];
  const unsaidWeeks: LocalDay[] = [];
  let last: LocalDay | undefined;
  for (const point of points) {
    const weeks = last === undefined ? 0 : daysBetween(monday(last), monday(point.day)) / 7;
    for (let week = 1; week < weeks && last !== undefined; week += 1)
      unsaidWeeks.push(addDays(monday(last), 7 * week));
    const thread = threads.at(-1);
    if (thread && weeks < 2) thread.push(point);
    else threads.push([point]);
    last = point.day;
  }
  return { points, threads, unsaidWeeks };
};
