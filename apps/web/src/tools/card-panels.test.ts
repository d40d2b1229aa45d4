import fc from 'fast-check';
import { expect, test } from 'vitest';
import { panelsFor } from './card-panels.ts';

const heights = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 40 });

test('every thing stands on exactly one panel, in the order given', () => {
  fc.assert(
    fc.property(heights, (some) => {
      expect(panelsFor(some, 178, 6).flatMap(({ things }) => things)).toEqual(some.map((_, at) => at));
    }),
  );
});

test('no word is cut off: what stands on a panel is never higher than its folds', () => {
  fc.assert(
    fc.property(heights, (some) => {
      for (const { things, folds } of panelsFor(some, 178, 6)) {
        const high = things.reduce((sum, at) => sum + (some[at] ?? 0), 0) + 6 * (things.length - 1);
        expect(high).toBeLessThanOrEqual(folds * 178);
        expect(folds).toBeLessThanOrEqual(Math.max(1, Math.ceil(high / 178)));
      }
    }),
  );
});

test('a new panel begins only when the next thing would not fit', () => {
  expect(panelsFor([50, 50, 50], 100, 0)).toEqual([
    { things: [0, 1], folds: 1 },
    { things: [2], folds: 1 },
  ]);
  expect(panelsFor([250], 100, 0)).toEqual([{ things: [0], folds: 3 }]);
  expect(panelsFor([], 100, 0)).toEqual([]);
});
