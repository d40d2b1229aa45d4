import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import { expect, test } from 'vitest';
import { fieldProblem, type Change, type RecordOf } from '../records.ts';
import { ladder } from './ladder.ts';
import { afterReview, type StepReview } from './review.ts';
import { outcomes, whatNext } from './step.ts';

const today = parseLocalDay('2026-03-03') as LocalDay;
const walk: RecordOf<'step'> = {
  id: 'walk',
  madeAt: 1,
  goalId: 'g',
  label: 'Walk with Wanjiru',
  when: 'Friday',
  size: 'small',
  confidence: 5,
  status: 'trying',
  position: 'a5',
};
const rungs: readonly RecordOf<'step'>[] = [
  { id: 'first', madeAt: 0, goalId: 'g', position: 'a1' },
  walk,
  { id: 'last', madeAt: 2, goalId: 'g', position: 'a9' },
];
const reviewed = (review: StepReview) => {
  let n = 0;
  return afterReview(walk, review, { rungs, today, newId: () => `new${(n += 1)}` });
};
const fieldsOf = (changes: readonly Change[], id: string) =>
  Object.assign({}, ...changes.filter((c) => c.id === id).map(({ fields }) => fields)) as Partial<
    RecordOf<'step'>
  >;
const ladderAfter = (changes: readonly Change[]) => {
  const made = { id: 'new2', madeAt: 9, ...fieldsOf(changes, 'new2') };
  return ladder('g', [...rungs, made]).map(({ id }) => id);
};

test('partly, and shrink: a smaller step is made from it and the old one rests', () => {
  const changes = reviewed({
    outcome: 'partly',
    learned: 'Rain.',
    next: 'shrink',
    newStep: { label: 'Ring Wanjiru' },
  });
  expect(changes[0]).toEqual({
    kind: 'stepReview',
    id: 'new1',
    fields: { stepId: 'walk', day: today, outcome: 'partly', learned: 'Rain.', next: 'shrink' },
  });
  expect(fieldsOf(changes, 'walk')).toEqual({ status: 'resting' });
  expect(fieldsOf(changes, 'new2')).toMatchObject({
    label: 'Ring Wanjiru',
    when: 'Friday',
    goalId: 'g',
    madeFromId: 'walk',
    status: 'trying',
  });
  expect(ladderAfter(changes)).toEqual(['first', 'new2', 'walk', 'last']);
});

test('grow stands above, swap right after with no words of the old one', () => {
  expect(ladderAfter(reviewed({ outcome: 'did', next: 'grow' }))).toEqual(['first', 'walk', 'new2', 'last']);
  const swapped = reviewed({ outcome: 'not-yet', next: 'swap', newStep: { label: 'Swim' } });
  expect(fieldsOf(swapped, 'new2')).toEqual({
    label: 'Swim',
    goalId: 'g',
    madeFromId: 'walk',
    status: 'trying',
    position: expect.any(String),
  });
});

test('[D2] size and confidence of a new step are asked anew', () => {
  const fields = fieldsOf(reviewed({ next: 'shrink' }), 'new2');
  expect(fields).not.toHaveProperty('size');
  expect(fields).not.toHaveProperty('confidence');
});

test.each([
  [{ next: 'keep' }, undefined],
  [{ outcome: 'did', next: 'keep' }, undefined],
  [{ next: 'rest' }, 'resting'],
  [{ outcome: 'changed-my-mind', next: 'drop' }, 'dropped'],
  [{ outcome: 'did' }, 'did'],
  [{ outcome: 'did', next: 'grow' }, 'did'],
  [{ outcome: 'not-yet' }, undefined],
  [{}, undefined],
] as const)('[P4] a review of %j leaves the step %s', (review, status) => {
  expect(fieldsOf(reviewed(review), 'walk')).toEqual(status ? { status } : {});
});

test('[D9] doing, resting and dropping are the same act: one review, one status', () => {
  const shapes = (['keep', 'rest', 'drop'] as const).map((next) => reviewed({ outcome: 'partly', next }));
  expect(shapes.every((changes) => changes[0]?.kind === 'stepReview')).toBe(true);
  expect(shapes.map((changes) => changes.length)).toEqual([1, 2, 2]);
});

test('every review writes only what its fields allow, also on a ladder without places', () => {
  const bare = rungs.map(({ position: _, ...step }) => step);
  for (const outcome of outcomes) {
    for (const next of whatNext) {
      let n = 0;
      const changes = afterReview(
        walk,
        { outcome, next },
        { rungs: bare, today, newId: () => `n${(n += 1)}` },
      );
      for (const { kind, fields } of changes) {
        for (const [field, value] of Object.entries(fields))
          expect(fieldProblem(kind, field, value)).toBeNull();
      }
    }
  }
});
