import { expect, test } from 'vitest';
import { fieldProblem, type Kind } from '@handrail/domain/records.ts';
import { draftOf, saysWords, writtenFrom, type PencilOf } from './pencil-draft.ts';

const written = {
  label: 'ring Wanjiru',
  why: 'quiet',
  when: 'Friday',
  confidence: 5,
  ifWords: 'it is quiet',
  thenWords: 'I ring',
};
const kindOf: Record<PencilOf, Kind> = {
  goal: 'goal',
  step: 'step',
  'if-then': 'ifThen',
  strategy: 'strategyChoice',
};

test.each(Object.keys(kindOf) as PencilOf[])(
  '[P7] what a %s holds in pencil is allowed in what it becomes',
  (of) => {
    const draft = draftOf(of, written, {});
    expect(Object.keys(draft).length).toBeGreaterThan(0);
    const problems = Object.entries(draft).map(([field, value]) => [
      field,
      fieldProblem(kindOf[of], field, value),
    ]);
    expect(problems).toEqual(problems.map(([field]) => [field, null]));
  },
);

test('[P4] a blank box is unsaid, not an empty word', () => {
  expect(draftOf('goal', { label: 'sleep', why: '' }, {})).toEqual({ label: 'sleep' });
  expect(draftOf('step', { label: 'walk', confidence: 0 }, { goalId: 'g' })).toEqual({
    goalId: 'g',
    label: 'walk',
    confidence: 0,
  });
});

test('a ruler without a word, or a word of spaces, is nothing to keep', () => {
  expect(saysWords({ confidence: 9 })).toBe(false);
  expect(saysWords({ label: '  ' })).toBe(false);
  expect(saysWords({ thenWords: 'I ring' })).toBe(true);
});

test('changing it first begins with the words that stand there', () => {
  const draft = draftOf('step', written, { goalId: 'g', status: 'trying' });
  expect(draftOf('step', writtenFrom(draft), { goalId: 'g', status: 'trying' })).toEqual(draft);
});
