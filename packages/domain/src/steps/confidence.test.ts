import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOffer } from './confidence.ts';

test('[D8] below 7 a smaller step is offered; from 7 on it is not', () => {
  expect(Array.from({ length: 11 }, (_, confidence) => sizeOffer(confidence))).toEqual([
    ...Array.from({ length: 7 }, () => 'offer-smaller'),
    ...Array.from({ length: 4 }, () => 'no-offer'),
  ]);
});

test('[D8, P4] a confidence nobody gave is not a low one', () => {
  expect(sizeOffer(undefined)).toBe('no-offer');
});

test('[D8] no confidence refuses a step', () => {
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }), (confidence) => {
      expect(['offer-smaller', 'no-offer']).toContain(sizeOffer(confidence));
    }),
  );
});
