import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { change, type Change, type FieldsToKeep, type RecordOf } from '../records.ts';
import { putOnLadder } from './ladder.ts';
import type { Outcome, StepStatus, WhatNext } from './step.ts';

type Step = RecordOf<'step'>;

/** What the new step says, in the person's words; left out, the old words are where a smaller or larger one starts. */
export type NewStepWords = Pick<
  FieldsToKeep<'step'>,
  'label' | 'when' | 'where' | 'withWhom' | 'helpNeeded' | 'size' | 'confidence' | 'reviewOn'
>;

/** Every part may be left blank. */
export interface StepReview {
  readonly outcome?: Outcome;
  readonly learned?: string;
  readonly next?: WhatNext;
  readonly newStep?: NewStepWords;
}

/** The three that make a step of their own, and where it stands beside the old one: below, above, or right after. */
const makes = { shrink: 0, grow: 1, swap: 1 } as const satisfies Partial<Record<WhatNext, 0 | 1>>;
const isMaking = (next: WhatNext | undefined): next is keyof typeof makes =>
  next !== undefined && next in makes;

/** `null`: the step stays as it is, because nobody said otherwise. Resting and dropping weigh the same as doing. [D9] */
const statusAfter = ({ outcome, next }: StepReview): StepStatus | null => {
  if (next === 'keep') return 'trying';
  if (next === 'rest') return 'resting';
  if (next === 'drop') return 'dropped';
  if (outcome === 'did') return 'did';
  return isMaking(next) ? 'resting' : null;
};

/** Neither size nor confidence is carried over: both are asked anew, with nothing chosen. [D2] */
const startsFrom = (step: Step, next: keyof typeof makes): NewStepWords => {
  if (next === 'swap') return {};
  const { label, when, where, withWhom, helpNeeded } = step;
  return Object.fromEntries(
    Object.entries({ label, when, where, withWhom, helpNeeded }).filter(([, words]) => words !== undefined),
  );
};

/** The new step's own place, and the changes to the others when the rungs had to be numbered anew. */
const placeNew = (
  rungs: readonly Step[],
  id: string,
  index: number,
): [FieldsToKeep<'step'>, readonly Change[]] => {
  const changes = putOnLadder(rungs, id, index);
  return [changes.find((c) => c.id === id)?.fields ?? {}, changes.filter((c) => c.id !== id)];
};

/**
 * The changes one review makes: the review itself; the step's new status; for shrink, grow and swap a new step made
 * from it, which is being tried, while the old one rests (or is done, if it was). `rungs` is the goal's ladder;
 * `newId` is called once for the review and once for a new step. If-thens stay with the step they were made for.
 */
export const afterReview = (
  step: Step,
  review: StepReview,
  { rungs, today, newId }: { rungs: readonly Step[]; today: LocalDay; newId: () => string },
): readonly Change[] => {
  const { outcome, learned, next } = review;
  const changes: Change[] = [
    change('stepReview', newId(), {
      stepId: step.id,
      day: today,
      ...(outcome !== undefined && { outcome }),
      ...(learned !== undefined && { learned }),
      ...(next !== undefined && { next }),
    }),
  ];
  const status = statusAfter(review);
  if (status !== null && status !== step.status) changes.push(change('step', step.id, { status }));
  if (!isMaking(next)) return changes;
  const madeId = newId();
  const at = rungs.findIndex(({ id }) => id === step.id);
  const [placed, moved] = placeNew(rungs, madeId, at < 0 ? rungs.length : at + makes[next]);
  const made = change('step', madeId, {
    ...startsFrom(step, next),
    ...review.newStep,
    ...(step.goalId !== undefined && { goalId: step.goalId }),
    ...placed,
    madeFromId: step.id,
    status: 'trying',
  });
  return [...changes, made, ...moved];
};
