import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { accept, isInPencil, notNow } from './accept.ts';

const pencil: RecordOf<'suggestion'> = {
  id: 'sug',
  madeAt: 1,
  sessionId: 's',
  of: 'step',
  draft: { label: 'Ring Wanjiru before the kettle', confidence: 8 },
  by: 'therapist',
};

test('[P7, D4] a yes makes the step and names where it came from', () => {
  expect(accept(pencil, 'new')).toEqual({
    ok: true,
    value: [
      {
        kind: 'step',
        id: 'new',
        fields: { label: 'Ring Wanjiru before the kettle', confidence: 8, suggestionId: 'sug' },
      },
      { kind: 'suggestion', id: 'sug', fields: { acceptedAs: 'new' } },
    ],
  });
});

test('[P7] accepted as edited, it is the person’s wording', () => {
  const accepted = accept(pencil, 'new', { label: 'Ring after tea' });
  expect(accepted.ok && accepted.value[0]?.fields).toEqual({ label: 'Ring after tea', suggestionId: 'sug' });
});

test.each([
  ['goal', 'goal'],
  ['step', 'step'],
  ['if-then', 'ifThen'],
  ['strategy', 'strategyChoice'],
] as const)('[D4] a suggested %s becomes a %s', (of, kind) => {
  const draft = of === 'if-then' ? { ifWords: 'it is quiet' } : { label: 'something' };
  const accepted = accept({ ...pencil, of, draft }, 'new');
  expect(accepted.ok && accepted.value[0]).toMatchObject({
    kind,
    id: 'new',
    fields: { ...draft, suggestionId: 'sug' },
  });
});

test('a strategy stays with its session', () => {
  const accepted = accept({ ...pencil, of: 'strategy', draft: { label: 'Eat first' } }, 'new');
  expect(accepted.ok && accepted.value[0]?.fields).toMatchObject({ sessionId: 's' });
});

test('[D4] "not now" changes nothing: the same as never opened', () => {
  expect(notNow()).toEqual([]);
  expect(isInPencil(pencil)).toBe(true);
  expect(isInPencil({ ...pencil, acceptedAs: 'x' })).toBe(false);
});

test('[D4] a second yes does not make a second step', () => {
  expect(accept({ ...pencil, acceptedAs: 'first' }, 'new')).toEqual({
    ok: false,
    error: { kind: 'already-yours', id: 'first' },
  });
});

test('a value its kind does not allow is refused by name', () => {
  const refusal = (draft: NonNullable<typeof pencil.draft>) => {
    const accepted = accept({ ...pencil, draft }, 'new');
    return accepted.ok ? null : accepted.error;
  };
  expect(refusal({ confidence: 11 })).toEqual({ kind: 'field', field: 'confidence', problem: 'not-allowed' });
  expect(refusal({ colour: 'red' })).toEqual({ kind: 'field', field: 'colour', problem: 'unknown-field' });
  expect(refusal({ label: 'x'.repeat(65_537) })).toEqual({
    kind: 'field',
    field: 'label',
    problem: 'too-long',
  });
  expect(refusal({})).toEqual({ kind: 'nothing-written' });
});
