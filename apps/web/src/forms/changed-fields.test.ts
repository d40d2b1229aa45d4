import { describe, expect, test } from 'vitest';
import { changedFields, saysSomething } from './changed-fields.ts';

describe('what a form changes', () => {
  test('only what differs from the kept thing is written', () => {
    const before = { label: 'evenings', why: 'for Zuri', importance: 8 };
    expect(changedFields<'goal'>(before, { ...before, why: 'for me' })).toEqual({ why: 'for me' });
  });

  test('[D6] a blank box takes an earlier answer back, and writes nothing where nothing was said', () => {
    expect(changedFields<'goal'>({ why: 'for Zuri' }, { why: '', label: '  ', importance: null })).toEqual({
      why: null,
    });
  });

  test('[D6] a 0 that a hand chose is an answer and is kept', () => {
    expect(changedFields<'goal'>(undefined, { importance: 0 })).toEqual({ importance: 0 });
    expect(saysSomething({ importance: 0 })).toBe(true);
  });

  test('[P11] words go in as typed, spaces and all', () => {
    expect(changedFields<'goal'>(undefined, { label: '  te\u200b, first ' })).toEqual({
      label: '  te\u200b, first ',
    });
  });

  test('a list emptied by hand is taken back, the same list is not written again', () => {
    expect(changedFields<'goal'>({ behaviourIds: ['a'] }, { behaviourIds: [] })).toEqual({
      behaviourIds: null,
    });
    expect(changedFields<'goal'>({ behaviourIds: ['a'] }, { behaviourIds: ['a'] })).toEqual({});
  });

  test('a form with nothing in it says nothing', () => {
    expect(saysSomething({ label: ' ', behaviourIds: [], direction: null, area: undefined })).toBe(false);
  });
});
