import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import type { Said } from './check-in.ts';
import { dayReports, reportForDay } from './day-report.ts';

const day = parseLocalDay('2026-03-02') as LocalDay;
let made = 0;
const checkIn = (
  scope: 'day' | 'moment',
  said: Said,
  more: Partial<RecordOf<'checkIn'>> = {},
): RecordOf<'checkIn'> => ({
  id: `c${(made += 1)}`,
  madeAt: made,
  day,
  scope,
  behaviourIds: ['wine'],
  reports: { wine: said },
  ...more,
});
const glasses = (amount: number, plusMinus?: number): Said => ({
  kind: 'some',
  amount,
  unit: 'glasses',
  ...(plusMinus !== undefined && { plusMinus }),
});
const inGlasses = (amount: number, plusMinus = 0) => ({ unit: 'glasses', amount, plusMinus });
const read = (...checkIns: RecordOf<'checkIn'>[]) => reportForDay(checkIns, 'wine', day);

test('[D6] a day nobody spoke about is not a zero', () => {
  expect(read()).toMatchObject({ kind: 'unsaid', known: false, conflict: false, atLeast: [] });
});

test('[D6] a report for the whole day makes it known, a true none among them', () => {
  expect(read(checkIn('day', { kind: 'none' }))).toMatchObject({ kind: 'none', known: true, atLeast: [] });
  expect(read(checkIn('day', glasses(3)))).toMatchObject({
    kind: 'some',
    known: true,
    atLeast: [inGlasses(3)],
  });
});

test('[D6] moments sum to "at least" and leave the day unknown', () => {
  const report = read(checkIn('moment', glasses(2)), checkIn('moment', glasses(1, 1)));
  expect(report).toMatchObject({ kind: 'some', known: false, atLeast: [inGlasses(3, 1)] });
});

test('[D6] "none just now" says nothing about the rest of the day', () => {
  expect(read(checkIn('moment', { kind: 'none' }))).toMatchObject({
    kind: 'unsaid',
    known: false,
    atLeast: [],
  });
});

test('[D6] a check-in without a scope never makes a day known', () => {
  const { scope: _, ...noScope } = checkIn('day', glasses(2));
  expect(read(noScope)).toMatchObject({ kind: 'some', known: false });
});

test('[D6] some without a number, and uncounted, are days with an amount nobody knows', () => {
  expect(read(checkIn('day', { kind: 'some' }))).toMatchObject({ kind: 'some', known: false, atLeast: [] });
  expect(read(checkIn('day', { kind: 'uncounted' }))).toMatchObject({
    kind: 'uncounted',
    known: false,
    atLeast: [],
  });
});

test('[D6] an uncounted day keeps the moments that were counted', () => {
  const report = read(checkIn('day', { kind: 'uncounted' }), checkIn('moment', glasses(2)));
  expect(report).toMatchObject({ kind: 'uncounted', known: false, conflict: false, atLeast: [inGlasses(2)] });
});

test('[D6] a typed 0 is a true zero', () => {
  expect(read(checkIn('day', glasses(0)))).toMatchObject({ kind: 'none', known: true });
  expect(read(checkIn('day', glasses(0, 2)))).toMatchObject({ kind: 'some', atLeast: [inGlasses(0, 2)] });
});

test('[D15] none for the day beside a moment with some is a conflict, shown and not resolved', () => {
  const report = read(checkIn('day', { kind: 'none' }), checkIn('moment', glasses(2)));
  expect(report).toMatchObject({ kind: 'none', known: false, conflict: true, atLeast: [] });
  expect(report.wholeDay).toEqual({ kind: 'none', amounts: [] });
  expect(report.moments).toEqual({ kind: 'some', amounts: [inGlasses(2)] });
});

test('[D15] none for the day beside an uncounted moment is a conflict too', () => {
  expect(read(checkIn('day', { kind: 'none' }), checkIn('moment', { kind: 'uncounted' })).conflict).toBe(
    true,
  );
});

test('[D15] a stated total below the sum of its moments is a conflict; above it is not', () => {
  expect(read(checkIn('day', glasses(3)), checkIn('moment', glasses(5)))).toMatchObject({
    known: false,
    conflict: true,
    atLeast: [inGlasses(3)],
  });
  expect(read(checkIn('day', glasses(5)), checkIn('moment', glasses(3)))).toMatchObject({
    known: true,
    conflict: false,
    atLeast: [inGlasses(5)],
  });
});

