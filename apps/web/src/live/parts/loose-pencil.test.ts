import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import { loosePencil } from './loose-pencil.ts';

type Suggestion = RecordOf<'suggestion'>;
const pencil = (id: string, more: Partial<Suggestion>): Suggestion => ({
  id,
  madeAt: 1,
  sessionId: 'ses',
  of: 'if-then',
  draft: { ifWords: 'it is quiet' },
  ...more,
});
const ids = (...suggestions: Suggestion[]) => loosePencil(suggestions, 'ses', ['g']).map(({ id }) => id);

test('[P7] an if-then that a therapist put in pencil from a fork, without a goal, stands on their page', () => {
  expect(ids(pencil('a', {}), pencil('b', { of: 'step', draft: { label: 'ring' } }))).toEqual(['a', 'b']);
});

test('what stands beside its goal stands there only, and beside a goal that is not shared it stands here', () => {
  expect(
    ids(
      pencil('beside', { draft: { goalId: 'g', ifWords: 'it is quiet' } }),
      pencil('elsewhere', { draft: { goalId: 'gone', ifWords: 'it is quiet' } }),
    ),
  ).toEqual(['elsewhere']);
});

test('goals and ways to try have no goal to stand beside, and another day is another page', () => {
  expect(
    ids(
      pencil('goal', { of: 'goal', draft: { label: 'sleep' } }),
      pencil('way', { of: 'strategy', draft: { label: 'eat first' } }),
      pencil('before', { sessionId: 'another' }),
    ),
  ).toEqual([]);
});
