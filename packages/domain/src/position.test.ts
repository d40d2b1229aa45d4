import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldProblem } from './records.ts';
import { inPlace, keyBetween, placing, type Placed } from './position.ts';

const isAllowed = (key: string): boolean => fieldProblem('step', 'position', key) === null;
/** Any key that can come about: made by putting things at either end or between two others. */
const anyKey = fc.array(fc.nat(20), { maxLength: 12 }).map((places) => {
  const keys = [keyBetween(null, null) ?? ''];
  for (const place of places) {
    const at = place % (keys.length + 1);
    keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null) ?? '');
  }
  return keys[(places[0] ?? 0) % keys.length] ?? '';
});

test('a key lies strictly between its neighbours', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (a, b) => {
      fc.pre(a !== b);
      const [low, high] = a < b ? [a, b] : [b, a];
      const key = keyBetween(low, high) ?? '';
      expect(low < key && key < high && isAllowed(key)).toBe(true);
      expect((keyBetween(null, low) ?? '~') < low).toBe(true);
      expect((keyBetween(high, null) ?? '') > high).toBe(true);
    }),
  );
});

test('keys stay short: five hundred in a row at either end, two hundred into one gap', () => {
  const start = keyBetween(null, null) ?? '';
  const end = keyBetween(start, null) ?? '';
  let [first, last, low]: [string, string, string] = [start, start, start];
  for (let i = 0; i < 500; i += 1) {
    first = keyBetween(null, first) ?? '';
    last = keyBetween(last, null) ?? '';
  }
  for (let i = 0; i < 200; i += 1) low = keyBetween(low, end) ?? '';
  expect([first, last, low].every((key) => isAllowed(key) && key.length < 100)).toBe(true);
});

test('where nothing fits, or a key is none, it says so', () => {
  const [one, two] = [keyBetween(null, null) ?? '', keyBetween(keyBetween(null, null), null) ?? ''];
  expect(keyBetween(two, one)).toBeNull();
  expect(keyBetween(one, one)).toBeNull();
  expect(keyBetween('?', null)).toBeNull();
});

const anyList = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[a-f0-9]{4}$/),
      madeAt: fc.nat(50),
      position: fc.oneof(anyKey, fc.constant('not a key of ours')),
    },
    { requiredKeys: ['id', 'madeAt'] },
  ),
  { selector: ({ id }) => id, maxLength: 12 },
);

test('a thing stands where it was put, and the others keep their order', () => {
  fc.assert(
    fc.property(anyList, fc.nat(12), fc.nat(12), (list, which, index) => {
      const things: readonly Placed[] = list;
      const id = things[which]?.id ?? 'new';
      const keys = placing(things, id, index);
      const all = things.some((thing) => thing.id === id) ? things : [...things, { id, madeAt: 99 }];
      const moved = inPlace(
        all.map((thing) => Object.assign({}, thing, keys.has(thing.id) && { position: keys.get(thing.id) })),
      );
      const others = inPlace(things).filter((thing) => thing.id !== id);
      expect(moved.filter((thing) => thing.id !== id).map((t) => t.id)).toEqual(others.map((t) => t.id));
      expect(moved.findIndex((thing) => thing.id === id)).toBe(Math.min(index, others.length));
    }),
  );
});

test('moving one thing writes one key when its neighbours have theirs', () => {
  const things = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, madeAt: i, position: `a${i + 1}` }));
  expect([...placing(things, 'd', 1).keys()]).toEqual(['d']);
});
