import { expect, test } from 'vitest';
import type { Waiting } from './room.ts';
import { mostWaiting, mostWaitingBytes, tooManyOf } from './waiting.ts';

const one = (number: number, signed: boolean, size = 10): Waiting => ({
  number,
  about: String(number),
  bytes: new Uint8Array(size),
  signed,
  newer: false,
});

test('[T26] a thousand wait; of more, those that nobody signed go first, the oldest first', () => {
  const honest = [one(0, true), one(1, true)];
  const flood = Array.from({ length: mostWaiting + 5 }, (_, index) => one(index + 2, false));
  expect(tooManyOf([...honest, ...flood.slice(0, mostWaiting - 2)])).toEqual([]);
  expect(tooManyOf([...honest, ...flood]).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('[T26] eight mebibytes wait, however few entries that is', () => {
  const big = Array.from({ length: 5 }, (_, index) => one(index, index === 0, mostWaitingBytes / 4));
  expect(tooManyOf(big).map(({ number }) => number)).toEqual([1]);
});

test('[T26] when only signed ones are left the oldest of them go', () => {
  const signed = Array.from({ length: mostWaiting + 1 }, (_, index) => one(index, true));
  expect(tooManyOf(signed).map(({ number }) => number)).toEqual([0]);
});
