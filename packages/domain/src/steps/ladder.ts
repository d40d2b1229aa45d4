import { inPlace, placing } from '../position.ts';
import { change, type Change, type RecordOf } from '../records.ts';

type Step = RecordOf<'step'>;

/** The steps of one goal, first step first. Steps that rest or were dropped keep their rung. [D9] */
export const ladder = (goalId: string, steps: readonly Step[]): readonly Step[] =>
  inPlace(steps.filter((step) => step.goalId === goalId));

/** Changes that put step `id` at `index` on `rungs` (a ladder); `id` may be a step that is just being made. */
export const putOnLadder = (rungs: readonly Step[], id: string, index: number): readonly Change<'step'>[] =>
  [...placing(rungs, id, index)].map(([stepId, position]) => change('step', stepId, { position }));

/** One rung up (towards the later steps) or down; no change at either end. */
export const moveOnLadder = (rungs: readonly Step[], id: string, by: 1 | -1): readonly Change<'step'>[] => {
  const from = rungs.findIndex((step) => step.id === id);
  const to = from + by;
  return from < 0 || to < 0 || to >= rungs.length ? [] : putOnLadder(rungs, id, to);
};

/** The steps being tried now, in ladder order; none is picked for the person when they try none. */
export const beingTried = (rungs: readonly Step[]): readonly Step[] =>
  rungs.filter(({ status }) => status === 'trying');
