/** The shape of the line of something a person follows. The line pauses where nothing was said for more than a week. */
import { daysBetween, type LocalDay } from '@handrail/kernel/local-day.ts';

export interface DayValue {
  readonly day: LocalDay;
  readonly value: number;
}
/** Further apart than this, two numbers are not joined: a line would claim to know what lies between. */
const joinedDays = 7;
const width = 360;
const height = 200;
const edge = 24;
const left = 52;

/** Stretches of numbers that are at most a week apart, in the order of days. */
export const joined = <T extends { readonly day: LocalDay }>(
  readings: readonly T[],
): readonly (readonly T[])[] => {
  const runs: T[][] = [];
  for (const reading of readings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && daysBetween(before.day, reading.day) <= joinedDays) run.push(reading);
    else runs.push([reading]);
  }
  return runs;
};

type Spot<T> = T & { readonly x: number; readonly y: number };
const round = (n: number): number => Number(n.toFixed(2));

/** Where each number stands. The scale runs from the lowest to the highest number said; it begins at 0 only if one was. */
export const readingSpots = <T extends DayValue>(
  readings: readonly T[],
): {
  spots: readonly Spot<T>[];
  threads: readonly string[];
  low: number;
  high: number;
  width: number;
  height: number;
} => {
  const values = readings.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const days = readings.map(({ day }) => day).toSorted();
  const first = days[0];
  const span = first && days.at(-1) ? daysBetween(first, days.at(-1) ?? first) : 0;
  const x = (day: LocalDay): number =>
    first && span > 0 ? left + ((width - left - edge) * daysBetween(first, day)) / span : (left + width) / 2;
  const y = (value: number): number =>
    high === low
      ? height / 2
      : height - edge - 20 - ((height - 2 * edge - 20) * (value - low)) / (high - low);
  const spotOf = (reading: T): Spot<T> =>
    Object.assign({}, reading, { x: round(x(reading.day)), y: round(y(reading.value)) });
  const runs = joined(readings.map(spotOf));
  return {
    spots: runs.flat(),
    threads: runs
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map((spot) => `${spot.x} ${spot.y}`).join('L')}`),
    low,
    high,
    width,
    height,
  };
};
