/** What stands on the one page a person takes with them from a session. Only what they said yes to. [P7] */
import type { RecordOf } from '../records.ts';
import { chosenIn } from './flow.ts';
import { isLatest } from './past.ts';

export interface TakeAwayRecords {
  readonly sessions: readonly RecordOf<'session'>[];
  readonly suggestions: readonly RecordOf<'suggestion'>[];
  readonly goals: readonly RecordOf<'goal'>[];
  readonly steps: readonly RecordOf<'step'>[];
  readonly ifThens: readonly RecordOf<'ifThen'>[];
  readonly strategyChoices: readonly RecordOf<'strategyChoice'>[];
  readonly scales: readonly RecordOf<'scale'>[];
  readonly scaleRatings: readonly RecordOf<'scaleRating'>[];
}

export interface StepToTake {
  readonly step: RecordOf<'step'>;
  readonly ifThens: readonly RecordOf<'ifThen'>[];
}

export interface TakeAway {
  readonly steps: readonly StepToTake[];
  /** If-thens of this session that belong to none of the steps. */
  readonly ifThens: readonly RecordOf<'ifThen'>[];
  readonly strategies: readonly RecordOf<'strategyChoice'>[];
  /** Goals that were accepted, rated or given a step in this session. */
  readonly goals: readonly RecordOf<'goal'>[];
}

/**
 * The page of `session`. The latest session's page shows the steps being tried now; the page of an earlier one shows
 * the steps that came from it, whatever became of them, because that page is about that day. Everything is in the
 * order in which it was made.
 */
export const takeAwayOf = (session: RecordOf<'session'>, records: TakeAwayRecords): TakeAway => {
  const accepted = acceptedIn(session.id, records.suggestions);
  const latest = isLatest(session, records.sessions);
  const steps = records.steps.filter((step) => (latest ? step.status === 'trying' : accepted.has(step.id)));
  const inUse = records.ifThens.filter(({ resting }) => resting !== true);
  const stepIds = new Set(steps.map(({ id }) => id));
  return {
    steps: byMaking(steps).map((step) => ({
      step,
      ifThens: byMaking(inUse.filter(({ stepId }) => stepId === step.id)),
    })),
    ifThens: byMaking(
      inUse.filter(({ id, stepId }) => accepted.has(id) && !(stepId !== undefined && stepIds.has(stepId))),
    ),
    strategies: chosenIn(session.id, records.strategyChoices),
    goals: byMaking(touchedGoals(session, records, accepted)),
  };
};

const acceptedIn = (sessionId: string, suggestions: readonly RecordOf<'suggestion'>[]): ReadonlySet<string> =>
  new Set(
    suggestions.flatMap((one) =>
      one.sessionId === sessionId && one.acceptedAs !== undefined ? [one.acceptedAs] : [],
    ),
  );

const touchedGoals = (
  session: RecordOf<'session'>,
  { goals, steps, scales, scaleRatings }: TakeAwayRecords,
  accepted: ReadonlySet<string>,
): readonly RecordOf<'goal'>[] => {
  const during = (at: number): boolean =>
    session.startedAt !== undefined &&
    at >= session.startedAt &&
    at <= (session.endedAt ?? Number.POSITIVE_INFINITY);
  const ratedScales = new Set(
    scaleRatings.filter(({ madeAt }) => during(madeAt)).map(({ scaleId }) => scaleId),
  );
  const touched = new Set([
    ...accepted,
    ...scales.filter(({ id }) => ratedScales.has(id)).map(({ goalId }) => goalId),
    ...steps.filter(({ id }) => accepted.has(id)).map(({ goalId }) => goalId),
  ]);
  return goals.filter(({ id }) => touched.has(id));
};

const byMaking = <T extends { readonly id: string; readonly madeAt: number }>(
  things: readonly T[],
): readonly T[] => things.toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
