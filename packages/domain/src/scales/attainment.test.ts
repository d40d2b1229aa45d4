import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { attainmentNow, attainmentT, scaleVersions } from './attainment.ts';
import { attainments, type Attainment } from './scale.ts';

const rated = (weights: readonly number[], values: readonly Attainment[]) =>
  values.map((value, i) => ({ value, weight: weights[i] ?? 1 }));

// clinical.md §1.11, recomputed there with the formula of Kiresuk & Sherman 1968.
test.each<[weights: number[], values: Attainment[], t: number]>([
  [[1], [0], 50.0],
  [[1], [1], 60.0],
  [[1], [2], 70.0],
  [[1, 1], [1, 1], 62.4],
  [[1, 1, 1], [1, 0, -1], 50.0],
  [[1, 1, 1], [1, 1, 1], 63.69],
  [[1, 1, 1], [-2, -2, -2], 22.61],
  [[3, 1], [1, -1], 55.82],
  [[1, 1, 1, 1], [2, 1, 0, -1], 57.25],
  [[4, 2, 1], [2, 0, -1], 62.91],
])('weights %j at %j give T %f', (weights, values, t) => {
  expect(attainmentT(rated(weights, values))?.toFixed(2)).toBe(t.toFixed(2));
});

test('weight is 1 unless said otherwise', () => {
  expect(attainmentT([{ value: 1 }, { value: 1 }])).toBe(attainmentT(rated([1, 1], [1, 1])));
});

test('[D7] a goal nobody rated is left out, which is not zero', () => {
  expect(attainmentT([{ value: 2 }, {}])).toBe(70);
  expect(attainmentT([{ value: 2 }, { value: 0 }])).not.toBe(70);
});

test('[D7] no goals, no rated goals, or no weight: no T', () => {
  expect(attainmentT([])).toBeNull();
  expect(attainmentT([{}, { value: undefined }])).toBeNull();
  expect(attainmentT([{ value: 2, weight: 0 }])).toBeNull();
});

test('T mirrors around 50 and does not change when every weight is scaled', () => {
  const goals = fc.array(
    fc.record({ value: fc.constantFrom(...attainments), weight: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(goals, fc.integer({ min: 2, max: 5 }), (some, k) => {
      const t = attainmentT(some) ?? NaN;
      const mirrored =
        attainmentT(some.map(({ value, weight }) => ({ value: -value as Attainment, weight }))) ?? NaN;
      expect(t + mirrored).toBeCloseTo(100, 9);
      expect(attainmentT(some.map(({ value, weight }) => ({ value, weight: weight * k })))).toBeCloseTo(t, 9);
    }),
  );
});

const scale = (id: string, version: number): RecordOf<'scale'> => ({
  id,
  madeAt: version,
  goalId: 'g',
  version,
});
const rating = (id: string, scaleId: string, day: string, value: Attainment): RecordOf<'scaleRating'> => ({
  id,
  madeAt: 1,
  scaleId,
  day: parseLocalDay(day) as LocalDay,
  value,
});

test('re-scaling starts again: an old rating says nothing about new anchors', () => {
  const scales = [scale('new', 2), scale('old', 1)];
  expect(scaleVersions('g', scales).map(({ id }) => id)).toEqual(['old', 'new']);
  const before = [rating('r1', 'old', '2026-03-01', 2)];
  expect(attainmentNow([{ id: 'g' }], scales, before)).toBeNull();
  const after = [...before, rating('r3', 'new', '2026-03-09', -1), rating('r2', 'new', '2026-03-08', 1)];
  expect(attainmentNow([{ id: 'g' }, { id: 'no-scale' }], scales, after)).toBe(40);
});
