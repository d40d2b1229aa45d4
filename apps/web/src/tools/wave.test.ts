import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetLine } from '@handrail/domain/tools/tools.ts';
import { bottom, curveThrough, high, left, right, saidOn, spotsOf, top, wide, type Said } from './wave.ts';

const watch = fc
  .array(fc.record({ value: fc.integer({ min: 0, max: 10 }), gap: fc.integer({ min: 1, max: 300 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((some) => {
    let second = 0;
    return some.map(({ value, gap }, at): Said => {
      second += at === 0 ? 0 : gap;
      return { slot: at === 0 ? 'start' : 'minute', value, second };
    });
  });

test('every number is a spot inside the picture, later ones further along', () => {
  fc.assert(
    fc.property(watch, (said) => {
      const spots = spotsOf(said);
      expect(spots.map(({ value }) => value)).toEqual(said.map(({ value }) => value));
      for (const [at, { x, y }] of spots.entries()) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(wide - right);
        expect(y).toBeGreaterThanOrEqual(top);
        expect(y).toBeLessThanOrEqual(high - bottom);
        expect(x).toBeGreaterThan(spots[at - 1]?.x ?? 0);
      }
    }),
  );
});

test('[D6] the curve says nothing that was not said: its handles are level with the numbers on both sides', () => {
  fc.assert(
    fc.property(watch, (said) => {
      const spots = spotsOf(said);
      const pieces = curveThrough(spots).split('C').slice(1);
      expect(pieces).toHaveLength(spots.length - 1);
      for (const [at, piece] of pieces.entries()) {
        const [, y1, , y2, x, y] = piece.split(' ').map(Number);
        expect([y1, y2, x, y]).toEqual([spots[at]?.y, spots[at + 1]?.y, spots[at + 1]?.x, spots[at + 1]?.y]);
      }
    }),
  );
});

test('[D6] 0 is a number that was said; a line without one is no spot', () => {
  const lines: SheetLine[] = [
    { id: 'b', madeAt: 2, slot: 'end', value: 0, second: 90 },
    { id: 'a', madeAt: 1, slot: 'start', value: 7, second: 0 },
    { id: 'c', madeAt: 3, slot: 'minute', second: 60 },
  ];
  expect(saidOn(lines)).toEqual([
    { slot: 'start', value: 7, second: 0 },
    { slot: 'end', value: 0, second: 90 },
  ]);
});
