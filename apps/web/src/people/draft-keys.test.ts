import { expect, test } from 'vitest';
import {
  besideIn,
  commentChangeKey,
  commentKey,
  roomDrafts,
  suggestionKey,
  urgencyKey,
  wordsOfDraft,
} from './draft-keys.ts';

test('every draft of a room is found under that room, and under no other', () => {
  const keys = [
    commentKey('a', null),
    commentKey('a', { kind: 'harm', id: 'h' }),
    commentChangeKey('a', 'c'),
    suggestionKey('a', 'goal', ''),
    urgencyKey('a'),
  ];
  expect(keys.filter((key) => key.startsWith(roomDrafts('a')))).toEqual(keys);
  expect(keys.filter((key) => key.startsWith(roomDrafts('ab')))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a draft says what it stands beside, so that it is seen when that is not shared any more', () => {
  expect(besideIn(commentKey('a', { kind: 'step', id: 's' }))).toEqual({ kind: 'step', id: 's' });
  expect(besideIn(commentChangeKey('a', 'c'))).toEqual({ kind: 'comment', id: 'c' });
  expect(besideIn(suggestionKey('a', 'step', 'g'))).toEqual({ kind: 'goal', id: 'g' });
  expect(besideIn(suggestionKey('a', 'goal', ''))).toBeNull();
  expect(besideIn(commentKey('a', null))).toBeNull();
  expect(besideIn(urgencyKey('a'))).toBeNull();
});

test('[P12] every word of a draft is in what is left of it, and no id', () => {
  expect(wordsOfDraft(JSON.stringify({ words: 'one\ntwo' }))).toBe('one\ntwo');
  expect(wordsOfDraft(JSON.stringify({ order: ['h1'], reasons: { h1: 'the fall', h2: ' ' } }))).toBe(
    'the fall',
  );
  expect(wordsOfDraft(JSON.stringify({ label: 'walk', when: 'Friday' }))).toBe('walk\nFriday');
  expect(wordsOfDraft(JSON.stringify({ words: '  ' }))).toBe('');
});
