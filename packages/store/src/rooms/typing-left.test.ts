import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as yjs from 'yjs';
import { lettersIn, lettersOf, textFrom, textRoot, updateProblem } from '../document/texts.ts';
import { retyped } from './typing-left.ts';

const before = `0000000a${'1'.repeat(24)}`;
const other = `0000000b${'2'.repeat(24)}`;
const now = `0000000c${'3'.repeat(24)}`;

interface Edit {
  readonly share: number;
  readonly words: string;
  readonly gone: number;
}
const edit = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  words: fc.string({ maxLength: 6 }),
  gone: fc.nat(4),
});

/** What a device did to a text, as one update. */
const edits = (device: string, base: readonly Uint8Array[], all: readonly Edit[]): Uint8Array[] => {
  const doc = textFrom(yjs, device, base);
  const said: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => said.push(update));
  const text = doc.getText(textRoot);
  for (const { share, words, gone } of all) {
    const at = Math.floor(share * text.length);
    text.delete(at, Math.min(gone, text.length - at));
    text.insert(at, words);
  }
  return said;
};

test('[T47] typed again by another device, a text says what it said; nothing is typed twice, and only own letters are', () => {
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 5 }),
      fc.array(edit, { maxLength: 5 }),
      fc.array(edit, { maxLength: 5 }),
      fc.nat(5),
      (hers, others, left, sent) => {
        const base = edits(before, [], hers);
        const both = [...base, ...edits(other, base, others)];
        const waits = edits(before, base, left);
        // Some of it was sent after all.
        const known = [...both, ...waits.slice(0, sent)];
        const whole = textFrom(yjs, now, [...both, ...waits]);
        const update = retyped(yjs, textFrom(yjs, now, known), whole);
        const after = [...known, ...(update ? [update] : [])];
        expect(lettersOf(textFrom(yjs, other, after))).toBe(lettersOf(whole));
        expect(update && updateProblem(yjs, update, now)).toBeNull();
        expect(retyped(yjs, textFrom(yjs, now, after), textFrom(yjs, now, after))).toBeNull();
      },
    ),
    { numRuns: Number(process.env['HANDRAIL_FUZZ'] ?? 400) },
  );
});

const varUint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];

test('[T40, T47] deleted letters of any claimed length cost nothing to read', () => {
  // One client, one struct: at 0, deleted letters in the root `text`, as many as no memory holds; no deletions apart.
  const root = [...new TextEncoder().encode(textRoot)];
  const claims = [1, 1, ...varUint(11), 0, 1, 1, root.length, ...root, ...varUint(2 ** 50), 0];
  const update = Uint8Array.from(claims);
  expect(updateProblem(yjs, update, other)).toBeNull();
  const mine = edits(before, [], [{ share: 0, words: 'stays', gone: 0 }]);
  const text = textFrom(yjs, now, [update, ...mine]);
  expect(lettersIn(yjs, text).map(({ letter }) => letter)).toEqual('stays'.split(''));
  expect(retyped(yjs, textFrom(yjs, now, []), text)).not.toBeNull();
});
