import { expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '../records.ts';
import { botherLine, readingsByDay } from './readings.ts';

const start = '2026-01-05' as LocalDay;
const said = (afterDays: number, bother?: number, madeAt = afterDays): RecordOf<'harmReading'> => ({
  id: `r${madeAt}`,
  madeAt,
  harmId: 'h',
  day: addDays(start, afterDays),
  ...(bother === undefined ? {} : { bother }),
});

test('[D6] the line pauses where whole weeks went by unsaid, and says which', () => {
  // Monday 5 January, then each week to the 19th, nothing for two weeks, then from 9 February on.
  const line = botherLine([said(0, 8), said(7, 8), said(14, 7), said(35, 6), said(42, 6), said(49, 5)]);
  expect(line.threads.map((thread) => thread.map(({ bother }) => bother))).toEqual([
    [8, 8, 7],
    [6, 6, 5],
  ]);
  expect(line.unsaidWeeks).toEqual(['2026-01-26', '2026-02-02']);
});

test('a Sunday and the Monday after next week have one silent week between them', () => {
  expect(botherLine([said(6, 4), said(14, 4)]).unsaidWeeks).toEqual(['2026-01-12']);
  expect(botherLine([said(0, 4), said(13, 4)]).unsaidWeeks).toEqual([]);
});

test('of two readings for one day the later made stands in the picture, and the table keeps both', () => {
  const both = [said(3, 2, 20), said(3, 9, 10)];
  expect(botherLine(both).points.map(({ bother }) => bother)).toEqual([2]);
  expect(readingsByDay(both).map(({ bother }) => bother)).toEqual([9, 2]);
});

test('[D6] words without a number are kept and are not a zero', () => {
  expect(botherLine([said(0), said(1, 0)]).points.map(({ bother }) => bother)).toEqual([0]);
  expect(readingsByDay([said(0), said(1, 0)])).toHaveLength(2);
});

test('[D17] every number drawn is one that was said: nothing is averaged or filled in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 10 })), { maxLength: 40 }),
      (list) => {
        const readings = list.map(([day, bother], madeAt) => said(day, bother, madeAt));
        const line = botherLine(readings);
        expect(line.threads.flat()).toEqual(line.points);
        for (const point of line.points) {
          expect(readings.some(({ id, bother }) => id === point.id && bother === point.bother)).toBe(true);
        }
        const weeks = new Set(line.points.map(({ day }) => day));
        for (const week of line.unsaidWeeks) {
          for (let i = 0; i < 7; i += 1) expect(weeks.has(addDays(week, i))).toBe(false);
        }
      },
    ),
  );
});
