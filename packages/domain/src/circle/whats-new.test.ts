import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindNames, type Kind } from '../records.ts';
import { sharedParts } from './share.ts';
import { newestOf, whatIsNew, type Latest } from './whats-new.ts';

const latest: Latest = { step: 20, checkIn: 10, comment: 99 };

test('[D10] what is new is said by part, without amounts', () => {
  expect(whatIsNew(latest, 10)).toEqual(['plan']);
  expect(whatIsNew(latest, undefined)).toEqual(['plan', 'check-ins']);
  expect(whatIsNew(latest, 20)).toEqual([]);
});

test('[D10] whoever looked as far as there is finds nothing new', () => {
  expect(newestOf(latest)).toBe(20);
  expect(newestOf({ comment: 99 })).toBeUndefined();
});

test('[D10] the parts come in their own order, and looking further never makes more of them new', () => {
  const times = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...kindNames), fc.integer({ min: 1, max: 9 })), {
      selector: ([kind]) => kind,
    })
    .map((pairs) => Object.fromEntries(pairs) as Partial<Record<Kind, number>>);
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 9 }), (all, since) => {
      const parts = whatIsNew(all, since);
      expect(parts).toEqual(sharedParts.filter((part) => parts.includes(part)));
      expect(parts).toEqual(expect.arrayContaining([...whatIsNew(all, since + 1)]));
      expect(whatIsNew(all, newestOf(all))).toEqual([]);
    }),
  );
});
