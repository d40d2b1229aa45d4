import { expect, test } from 'vitest';
import type { Change, RecordOf } from '../records.ts';
import { beingTried, ladder, moveOnLadder } from './ladder.ts';

const steps: readonly RecordOf<'step'>[] = [
  { id: 'b', madeAt: 1, goalId: 'g', position: 'a2', status: 'dropped', confidence: 9 },
  { id: 'a', madeAt: 2, goalId: 'g', position: 'a1', status: 'trying', confidence: 1 },
  { id: 'late', madeAt: 3, goalId: 'g', status: 'resting' },
  { id: 'x', madeAt: 0, goalId: 'other', position: 'a0' },
];
const after = (changes: readonly Change<'step'>[]) => {
  const moved = steps.map((step) => {
    const position = changes.find(({ id }) => id === step.id)?.fields.position;
    return position ? { ...step, position } : step;
  });
  return ladder('g', moved).map(({ id }) => id);
};

test('first step first; steps without a place come last', () => {
  expect(ladder('g', steps).map(({ id }) => id)).toEqual(['a', 'b', 'late']);
});

test('[D9] steps that rest or were dropped keep their rung', () => {
  expect(ladder('g', steps)).toHaveLength(3);
  expect(beingTried(ladder('g', steps)).map(({ id }) => id)).toEqual(['a']);
});

test('a step moves one rung, and not beyond the ends', () => {
  const rungs = ladder('g', steps);
  expect(after(moveOnLadder(rungs, 'a', 1))).toEqual(['b', 'a', 'late']);
  expect(after(moveOnLadder(rungs, 'late', -1))).toEqual(['a', 'late', 'b']);
  expect(moveOnLadder(rungs, 'a', -1)).toEqual([]);
  expect(moveOnLadder(rungs, 'late', 1)).toEqual([]);
  expect(moveOnLadder(rungs, 'nobody', 1)).toEqual([]);
});
