import { expect, test } from 'vitest';
import type { Records } from '../circle/seen.ts';
import { keptAsOwn } from './kept-as-own.ts';

const goal = { id: 'sleep', madeAt: 1, label: 'sleep' };
const home = ((kind: string) => (kind === 'goal' ? [goal] : [])) as Records;

test('[P7, P8] what was written over pencil that is gone becomes a record of their own: no answer, no decision, no origin', () => {
  const kept = keptAsOwn('step', { goalId: 'sleep', label: 'tea first', when: 'at ten' }, home, 'new');
  expect(kept).toEqual({
    ok: true,
    value: [{ kind: 'step', id: 'new', fields: { goalId: 'sleep', label: 'tea first', when: 'at ten' } }],
  });
});

test('a step of no goal asks for one first, and a field that does not fit is refused as ever', () => {
  expect(keptAsOwn('step', { goalId: 'gone', label: 'tea first' }, home, 'new')).toMatchObject({
    error: { kind: 'goal-first' },
  });
  expect(keptAsOwn('goal', { label: 'x'.repeat(70_000) }, home, 'new').ok).toBe(false);
});
