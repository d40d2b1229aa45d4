import { expect, test } from 'vitest';
import { saysWhen } from './when-read.ts';

test('[D18] a box says to the person when it is read, unless the one who reads it is on the page', () => {
  expect(saysWhen('owner', [])).toBe(true);
  expect(saysWhen('owner', [{ own: true }])).toBe(true);
  expect(saysWhen('owner', [{ own: true }, { own: false }])).toBe(false);
});

test('the therapist is told nothing of the kind: the promise is theirs', () => {
  expect(saysWhen('member', [])).toBe(false);
  expect(saysWhen(undefined, [])).toBe(false);
});
