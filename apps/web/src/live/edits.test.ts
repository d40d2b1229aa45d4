import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, pieces, placeAfter, type Delta } from './edits.ts';

const letters = fc.stringMatching(/^[ab\n 👋é]{0,24}$/u);

test('any change of a box, wherever the caret is, is one edit that gives what the box says', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(30), (before, after, caret) => {
      const edit = editBetween(before, after, Math.min(caret, after.length)) ?? { at: 0, gone: 0, come: '' };
      const now = before.slice(0, edit.at) + edit.come + before.slice(edit.at + edit.gone);
      expect(now).toBe(after);
      for (const part of [before.slice(0, edit.at), before.slice(edit.at + edit.gone), edit.come])
        expect(part.isWellFormed(), 'no letter is cut').toBe(true);
    }),
  );
});

test('of equal letters the one before the caret is the new one', () => {
  expect(editBetween('aaa', 'aaaa', 2)).toEqual({ at: 1, gone: 0, come: 'a' });
  expect(editBetween('aaa', 'aaaa', 4)).toEqual({ at: 3, gone: 0, come: 'a' });
  expect(editBetween('aaa', 'aa', 1)).toEqual({ at: 1, gone: 1, come: '' });
  expect(editBetween('👋', '👌', 2)).toEqual({ at: 0, gone: 2, come: '👌' });
});

/** A change of others as Yjs tells it, and what it does to a text. */
const steps = fc.array(
  fc.oneof(
    fc.record({ retain: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ insert: fc.stringMatching(/^[xyz]{1,4}$/) }),
    fc.record({ delete: fc.integer({ min: 1, max: 4 }) }),
  ),
  { maxLength: 6 },
);
const applied = (text: string, delta: Delta): string => {
  let at = 0;
  let now = '';
  for (const { retain = 0, delete: gone = 0, insert } of delta) {
    now += text.slice(at, at + retain);
    at += retain + gone;
    if (typeof insert === 'string') now += insert;
  }
  return now + text.slice(at);
};

test('a caret stays behind the letter it stood behind, whatever others write before and after it', () => {
  fc.assert(
    fc.property(fc.nat(12), steps, (place, given) => {
      const text = 'abcdefghijkl';
      let left = text.length;
      const delta = given.flatMap((step) => {
        const [retain, gone] = ['retain' in step ? step.retain : 0, 'delete' in step ? step.delete : 0];
        if (retain + gone > left) return [];
        left -= retain + gone;
        return [step];
      });
      const now = applied(text, delta);
      const moved = placeAfter(place, delta);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(now.length);
      // Own letters that are still there and stood before the caret stand before it now, and no others do.
      const own = (part: string): string => part.replaceAll(/[xyz]/g, '');
      const stillThere = text
        .slice(0, place)
        .split('')
        .filter((letter) => now.includes(letter));
      expect(own(now.slice(0, moved))).toBe(stillThere.join(''));
    }),
    { numRuns: 500 },
  );
});

test('a long text is cut into pieces that give it back, and no letter is cut', () => {
  fc.assert(
    fc.property(letters, fc.integer({ min: 2, max: 5 }), (text, most) => {
      const cut = pieces(text, most);
      expect(cut.join('')).toBe(text);
      expect(cut.every((piece) => piece.length <= most && piece.isWellFormed())).toBe(true);
    }),
  );
});
