/**
 * The lost-tolerance card ("if you have had a break…"). [D12]
 *
 * It comes for a break the person reported, a life event, or a break or stop they plan; at most weekly, for four weeks
 * each, and not at all once they switched it off. It is given no check-ins, so silence cannot be read as a break.
 */
import { addDays, daysBetween, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { Direction } from '../goals/goal.ts';
import { change, type Change, type RecordOf } from '../records.ts';
import { isToleranceGuarded, isToleranceLost, type Named } from './stopping-kinds.ts';

/** A break this long lowers tolerance (clinical.md §3.1). */
export const breakDaysThatCount = 3;
const everyDays = 7;
const forDays = 28;

export interface LostTolerance {
  readonly kind: 'break' | 'life-event' | 'planned-break' | 'planned-stop';
  /** The break, life event or goal it is about; goes into `becauseId` of the card that was shown. */
  readonly becauseId: string;
}
export type LostToleranceCard =
  | { readonly show: true; readonly because: LostTolerance }
  | { readonly show: false; readonly because: null };

type Goal = Pick<RecordOf<'goal'>, 'id' | 'direction' | 'status'> & {
  readonly behaviourIds?: readonly string[];
};
export interface LostToleranceFacts {
  readonly breaks: readonly RecordOf<'break'>[];
  readonly lifeEvents: readonly RecordOf<'lifeEvent'>[];
  readonly goals: readonly Goal[];
  /** The whole map. */
  readonly behaviours: readonly Named[];
  readonly shown: readonly RecordOf<'cardShown'>[];
  /** The person's off switch (`about.lostToleranceOff`). */
  readonly off: boolean;
  readonly today: LocalDay;
}

interface Occasion {
  readonly because: LostTolerance;
  /** Absent when the person gave no day: then the four weeks run from the first time the card was shown for it. */
  readonly since: LocalDay | undefined;
}

/** A break was said: how long, or from what, may be left blank, and what is blank is not taken for short or harmless. [P4] */
const fromBreaks = ({ breaks, behaviours }: LostToleranceFacts): readonly Occasion[] => {
  const counts = new Set(behaviours.filter(isToleranceLost).map(({ id }) => id));
  const mayCount = (behaviourId: string | undefined): boolean =>
    behaviourId === undefined ? counts.size > 0 || behaviours.length === 0 : counts.has(behaviourId);
  return breaks
    .filter(
      ({ days = breakDaysThatCount, behaviourId }) => days >= breakDaysThatCount && mayCount(behaviourId),
    )
    .map(({ id, endedOn }) => ({ because: { kind: 'break', becauseId: id }, since: endedOn }));
};

const fromLifeEvents = ({ lifeEvents }: LostToleranceFacts): readonly Occasion[] =>
  lifeEvents
    .filter(({ what }) => what !== undefined)
    .map(({ id, endedOn }) => ({ because: { kind: 'life-event', becauseId: id }, since: endedOn }));

const plannedKind = (
  direction: Direction | undefined,
  about: readonly Named[],
): LostTolerance['kind'] | null => {
  switch (direction) {
    case 'take-a-break':
      return about.some((b) => isToleranceLost(b) || isToleranceGuarded(b)) ? 'planned-break' : null;
    case 'stop-altogether':
    case 'stop-one-keep-another':
      return about.some(isToleranceGuarded) ? 'planned-stop' : null;
    default:
      return null;
  }
};

/** With nothing linked the whole map is asked: one card too many costs less than one too few. */
const fromGoals = ({ goals, behaviours }: LostToleranceFacts): readonly Occasion[] =>
  goals.flatMap(({ id, direction, behaviourIds = [], status }) => {
    if (status !== undefined && status !== 'idea' && status !== 'active') return [];
    const about =
      behaviourIds.length > 0 ? behaviours.filter((b) => behaviourIds.includes(b.id)) : behaviours;
    const kind = plannedKind(direction, about);
    return kind ? [{ because: { kind, becauseId: id }, since: undefined }] : [];
  });

/** Days on which the card was shown, up to today: a clock that once ran ahead must not silence it. */
const daysShown = ({ shown, today }: LostToleranceFacts, becauseId?: string): readonly LocalDay[] =>
  shown
    .filter((s) => s.card === 'lost-tolerance' && (becauseId === undefined || s.becauseId === becauseId))
    .flatMap(({ day }) => (day !== undefined && day <= today ? [day] : []))
    .toSorted();

const isRunning = ({ because, since }: Occasion, facts: LostToleranceFacts): boolean => {
  const start = since ?? daysShown(facts, because.becauseId)[0] ?? facts.today;
  return start <= facts.today && facts.today < addDays(start, forDays);
};

const nothing: LostToleranceCard = { show: false, because: null };

/** Whether the card is due today, and because of what. What happened comes before what is planned. */
export const lostToleranceCard = (facts: LostToleranceFacts): LostToleranceCard => {
  if (facts.off) return nothing;
  const lastShown = daysShown(facts).at(-1);
  if (lastShown !== undefined && daysBetween(lastShown, facts.today) < everyDays) return nothing;
  const due = [...fromBreaks(facts), ...fromLifeEvents(facts), ...fromGoals(facts)].find((occasion) =>
    isRunning(occasion, facts),
  );
  return due ? { show: true, because: due.because } : nothing;
};

/** The record that a safety card was shown; `becauseId` names the goal, break or life event. */
export const cardWasShown = (
  card: NonNullable<RecordOf<'cardShown'>['card']>,
  becauseId: string,
  today: LocalDay,
  newId: string,
): Change<'cardShown'> => change('cardShown', newId, { card, day: today, becauseId });
