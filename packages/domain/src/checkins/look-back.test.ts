import { addDays, dayRange, parseLocalDay, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { lookBack, type LookBack, type LookBackDay } from './look-back.ts';

const today = parseLocalDay('2026-03-03') as LocalDay; // a Tuesday
const wine = { id: 'wine', behaviourKind: 'alcohol' } as const;
const cuts = { id: 'cuts', behaviourKind: 'self-injury' } as const;
const checkIn = (id: string, more: Partial<RecordOf<'checkIn'>>): RecordOf<'checkIn'> => ({
  id,
  madeAt: 1,
  day: today,
  scope: 'day',
  ...more,
});
const marks = (looked: LookBack) => {
  if (looked.kind !== 'marks') throw new Error('Words, not marks.');
  return looked;
};
const daysOf = (looked: LookBack): LookBackDay[] =>
  marks(looked).weeks.flatMap(({ days }) => days.filter((day) => day !== null));

test('four weeks up to today, in rows from Monday to Sunday', () => {
  const looked = marks(lookBack(wine, [], today));
  expect(daysOf(looked).map(({ day }) => day)).toEqual(dayRange(addDays(today, -27), today));
  expect(looked.weeks.map(({ monday }) => weekday(monday))).toEqual([0, 0, 0, 0, 0]);
  expect(looked.weeks.every(({ days }) => days.length === 7)).toBe(true);
  expect(looked.weeks.at(-1)?.days.map((day) => day?.day ?? null)).toEqual([
    '2026-03-02',
    '2026-03-03',
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a window that ends on a Sunday is four whole weeks', () => {
  expect(marks(lookBack(wine, [], parseLocalDay('2026-03-01') as LocalDay)).weeks).toHaveLength(4);
});

test('[D6] none, some, uncounted and unsaid keep four different marks', () => {
  const on = (ago: number, id: string, said: NonNullable<RecordOf<'checkIn'>['reports']>[string]) =>
    checkIn(id, { day: addDays(today, -ago), reports: { wine: said } });
  const looked = lookBack(
    wine,
    [
      on(0, 'a', { kind: 'none' }),
      on(1, 'b', { kind: 'some', amount: 3, unit: 'glasses' }),
      on(2, 'c', { kind: 'uncounted' }),
    ],
    today,
  );
  expect(
    daysOf(looked)
      .slice(-4)
      .map(({ kind }) => kind),
  ).toEqual(['unsaid', 'uncounted', 'some', 'none']);
  expect(daysOf(looked).at(-2)?.amounts).toEqual([{ unit: 'glasses', amount: 3, plusMinus: 0 }]);
  expect(marks(looked).tally).toMatchObject({ days: 28, knownDays: 2, unknownDays: 26, usedDays: 2 });
  expect(marks(looked).weeks.at(-1)?.tally.days).toBe(2);
});

test('[D15] a day that says two things is marked so', () => {
  const looked = lookBack(
    wine,
    [
      checkIn('a', { reports: { wine: { kind: 'none' } } }),
      checkIn('b', { scope: 'moment', reports: { wine: { kind: 'some', amount: 1 } } }),
    ],
    today,
  );
  expect(daysOf(looked).at(-1)).toMatchObject({ conflict: true, momentsOnly: false });
});

test('[D16] self-injury is looked back at in words by day, without marks, sums or days used', () => {
  const looked = lookBack(
    cuts,
    [
      checkIn('late', {
        madeAt: 9,
        behaviourIds: ['cuts'],
        urge: 0,
        helped: ['cold water'],
        woundCare: 'clean and dry',
      }),
      checkIn('early', {
        madeAt: 2,
        day: addDays(today, -3),
        behaviourIds: ['cuts'],
        note: 'Rang my sister.',
      }),
      checkIn('bare', {
        behaviourIds: ['cuts'],
        reports: { cuts: { kind: 'some', amount: 4 } },
        note: '',
        helped: [],
      }),
      checkIn('old', { day: addDays(today, -28), behaviourIds: ['cuts'], note: 'before the window' }),
      checkIn('other', { behaviourIds: ['wine'], note: 'about wine' }),
    ],
    today,
  );
  expect(looked).toEqual({
    kind: 'words',
    from: addDays(today, -27),
    to: today,
    days: [
      { day: addDays(today, -3), said: [{ id: 'early', note: 'Rang my sister.' }] },
      { day: today, said: [{ id: 'late', urge: 0, helped: ['cold water'], woundCare: 'clean and dry' }] },
    ],
  });
});

test('[D10] look back keeps calendar order whatever the amounts', () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 99 })), {
    maxLength: 28,
  });
  fc.assert(
    fc.property(amounts, fc.constantFrom(wine, cuts), (lines, behaviour) => {
      const checkIns = lines.map(([ago, amount], i) =>
        checkIn(`c${i}`, {
          day: addDays(today, -ago),
          reports: { [behaviour.id]: { kind: 'some', amount } },
          note: String(amount),
        }),
      );
      const looked = lookBack(behaviour, checkIns, today);
      const days = (looked.kind === 'words' ? looked.days : daysOf(looked)).map(({ day }) => day);
      expect(days).toEqual(days.toSorted());
    }),
  );
});
