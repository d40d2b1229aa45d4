import { expect, test } from 'vitest';
import fc from 'fast-check';
import { overlaps } from './boxes.ts';
import { drawLines, type DrawnLine } from './curves.ts';
import { keptPlace, layOut, type Form, type Sort, type Thing } from './layout.ts';

const forms: readonly Form[] = ['tall', 'wide'];
const thing = (key: string, sort: Sort, name: string, at?: Thing['at']): Thing => ({ key, sort, name, at });
/** The map drawn on the board. */
const board: readonly Thing[] = [
  thing('wine', 'does', 'my evening wine'),
  thing('bets', 'does', 'bets on the phone'),
  thing('mum', 'behind', 'missing Mum'),
  thing('sleep', 'behind', 'not sleeping since March'),
  thing('money', 'behind', 'money gone by Friday'),
  thing('zuri', 'holds', 'Zuri’s story at eight'),
  thing('swim', 'holds', 'swimming, Tuesdays'),
];
const line = (
  from: string,
  to: string,
  words: string,
  reads: DrawnLine['reads'] = 'leads-to',
): DrawnLine => ({
  id: `${from}-${to}`,
  from,
  to,
  reads,
  words,
});
const boardLines: readonly DrawnLine[] = [
  line('mum', 'wine', 'the house is so quiet'),
  line('mum', 'sleep', 'I lie there and talk to her'),
  line('swim', 'sleep', 'Tuesdays I sleep', 'holds'),
  line('sleep', 'wine', 'I pour one because I can’t sleep'),
  line('wine', 'sleep', 'then I wake at three'),
  line('wine', 'bets', 'a glass makes me braver'),
  line('zuri', 'wine', 'the first one waits till she is asleep', 'holds'),
  line('bets', 'money', 'then I count coins'),
  line('money', 'sleep', 'worry keeps me up'),
];

const sorts = fc.constantFrom<Sort>('does', 'behind', 'holds');
const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'wine',
    'מה שאני עושה בערב',
    '🧑‍🧑‍🧒‍🧒🍷🍷🍷🍷🍷🍷🍷🍷🍷🍷🍷🍷🍷',
    'Donaudampfschifffahrtsgesellschaft',
    'W'.repeat(50),
  ),
);
const place = fc.option(fc.record({ x: fc.nat(1000), y: fc.nat(1000) }), { nil: undefined });
const map = fc
  .array(fc.tuple(sorts, name, place), { minLength: 1, maxLength: 14 })
  .map((list) => list.map(([sort, words, at], i) => thing(`t${i}`, sort, words, at)));
const ends = fc.array(fc.tuple(fc.nat(13), fc.nat(13), name), { maxLength: 16 });
const linesFor = (
  things: readonly Thing[],
  pairs: readonly (readonly [number, number, string])[],
): DrawnLine[] =>
  pairs
    .filter(([a, b]) => a !== b && a < things.length && b < things.length)
    .map(([a, b, words], i) => ({ id: `l${i}`, from: `t${a}`, to: `t${b}`, reads: 'leads-to', words }));

test('no two things overlap and none leaves the paper, for up to 14 things, moved or not, in both drawings', () => {
  fc.assert(
    fc.property(map, ends, fc.constantFrom(...forms), (things, pairs, form) => {
      const { placed, width, height } = layOut(things, linesFor(things, pairs), form);
      expect(placed.map(({ thing: { key } }) => key)).toEqual(things.map(({ key }) => key));
      for (const [i, a] of placed.entries()) {
        expect(a.x - a.w / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.w / 2).toBeLessThanOrEqual(width);
        expect(a.y - a.h / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.h / 2).toBeLessThanOrEqual(height);
        for (const b of placed.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
      }
    }),
    { numRuns: 120 },
  );
});

test('words stand on no thing and on no other words', () => {
  fc.assert(
    fc.property(map, ends, fc.constantFrom(...forms), (things, pairs, form) => {
      const lines = linesFor(things, pairs);
      const layout = layOut(things, lines, form);
      const words = drawLines(lines, layout, form).flatMap((curve) => curve.words ?? []);
      for (const [i, box] of words.entries()) {
        for (const other of layout.placed) expect(overlaps(box, other)).toBe(false);
        for (const other of words.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        expect(box.lines.length).toBeLessThanOrEqual(3);
      }
    }),
    { numRuns: 80 },
  );
});

test.each(forms)('the map on the board keeps every word of its nine lines in the %s drawing', (form) => {
  const curves = drawLines(boardLines, layOut(board, boardLines, form), form);
  expect(curves.filter(({ words }) => words).map(({ id }) => id)).toEqual(boardLines.map(({ id }) => id));
});

test('the same things give the same picture', () => {
  for (const form of forms) expect(layOut(board, boardLines, form)).toEqual(layOut(board, boardLines, form));
});

test('a place the person gave is where the thing lies, and comes back as it was kept', () => {
  for (const form of forms) {
    const at = { x: 600, y: 300 };
    const things = board.map((one) => (one.key === 'wine' ? { ...one, at } : one));
    const layout = layOut(things, boardLines, form);
    const wine = layout.placed.find(({ thing: { key } }) => key === 'wine');
    expect(wine && keptPlace(wine, layout)).toEqual(at);
  }
});

test('once every place is kept, moving one thing to a free place moves nothing else', () => {
  for (const form of forms) {
    const first = layOut(board, boardLines, form);
    const kept = first.placed.map((one) => Object.assign({}, one.thing, { at: keptPlace(one, first) }));
    const before = layOut(kept, boardLines, form);
    const after = layOut(
      kept.map((one) =>
        thing(one.key, one.sort, one.name, one.key === 'swim' ? { x: one.at.x, y: one.at.y + 5 } : one.at),
      ),
      boardLines,
      form,
    );
    for (const [i, one] of before.placed.entries()) {
      if (one.thing.key === 'swim') continue;
      expect([after.placed[i]?.x, after.placed[i]?.y]).toEqual([one.x, one.y]);
    }
  }
});

test('sixty things with ninety lines do not keep anybody waiting', () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    thing(`t${i}`, i % 3 ? 'behind' : 'does', `a thing with words ${i}`),
  );
  const pairs = Array.from({ length: 90 }, (_, i) => [i % 60, (i * 7 + 3) % 60, 'because'] as const);
  const lines = pairs
    .filter(([a, b]) => a !== b)
    .map(([a, b, words], i): DrawnLine => ({
      id: `l${i}`,
      from: `t${a}`,
      to: `t${b}`,
      reads: 'leads-to',
      words,
    }));
  const began = performance.now();
  drawLines(lines, layOut(many, lines, 'wide'), 'wide');
  expect(performance.now() - began).toBeLessThan(5_000);
});
