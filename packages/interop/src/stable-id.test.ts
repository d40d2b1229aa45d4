import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldProblem } from '@handrail/domain/records.ts';
import { stableId, stableIds, type IdPart } from './stable-id.ts';

const parts = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.constant(null)) as fc.Arbitrary<IdPart>,
);

test('[D15] the same words always make the same id, and it is a valid one', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const id = stableId('dd', given);
      expect(stableId('dd', [...given])).toBe(id);
      expect(fieldProblem('checkIn', 'importId', id)).toBeNull();
    }),
  );
});

test('the id of a known line does not change between versions of this app', () => {
  expect(stableId('pj', ['substance', 'alcohol'])).toMatchInlineSnapshot(
    `"pj-cf80065548709f4c86869d7c9cd945fa"`,
  );
});

test('parts do not run into each other', () => {
  expect(stableId('x', ['ab', 'c'])).not.toBe(stableId('x', ['a', 'bc']));
  expect(stableId('x', ['1'])).not.toBe(stableId('x', [1]));
  expect(stableId('x', [null])).not.toBe(stableId('x', []));
});

test('200,000 lines that differ in one digit get 200,000 ids', () => {
  const ids = new Set<string>();
  for (let i = 0; i < 200_000; i += 1) ids.add(stableId('dd', ['b', null, '2026-01-01', i, null]));
  expect(ids.size).toBe(200_000);
});

test('two things that say exactly the same in one file are two, in the same two turns every time', () => {
  const once = stableIds('pj');
  const again = stableIds('pj');
  const first = [once(['a']), once(['a']), once(['b'])];
  expect(new Set(first).size).toBe(3);
  expect([again(['a']), again(['a']), again(['b'])]).toEqual(first);
});
