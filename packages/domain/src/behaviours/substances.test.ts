import { expect, test } from 'vitest';
import { behaviourKinds, substanceKinds, substances } from './behaviour.ts';
import { substancesOf } from './substances.ts';

test('every substance is offered under exactly one kind, and "not sure" under each substance kind', () => {
  const offered = substanceKinds.flatMap((kind) => substancesOf(kind).filter((s) => s !== 'not-sure'));
  expect(offered.toSorted()).toEqual(substances.filter((s) => s !== 'not-sure').toSorted());
  for (const kind of substanceKinds) expect(substancesOf(kind).at(-1)).toBe('not-sure');
});

test('a behaviour that is not a substance, or whose kind is unsaid, is asked for no substance', () => {
  for (const kind of behaviourKinds)
    expect(substancesOf(kind).length > 0).toBe(substanceKinds.includes(kind));
  expect(substancesOf(undefined)).toEqual([]);
});
