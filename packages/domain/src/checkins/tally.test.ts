import { addDays, dayRange, parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import type { Said } from './check-in.ts';
import { dayReports, type DayReports } from './day-report.ts';
import { tally, weekNote } from './tally.ts';

const monday = parseLocalDay('2026-02-23') as LocalDay;
const week = dayRange(monday, addDays(monday, 6));
type Line = readonly [offset: number, said: Said, scope?: 'moment'];
const reports = (...lines: readonly Line[]): DayReports =>
  dayReports(
    { id: 'wine' },
    lines.map(([offset, said, scope = 'day' as const], i): RecordOf<'checkIn'> => ({
      id: `c${i}`,
      madeAt: i,
      day: addDays(monday, offset),
      scope,
      reports: { wine: said },
    })),
  ) as DayReports;
const some = (amount: number, unit = 'glasses'): Said => ({ kind: 'some', amount, unit });
const none: Said = { kind: 'none' };

test('[D6] at least 9, with 2 days unknown', () => {
  const sum = tally(week, reports([0, none], [1, none], [2, some(4)], [4, some(3)], [5, some(2)]));
  expect(sum).toMatchObject({ usedDays: 3, knownDays: 5, unknownDays: 2, uncountedDays: 0, unsaidDays: 2 });
  expect(weekNote(sum)).toEqual({
    kind: 'at-least',
    total: [{ unit: 'glasses', amount: 9, plusMinus: 0 }],
    unknownDays: 2,
  });
});

test('[D6] a day with some that nobody counted is a day with use and an unknown day', () => {
  const sum = tally(week, reports([0, { kind: 'uncounted' }], [1, { kind: 'some' }], [2, some(1)]));
  expect(sum).toMatchObject({ usedDays: 3, knownDays: 1, unknownDays: 6, uncountedDays: 2, unsaidDays: 4 });
});

test('[D6] a week of nothing said is not a week of none', () => {
  expect(weekNote(tally(week, reports()))).toEqual({ kind: 'nothing-recorded' });
  const allNone = reports(...week.map((_, i): Line => [i, none]));
  expect(weekNote(tally(week, allNone))).toEqual({ kind: 'counted', total: [] });
});

test('[D6] a week of moments alone has seven unknown days and is still not a week of nothing', () => {
  expect(weekNote(tally(week, reports([3, some(2), 'moment'])))).toMatchObject({
    kind: 'at-least',
    unknownDays: 7,
  });
});

test('[D15] a day that says two things counts as unknown, not as used and not as none', () => {
  const sum = tally([monday], reports([0, none], [0, some(2), 'moment']));
  expect(sum).toMatchObject({ usedDays: 0, knownDays: 0, unknownDays: 1, conflictDays: 1, atLeast: [] });
});

test('[D6] glasses and bottles have no sum', () => {
  const sum = tally(week, reports([0, some(2)], [1, some(1, 'bottles')], [2, some(1)]));
  expect(sum.atLeast).toEqual([
    { unit: 'glasses', amount: 3, plusMinus: 0 },
    { unit: 'bottles', amount: 1, plusMinus: 0 },
  ]);
});

test('tenths add up as people add them', () => {
  expect(tally(week, reports([0, some(0.1)], [1, some(0.2)])).atLeast[0]?.amount).toBe(0.3);
});

test('[D6] saying less never makes the picture look more certain', () => {
  const anyLines = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom<Said>(none, some(2), { kind: 'uncounted' })),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(anyLines, (lines) => {
      const perDay = [...new Map(lines).entries()];
      const full = tally(week, reports(...perDay));
      const silent = tally(week, reports(...perDay.slice(1)));
      expect(full.knownDays + full.unknownDays).toBe(7);
      expect(silent.unknownDays).toBeGreaterThanOrEqual(full.unknownDays);
      expect(silent.unsaidDays).toBe(full.unsaidDays + (perDay.length > 0 ? 1 : 0));
    }),
  );
});
