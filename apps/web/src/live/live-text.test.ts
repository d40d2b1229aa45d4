import fc from 'fast-check';
import * as yjs from 'yjs';
import { expect, test } from 'vitest';
import type { Refusal } from '@handrail/store/protocol.ts';
import { bytesFrom, textFrom } from './base64url.ts';
import { laidOut } from './Letters.tsx';
import { LiveText } from './live-text.ts';

const authors = { 1: 'owner', 2: 'member' } as const;

interface Hand {
  readonly live: LiveText;
  /** What was handed to the worker and kept there. */
  readonly kept: string[];
  refuses: Refusal | null;
}

/** One side, with a worker that keeps what it is given unless it is told to refuse. */
const hand = (client: 1 | 2): Hand => {
  const side: Hand = {
    kept: [],
    refuses: null,
    live: new LiveText(yjs, client, authors[client], {
      send: async (update) => {
        if (side.refuses === null) side.kept.push(update);
        return side.refuses;
      },
      soon: (run) => run(),
    }),
  };
  side.live.take([], authors);
  return side;
};

/** Everything kept on one side reaches the other. */
const meet = async (one: Hand, other: Hand): Promise<void> => {
  for (const { live } of [one, other]) await live.handIn();
  one.live.take(other.kept, authors);
  other.live.take(one.kept, authors);
};

const boxes = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.nat(4),
    come: fc.stringMatching(/^[a-d 👋\n]{0,5}$/u),
    meet: fc.boolean(),
  }),
  { maxLength: 25 },
);

/** Nothing here types half a letter. */
const whole = (text: string, at: number): number =>
  at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at)) ? at - 1 : at;

test('any edits of two boxes, told at any moments, end as one text on both sides, and each box said what was typed', async () => {
  await fc.assert(
    fc.asyncProperty(boxes, async (edits) => {
      const [one, other] = [hand(1), hand(2)];
      for (const edit of edits) {
        const { live } = edit.who === 0 ? one : other;
        const box = live.letters;
        const at = whole(box, Math.floor(edit.at * box.length));
        const end = whole(box, Math.min(box.length, at + edit.gone));
        const typed = box.slice(0, at) + edit.come + box.slice(end);
        live.typed(typed, at + edit.come.length);
        expect(live.letters).toBe(typed);
        expect(live.runs.map(({ letters }) => letters).join('')).toBe(typed);
        if (edit.meet) await meet(one, other);
      }
      await meet(one, other);
      expect(one.live.letters).toBe(other.live.letters);
      expect(one.live.runs).toEqual(other.live.runs);
    }),
    { numRuns: 200 },
  );
});

test('letters are of who typed them, and undo takes back only one’s own', async () => {
  const [imani, dana] = [hand(1), hand(2)];
  imani.live.typed('It is the quiet', 15);
  await meet(imani, dana);
  dana.live.typed('It is the quiet? more than the wine', 35);
  await meet(imani, dana);
  imani.live.pause();
  imani.live.typed('So: It is the quiet? more than the wine', 4);
  await meet(imani, dana);
  expect(dana.live.runs).toEqual([
    { who: 'owner', letters: 'So: It is the quiet' },
    { who: 'member', letters: '? more than the wine' },
  ]);
  expect(dana.live.undo()).toBe(19);
  await meet(imani, dana);
  expect(imani.live.letters).toBe('So: It is the quiet');
  expect(dana.live.undo(), 'what Imani wrote is not Dana’s to take back').toBeNull();
  expect(imani.live.undo()).toBe(0);
  await meet(imani, dana);
  expect(dana.live.letters).toBe('It is the quiet');
  dana.live.redo();
  await meet(imani, dana);
  expect(imani.live.letters).toBe('It is the quiet? more than the wine');
});

test('what could not be kept stays in the text and is handed in with the next letter', async () => {
  const [imani, dana] = [hand(1), hand(2)];
  imani.refuses = 'no-room';
  imani.live.typed('a', 1);
  imani.live.typed('ab', 2);
  await meet(imani, dana);
  expect([imani.live.letters, imani.live.refused, dana.live.letters]).toEqual(['ab', 'no-room', '']);
  imani.refuses = null;
  imani.live.typed('abc', 3);
  await meet(imani, dana);
  expect([imani.live.refused, dana.live.letters]).toEqual([null, 'abc']);
});

test('while a word is composed others’ letters wait, and then all of them are there', async () => {
  const [imani, dana] = [hand(1), hand(2)];
  imani.live.hold();
  imani.live.typed('wa', 2);
  dana.live.typed('Yes', 3);
  await meet(imani, dana);
  expect([imani.live.letters, dana.live.letters.length]).toEqual(['wa', 5]);
  imani.live.typed('walk', 4);
  imani.live.release();
  await meet(imani, dana);
  expect(imani.live.letters).toBe(dana.live.letters);
  expect(imani.live.letters).toContain('walk');
  expect(imani.live.letters).toContain('Yes');
});

test('a page pasted at once goes in updates that are small enough', async () => {
  const imani = hand(1);
  const page = 'Ünïcode, 👋 and so on. '.repeat(6_000);
  imani.live.typed(page, page.length);
  await imani.live.handIn();
  const sizes = imani.kept.map((update) => bytesFrom(update)?.length ?? Infinity);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(65_536);
  const dana = hand(2);
  dana.live.take(imani.kept, authors);
  expect(dana.live.letters).toBe(page);
});

test('a cursor of the other stands behind its letter, and what is no place shows none', async () => {
  const [imani, dana] = [hand(1), hand(2)];
  imani.live.typed('the quiet', 9);
  await meet(imani, dana);
  const place = imani.live.placeOf(3);
  dana.live.typed('So the quiet', 3);
  expect(dana.live.indexOf(place)).toBe(6);
  for (const hostile of [
    undefined,
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"type":{"client":9,"clock":9}}',
    '{"tname":"other"}',
  ])
    expect(dana.live.indexOf(hostile)).toBeNull();
  for (const junk of ['', '!', 'AA', textFrom(new Uint8Array([1, 2, 3]))]) dana.live.take([junk], {});
  expect(dana.live.letters).toBe('So the quiet');
});

test('bytes come through as they went', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(bytesFrom(textFrom(bytes))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 20 },
  );
  expect(bytesFrom('a')).toBeNull();
  expect(bytesFrom('é')).toBeNull();
});

test('every cursor stands once among the letters, at its place', () => {
  const flag = fc.record({ key: fc.uuid(), at: fc.nat(10) });
  const run = fc.record({
    who: fc.constantFrom('owner', 'member'),
    letters: fc.stringMatching(/^[a-z]{1,4}$/),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), fc.array(flag, { maxLength: 3 }), (runs, given) => {
      const letters = runs.map((one) => one.letters).join('');
      const flags = given.map(({ key, at }) => ({
        key,
        at: Math.min(at, letters.length),
        who: 'owner' as const,
        name: '',
        moved: '',
      }));
      const pieces = laidOut(runs, flags).flatMap((one) => one.pieces);
      expect(pieces.filter((piece) => typeof piece === 'string').join('')).toBe(letters);
      const at = pieces.flatMap((piece, index) =>
        typeof piece === 'string'
          ? []
          : [
              [
                piece.key,
                pieces
                  .slice(0, index)
                  .filter((one) => typeof one === 'string')
                  .join('').length,
              ],
            ],
      );
      expect(Object.fromEntries(at)).toEqual(Object.fromEntries(flags.map((one) => [one.key, one.at])));
      expect(at).toHaveLength(flags.length);
    }),
  );
});