test('[D15] give or take is given: 3 ± 2 for the day bears a moment of 5', () => {
  expect(read(checkIn('day', glasses(3, 2)), checkIn('moment', glasses(5))).conflict).toBe(false);
});

test('[D6] units are kept apart', () => {
  const report = read(
    checkIn('day', glasses(3)),
    checkIn('moment', { kind: 'some', amount: 1, unit: 'bottles' }),
    checkIn('moment', { kind: 'some', amount: 1 }),
  );
  expect(report.atLeast).toEqual([
    inGlasses(3),
    { unit: 'bottles', amount: 1, plusMinus: 0 },
    { unit: '', amount: 1, plusMinus: 0 },
  ]);
});

test('the later made of two reports for one day stands, whatever order they arrive in', () => {
  const first = checkIn('day', glasses(4));
  const second = checkIn('day', glasses(2));
  expect(read(first, second)).toMatchObject({ known: true, conflict: false, atLeast: [inGlasses(2)] });
  expect(read(second, first)).toEqual(read(first, second));
});

test('[D15] an import does not take the place of what the person said; a disagreement is shown', () => {
  const own = checkIn('day', glasses(2));
  const imported = checkIn('day', glasses(6), { importId: 'file' });
  expect(read(own, imported)).toMatchObject({
    known: false,
    conflict: true,
    atLeast: [inGlasses(2)],
    elsewhere: [{ kind: 'some', amounts: [inGlasses(6)] }],
  });
});

test('[D15] what the person says after an import stands, and an import that agrees is no conflict', () => {
  const imported = checkIn('day', glasses(6), { importId: 'file' });
  expect(read(imported, checkIn('day', glasses(2)))).toMatchObject({ known: true, conflict: false });
  expect(
    read(checkIn('day', glasses(6)), imported, checkIn('day', glasses(6), { importId: 'again' })),
  ).toMatchObject({
    known: true,
    conflict: false,
  });
});

test('[D15] two imports that disagree are a conflict', () => {
  const report = read(
    checkIn('day', glasses(6), { importId: 'a' }),
    checkIn('day', glasses(1), { importId: 'b' }),
  );
  expect(report).toMatchObject({ known: false, conflict: true });
});

test('another behaviour in the same check-in does not speak for this one', () => {
  const other = checkIn('day', glasses(2), { behaviourIds: ['bets'], reports: { bets: glasses(2) } });
  expect(read(other).kind).toBe('unsaid');
  expect(reportForDay([other], 'constructor', day).kind).toBe('unsaid');
});

test('[D16] eating and self-injury give nothing that could be counted', () => {
  const checkIns = [checkIn('day', glasses(2))];
  expect(dayReports({ id: 'wine', behaviourKind: 'eating' }, checkIns)).toBeNull();
  expect(dayReports({ id: 'wine', behaviourKind: 'self-injury' }, checkIns)).toBeNull();
  expect(dayReports({ id: 'wine' }, checkIns)?.size).toBe(1);
});

const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.constant<Said>({ kind: 'none' }),
  fc.constant<Said>({ kind: 'uncounted' }),
  fc.constant<Said>({ kind: 'some' }),
  fc.integer({ min: 0, max: 9 }).map((n) => glasses(n)),
);
const anyDayOfMarch = fc
  .integer({ min: 1, max: 28 })
  .map((n) => `2026-03-${String(n).padStart(2, '0')}` as LocalDay);
const anyCheckIn = fc
  .record({ scope: fc.constantFrom('day' as const, 'moment' as const), said: anySaid, day: anyDayOfMarch })
  .map(({ scope, said, day: on }) => checkIn(scope, said, { day: on }));

test('[D10] days come in calendar order and read the same in any order of check-ins', () => {
  fc.assert(
    fc.property(fc.array(anyCheckIn, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (checkIns, keys) => {
      const shuffled = checkIns
        .map((c) => ({ c, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ c }) => c);
      const one = [...(dayReports({ id: 'wine' }, checkIns) ?? [])];
      // The first-said order of units and everything else is decided by when things were made, never by arrival.
      expect([...(dayReports({ id: 'wine' }, shuffled) ?? [])]).toEqual(one);
      expect(one.map(([d]) => d)).toEqual(one.map(([d]) => d).toSorted());
      for (const [d, report] of one) expect(reportForDay(checkIns, 'wine', d)).toEqual(report);
    }),
  );
});
