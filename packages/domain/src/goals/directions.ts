import type { Chance } from '@handrail/kernel/chance.ts';
import type { RecordOf } from '../records.ts';
import { useDirections, type Direction } from './goal.ts';

/** A whole number from 0 up to and without `below` (at most 256), each as likely: bytes that would tilt it are drawn again. */
const pick = (below: number, chance: Chance): number => {
  const fair = 256 - (256 % below);
  for (;;) {
    const byte = chance.bytes(1)[0] ?? 0;
    if (byte < fair) return byte % below;
  }
};

/** How a form offers the directions. There is no place in it for one that is chosen. [D2, P3] */
export interface OfferedDirections {
  /** The eight about use, in an order that means nothing. */
  readonly use: readonly Direction[];
  /** The ninth, on its own. */
  readonly apart: Direction;
}

/** The eight directions shuffled, every order as likely as any other. Shuffle once per form, so that nothing moves under a thumb. */
export const offerDirections = (chance: Chance): OfferedDirections => {
  const use: Direction[] = [...useDirections];
  for (let last = use.length - 1; last > 0; last -= 1) {
    const other = pick(last + 1, chance);
    const [a, b] = [use[last], use[other]];
    if (a && b) [use[last], use[other]] = [b, a];
  }
  return { use, apart: 'something-else' };
};

type Goal = RecordOf<'goal'>;

/** What to say when a behaviour is removed: these goals stay. [D3] */
export interface GoalsKept {
  /** Every goal that named it, oldest first. */
  readonly kept: readonly Goal[];
  /** Among them, those that named nothing else: they go on without a behaviour. [D1] */
  readonly nowWithout: readonly Goal[];
}

/** Removing a behaviour changes no goal: the link stays in the goal and points at nothing until an undo. [D3] */
export const goalsKeptWithout = (behaviourId: string, goals: readonly Goal[]): GoalsKept => {
  const kept = goals
    .filter((goal) => goal.behaviourIds?.includes(behaviourId))
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  return { kept, nowWithout: kept.filter((goal) => goal.behaviourIds?.every((id) => id === behaviourId)) };
};
