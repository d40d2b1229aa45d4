import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldProblem } from './records.ts';
import { inPlace, keyBetween, placing, type Placed } from './position.ts';

const isAllowed = (key: string): boolean => fieldProblem('step', 'position', key) === null;
const anyKey = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/);

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
  let [first, last, low]: [string, string, string] = ['V', 'V', 'A'];
  for (let i = 0; i < 500; i += 1) {
    first = keyBetween(null, first) ?? '';
    last = keyBetween(last, null) ?? '';
  }
  for (let i = 0; i < 200; i += 1) low = keyBetween(low, 'B') ?? '';
  expect([first, last, low].every((key) => isAllowed(key) && key.length < 100)).toBe(true);
});

test('where nothing fits it says so', () => {
  expect(keyBetween('B', 'A')).toBeNull();
  expect(keyBetween('A', 'A')).toBeNull();
  expect(keyBetween('A', 'A0')).toBeNull();
  expect(keyBetween('0'.repeat(199), `${'0'.repeat(199)}1`)).toBeNull();
});

const anyList = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[a-f0-9]{4}$/),
      madeAt: fc.nat(50),
      position: fc.oneof(anyKey, fc.constant('V')),
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
  const things = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, madeAt: i, position: 'ABCD'.charAt(i) }));
  expect([...placing(things, 'd', 1).keys()]).toEqual(['d']);
});
