import { addDays, parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import type { Said } from './check-in.ts';
import { dayReports, type DayReports } from './day-report.ts';
import { longestGap, spanOf } from './span.ts';

const start = parseLocalDay('2017-07-15') as LocalDay;
/** One letter a day: s some, u uncounted, n none, "." unsaid. */
const reports = (line: string): DayReports => {
  const saids: Record<string, Said> = {
    s: { kind: 'some', amount: 20 },
    u: { kind: 'uncounted' },
    n: { kind: 'none' },
  };
  const checkIns = Array.from(line).flatMap((letter, i): RecordOf<'checkIn'>[] => {
    const said = saids[letter];
    return said
      ? [{ id: `c${i}`, madeAt: i, day: addDays(start, i), scope: 'day', reports: { smoke: said } }]
      : [];
  });
  return dayReports({ id: 'smoke', behaviourKind: 'nicotine' }, checkIns) as DayReports;
};

test('[D6] M is every day from the first date to the last, N the days known among them', () => {
  expect(spanOf(reports('..sn..sn.s..'))).toMatchObject({
    first: addDays(start, 2),
    last: addDays(start, 9),
    tally: { days: 8, knownDays: 5, unknownDays: 3, usedDays: 3, atLeast: [{ amount: 60 }] },
  });
});

test('[P4] nothing said, no span', () => {
  expect(spanOf(reports('....'))).toBeNull();
});

test('[D16] a gap is the days said to be none between two uses', () => {
  expect(longestGap(reports('snsnnnus'))).toEqual({
    days: 3,
    from: addDays(start, 3),
    to: addDays(start, 5),
    mayBeLonger: false,
  });
});

test('[D6] silence is no gap, and a longer silence says that the gap may be longer', () => {
  expect(longestGap(reports('s...s'))).toBeNull();
  expect(longestGap(reports('snsn.n.s'))).toMatchObject({ days: 1, mayBeLonger: true });
});

test('[D15] a day that says two things is no part of a gap', () => {
  const says = (id: string, offset: number, scope: 'day' | 'moment', said: Said): RecordOf<'checkIn'> => ({
    id,
    madeAt: 1,
    day: addDays(start, offset),
    scope,
    reports: { smoke: said },
  });
  const checkIns = [
    says('a', 0, 'day', { kind: 'some', amount: 1 }),
    says('b', 1, 'day', { kind: 'none' }),
    says('d', 2, 'day', { kind: 'some', amount: 1 }),
  ];
  expect(longestGap(dayReports({ id: 'smoke' }, checkIns) as DayReports)).toMatchObject({ days: 1 });
  const twoWays = [...checkIns, says('c', 1, 'moment', { kind: 'some', amount: 1 })];
  expect(longestGap(dayReports({ id: 'smoke' }, twoWays) as DayReports)).toBeNull();
});

test('[P5] the time since the last use is not counted, nor the time before the first', () => {
  expect(longestGap(reports('nnnnsnsnnnnnn'))).toMatchObject({ days: 1 });
  expect(longestGap(reports('snnnnnn'))).toBeNull();
});

test('[P5] nothing said after the last use changes the gap', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[sun.]{0,30}$/), fc.stringMatching(/^[n.]{0,30}$/), (line, after) => {
      expect(longestGap(reports(line + after))).toEqual(longestGap(reports(line)));
    }),
  );
});
