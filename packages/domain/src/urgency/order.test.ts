import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { harmSoon } from '../harms/harm.ts';
import type { RecordOf } from '../records.ts';
import { currentOrder, moveDown, moveTo, moveUp, rank, type Rankable } from './order.ts';

const today = parseLocalDay('2026-03-03') as LocalDay;
const harms = ['sleep', 'money', 'zuri'].map((id, i): RecordOf<'harm'> => ({ id, madeAt: i }));
const ranking = (id: string, madeAt: number, order: string[], reasons = {}): RecordOf<'ranking'> => ({
  id,
  madeAt,
  day: today,
  order,
  reasons,
});
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('[D2] nothing is ranked until the person ranks', () => {
  const order = currentOrder([], harms);
  expect(order.ranked).toEqual([]);
  expect(ids(order.notYet)).toEqual(['sleep', 'money', 'zuri']);
  expect(order.day).toBeUndefined();
});

test('[P6] the latest act is the order, in whatever order the acts arrive', () => {
  const acts = [
    ranking('r2', 2, ['zuri', 'sleep', 'money'], { zuri: 'She saw.' }),
    ranking('r1', 1, ['sleep', 'money', 'zuri']),
  ];
  expect(ids(currentOrder(acts, harms).ranked)).toEqual(['zuri', 'sleep', 'money']);
  expect(currentOrder(acts.toReversed(), harms)).toEqual(currentOrder(acts, harms));
  expect(currentOrder(acts, harms).reasons).toEqual({ zuri: 'She saw.' });
});

test('[D5] a harm added since comes last and is never put in between; one removed since leaves no hole', () => {
  const acts = [ranking('r1', 5, ['money', 'gone', 'sleep'], { gone: 'x', money: 'rent' })];
  const order = currentOrder(acts, [{ id: 'older', madeAt: -9 }, ...harms]);
  expect(ids(order.ranked)).toEqual(['money', 'sleep']);
  expect(ids(order.notYet)).toEqual(['older', 'zuri']);
  expect(order.reasons).toEqual({ money: 'rent' });
});

test('[D5, D17] how bad, how likely, how soon and whom it touches do not move anything', () => {
  const rated = fc.record(
    { bad: fc.nat(4), likely: fc.nat(4), soon: fc.constantFrom(...harmSoon) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.array(rated, { minLength: 3, maxLength: 3 }),
      fc.shuffledSubarray(ids(harms)),
      (ratings, order) => {
        const acts = [ranking('r', 9, order)];
        const plain = currentOrder(acts, harms);
        const withRatings = currentOrder(
          acts,
          harms.map((harm, i) => Object.assign({}, harm, ratings[i])),
        );
        expect(ids(withRatings.ranked)).toEqual(ids(plain.ranked));
        expect(ids(withRatings.notYet)).toEqual(ids(plain.notYet));
      },
    ),
  );
});

test("[D5] no therapist's view is an argument, and a harm is known by its id and age alone", () => {
  expectTypeOf(currentOrder).parameters.toEqualTypeOf<
    [readonly RecordOf<'ranking'>[], readonly Rankable[]]
  >();
  expectTypeOf<keyof Rankable>().toEqualTypeOf<'id' | 'madeAt'>();
  expect(currentOrder).toHaveLength(2);
});

test('up, down and to a place; at the ends it stays', () => {
  expect(moveUp(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
  expect(moveDown(['a', 'b', 'c'], 'a')).toEqual(['b', 'a', 'c']);
  expect(moveUp(['a', 'b'], 'a')).toEqual(['a', 'b']);
  expect(moveDown(['a', 'b'], 'b')).toEqual(['a', 'b']);
  expect(moveTo(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(moveTo(['a', 'b'], 'new', 0)).toEqual(['new', 'a', 'b']);
  expect(moveUp(['a'], 'new')).toEqual(['a', 'new']);
});

test('a move loses nothing and keeps the others in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1 }),
      fc.nat(),
      fc.integer(),
      (order, which, index) => {
        const id = order[which % order.length] ?? '';
        const moved = moveTo(order, id, index);
        expect(moved.toSorted()).toEqual(order.toSorted());
        expect(moved.filter((x) => x !== id)).toEqual(order.filter((x) => x !== id));
      },
    ),
  );
});

test('one act is a whole order with its reasons, dated; empty reasons are not kept', () => {
  expect(rank(['a', 'b'], { a: 'rent', b: '', gone: 'x' }, today, 'n')).toEqual({
    kind: 'ranking',
    id: 'n',
    fields: { day: today, order: ['a', 'b'], reasons: { a: 'rent' } },
  });
});
