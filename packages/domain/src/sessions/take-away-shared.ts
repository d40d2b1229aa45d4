/**
 * What stands on the page a person takes with them from a shared session: what they decided there, as the thing stands at
 * home now where it is still there, and in the words of the day where it is not; and what they made or chose meanwhile
 * without telling anybody. [P7, D14]
 */
import type { RecordOf } from '../records.ts';
import { decisionsIn } from './decide.ts';
import { chosenIn } from './flow.ts';
import type { TakeAway, TakeAwayRecords } from './take-away.ts';

type Decision = RecordOf<'decision'>;
type AtHome = Pick<TakeAwayRecords, 'goals' | 'steps' | 'ifThens' | 'strategyChoices'>;

export interface SharedTakeAway extends TakeAway {
  /** Decisions whose thing is not at home (any more), or that made none: their own words are all there is. */
  readonly also: readonly Decision[];
}

const nothing: AtHome = { goals: [], steps: [], ifThens: [], strategyChoices: [] };

/** Things by what was decided, in the order in which it was, each once. */
const becameOf = <T extends { readonly id: string }>(
  of: Decision['of'],
  decisions: readonly Decision[],
  things: readonly T[],
): readonly T[] => {
  const ids = decisions.flatMap((one) => (one.of === of && one.becameId !== undefined ? [one.becameId] : []));
  return [...new Set(ids)].flatMap((id) => things.find((thing) => thing.id === id) ?? []);
};

type Session = Pick<RecordOf<'session'>, 'id' | 'startedAt' | 'endedAt'>;

/** Made while the session was open: what the person did by their own hand and told nobody is theirs to take along. */
const madeIn =
  ({ startedAt, endedAt }: Session) =>
  ({ madeAt }: { readonly madeAt: number }): boolean =>
    startedAt !== undefined && madeAt >= startedAt && madeAt <= (endedAt ?? Infinity);

/** What was decided, in its order, then the others in the order they were made; each once. */
const withOthers = <T extends { readonly id: string; readonly madeAt: number }>(
  decided: readonly T[],
  others: readonly T[],
): readonly T[] => [
  ...decided,
  ...others
    .filter(({ id }) => !decided.some((one) => one.id === id))
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1)),
];

/**
 * `home`: the person's own things, on their own page with what they made or chose in this session and kept to themselves. The
 * therapist has none of them and reads the words of what was told. [P8]
 */
export const takeAwayOfShared = (
  session: Session,
  allDecisions: readonly Decision[],
  home: AtHome = nothing,
): SharedTakeAway => {
  const decisions = decisionsIn(session.id, allDecisions);
  const made = madeIn(session);
  const steps = withOthers(becameOf('step', decisions, home.steps), home.steps.filter(made));
  const ifThens = withOthers(
    becameOf('if-then', decisions, home.ifThens),
    home.ifThens.filter((one) => made(one) && one.resting !== true),
  );
  const strategies = withOthers(
    becameOf('strategy', decisions, home.strategyChoices),
    chosenIn(session.id, home.strategyChoices),
  );
  const goals = withOthers(becameOf('goal', decisions, home.goals), home.goals.filter(made));
  const shown = new Set([...steps, ...ifThens, ...strategies, ...goals].map(({ id }) => id));
  const stepIds = new Set(steps.map(({ id }) => id));
  return {
    steps: steps.map((step) => ({ step, ifThens: ifThens.filter(({ stepId }) => stepId === step.id) })),
    ifThens: ifThens.filter(({ stepId }) => stepId === undefined || !stepIds.has(stepId)),
    strategies,
    goals,
    also: decisions.filter(
      ({ becameId, words }) =>
        (becameId === undefined || !shown.has(becameId)) && words !== undefined && words.trim() !== '',
    ),
  };
};
