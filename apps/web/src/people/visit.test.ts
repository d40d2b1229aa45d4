import { expect, test } from 'vitest';
import type { OpenNotebook } from '../notebook/client.ts';
import { endVisits, lookedBefore } from './visit.ts';

const notebook = (): OpenNotebook => ({
  cover: { id: 'n', role: 'desk', cover: 0, madeOn: '2026-11-24', lock: 'passphrase' },
  personId: 'p',
  newer: [],
  trouble: [],
});

test('what was new when a visit began stays new until the therapist is back at the desk', () => {
  const open = notebook();
  expect(lookedBefore(open, 'r', 10)).toBe(10);
  expect(lookedBefore(open, 'r', 20)).toBe(10);
  expect(lookedBefore(open, 'other', 5)).toBe(5);
  endVisits(open);
  expect(lookedBefore(open, 'r', 20)).toBe(20);
});

test('a first look is remembered as one, and another opening of the notebook knows nothing of it', () => {
  const open = notebook();
  expect(lookedBefore(open, 'r', undefined)).toBeUndefined();
  expect(lookedBefore(open, 'r', 20)).toBeUndefined();
  expect(lookedBefore(notebook(), 'r', 20)).toBe(20);
});
