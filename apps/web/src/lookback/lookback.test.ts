import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import { dayReports, type DayReports } from '@handrail/domain/checkins/day-report.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { chartShape, niceTop, type ChartPoint } from './chart-shape.ts';
import { pointOf, unitsIn, wholeWeeks, withoutAmount } from './weeks.ts';
import { joined, readingSpots } from './reading-shape.ts';

const point = fc.record({
  value: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  unknown: fc.integer({ min: 0, max: 7 }),
}) as fc.Arbitrary<ChartPoint>;

describe('the chart of four weeks', () => {
  test('[D6] has one short dash for each unknown day, and none else', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 4 }), (points) => {
        expect(chartShape(points).dashes).toHaveLength(points.reduce((sum, { unknown }) => sum + unknown, 0));
      }),
    );
  });

  test('[D6] draws no line through a week in which nothing is known', () => {
    const known = (value: number | null): ChartPoint => ({ value, unknown: 0 });
    expect(chartShape([known(1), known(2), known(null), known(3)]).threads).toHaveLength(1);
    expect(chartShape([known(1), known(null), known(2), known(null)]).threads).toEqual([]);
    expect(chartShape([known(1), known(2), known(3), known(4)]).threads).toHaveLength(1);
  });

  test('everything that is drawn lies on the paper', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 4 }), (points) => {
        const { width, height, dots, dashes, ticks } = chartShape(points);
        for (const { x, y } of [...dots, ...dashes])
          expect(x >= 0 && x <= width && y >= 4 && y <= height).toBe(true);
        expect(ticks.every(({ y }) => y >= 0 && y <= height)).toBe(true);
      }),
    );
  });

  test.each([
    [0, 1],
    [1, 1],
    [3, 4],
    [14, 20],
    [21, 40],
    [0.3, 0.4],
    [140, 200],
  ])('a highest number of %d is drawn on a scale to %d', (value, scale) => {
    expect(niceTop(value)).toBeCloseTo(scale);
  });
});

describe('whole weeks', () => {
  const reports = (said: Record<string, Said>): DayReports => {
    const checkIns = Object.entries(said).map(
      ([day, report], i) =>
        ({
          id: `c${i}`,
          madeAt: i,
          day,
          scope: 'day',
          reports: { b1: report },
        }) as unknown as RecordOf<'checkIn'>,
    );
    const read = dayReports({ id: 'b1', behaviourKind: 'alcohol' }, checkIns);
    if (!read) throw new Error('expected reports');
    return read;
  };

  test('begin on a Monday and are over on the day that is asked for', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
          const to = addDays('2000-01-01' as LocalDay, n);
          const weeks = wholeWeeks(reports({}), to);
          return (
            weeks.length === 4 &&
            weeks.every(({ monday }) => weekday(monday) === 0 && addDays(monday, 6) <= to)
          );
        }),
      ),
    ).not.toThrow();
  });

  test('[D6] a week of none is 0; a week of silence has no number; two units have two lines', () => {
    const none = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [addDays('2026-03-02' as LocalDay, i), { kind: 'none' } as const]),
    );
    const weeks = wholeWeeks(
      reports({
        ...none,
        '2026-03-09': { kind: 'some', amount: 2, unit: 'glasses' },
        '2026-03-10': { kind: 'some', amount: 1, unit: 'pints' },
      }),
      '2026-03-22' as LocalDay,
    );
    expect(unitsIn(weeks)).toEqual(['glasses', 'pints']);
    expect(weeks.map((week) => pointOf(week, 'glasses'))).toEqual([
      { value: null, unknown: 7 },
      { value: 0, unknown: 0 },
      { value: 2, unknown: 5 },
      { value: null, unknown: 7 },
    ]);
  });
});

describe('the line of what somebody follows', () => {
  const on = (day: string, value: number) => ({ day: day as LocalDay, value });
  test('pauses where nothing was said for more than a week', () => {
    expect(
      joined([on('2026-03-01', 1), on('2026-03-08', 2), on('2026-03-16', 3)]).map((run) => run.length),
    ).toEqual([2, 1]);
  });
  test('keeps every number on the paper, below zero too, and stands in the order of days', () => {
    const reading = fc.tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    expect(() =>
      fc.assert(
        fc.property(fc.array(reading, { minLength: 1, maxLength: 20 }), (all) => {
          const { spots, width, height } = readingSpots(
            all.map(([n, value]) => on(addDays('2025-01-01' as LocalDay, n), value)),
          );
          return (
            spots.every(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height) &&
            spots.every(({ x }, i) => i === 0 || x >= (spots[i - 1]?.x ?? 0))
          );
        }),
      ),
    ).not.toThrow();
  });
});

test('[D6] a week of some that nobody counted is not called none, and not unsaid', () => {
  const said = (usedDays: number, knownDays: number) => withoutAmount({ usedDays, knownDays });
  expect(said(3, 1)).toBe('lookback.day.uncounted');
  expect(said(3, 0)).toBe('lookback.day.uncounted');
  expect(said(0, 1)).toBe('lookback.day.none');
  expect(said(0, 0)).toBe('shell.unsaid');
});
