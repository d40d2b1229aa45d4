import type { Chance } from '@handrail/kernel/chance.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordOf } from '../records.ts';
import { goalsKeptWithout, offerDirections } from './directions.ts';
import { useDirections } from './goal.ts';

/** Repeatable bytes (a linear congruential generator; its high byte is even enough for this). */
const seeded = (seed: number): Chance => {
  let state = seed >>> 0;
  return {
    bytes: (length) =>
      Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
  };
};

test('[D2, P3] eight directions, each once, none chosen; the ninth apart', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const offered = offerDirections(seeded(seed));
      expect(offered.use.toSorted()).toEqual([...useDirections].toSorted());
      expect(Object.keys(offered)).toEqual(['use', 'apart']);
      expect(offered.apart).toBe('something-else');
    }),
  );
});

test('[P3] every direction comes first about as often as any other', () => {
  const chance = seeded(7);
  const rounds = 8_000;
  const first = new Map<string, number>();
  for (let i = 0; i < rounds; i += 1) {
    const top = offerDirections(chance).use[0] ?? '';
    first.set(top, (first.get(top) ?? 0) + 1);
  }
  expect(first.size).toBe(8);
  for (const times of first.values()) expect(Math.abs(times - rounds / 8)).toBeLessThan(150);
});

test('the same chance gives the same order', () => {
  expect(offerDirections(seeded(42))).toEqual(offerDirections(seeded(42)));
});

const goal = (id: string, madeAt: number, behaviourIds?: string[]): RecordOf<'goal'> => ({
  id,
  madeAt,
  ...(behaviourIds && { behaviourIds }),
});

test('[D3] removing a behaviour keeps its goals and can say which', () => {
  const goals = [
    goal('b', 2, ['wine', 'bets']),
    goal('a', 1, ['wine']),
    goal('c', 3, ['bets']),
    goal('d', 4),
  ];
  const { kept, nowWithout } = goalsKeptWithout('wine', goals);
  expect(kept.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(nowWithout.map(({ id }) => id)).toEqual(['a']);
  // The goals themselves are handed back as they were.
  expect(kept[0]).toBe(goals[1]);
});
