import { expect, test } from 'vitest';
import fc from 'fast-check';
import { widthOf, wrap } from './wrap.ts';

test('words stay whole where they fit, in at most three lines', () => {
  expect(wrap('not sleeping since March', 8, 3)).toEqual(['not sleeping', 'since March']);
  expect(wrap('one two three four five six seven', 5, 3)).toEqual(['one two', 'three four', 'five six…']);
});

test('a letter is never cut in two, and nothing is left out without "…"', () => {
  const family = '🧑‍🧑‍🧒‍🧒';
  expect(wrap(family.repeat(5), 2.5, 3)).toEqual([family.repeat(2), family.repeat(2), family]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const lines = wrap(text, 8, 3);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOf(line, 1)).toBeLessThanOrEqual(8);
      const bare = (s: string): string => s.replace(/\s+/gu, '');
      const isCut = bare(lines.join('')) !== bare(text);
      const shown = isCut ? bare(lines.join('')).slice(0, -1) : bare(text);
      expect(isCut).toBe(isCut && (lines.at(-1)?.endsWith('…') ?? false));
      expect(bare(text).startsWith(shown)).toBe(true);
    }),
  );
});

test('marks, joiners and direction signs take no room', () => {
  expect(widthOf('a\u200b\u200f\u0301', 10)).toBe(widthOf('a', 10));
});
