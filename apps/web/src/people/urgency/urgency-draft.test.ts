import { expect, test } from 'vitest';
import { among, takeOut } from './urgency-draft.ts';

const draft = { order: ['b', 'gone', 'a'], reasons: { b: 'the fall', gone: 'not there now', a: ' ' } };

test('[D5] a view holds only harms that are shared now, and nothing of it is said about the others', () => {
  expect(among(draft, ['a', 'b', 'c'])).toEqual({
    placed: ['b', 'a'],
    unplaced: ['c'],
    reasons: { b: 'the fall' },
  });
});

test('[D2] nothing is placed before a hand places it', () => {
  expect(among({ order: [], reasons: {} }, ['a', 'b']).placed).toEqual([]);
});

test('taken out of the view, the others keep their order', () => {
  expect(takeOut(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
});
