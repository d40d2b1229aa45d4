/**
 * The don't-stop-suddenly card. [D11]
 *
 * Asked when a goal is kept, never by a step review or a check-in: it takes a goal and the map, nothing else. It
 * informs and never blocks; any button closes it. Which behaviours are asked about: the linked ones. With none linked,
 * the map decides only whether a link to the card is offered, because a guess must not stand in the way.
 */
import type { Fields, RecordOf } from '../records.ts';
import { isCarefulToStop, isKindUnsaid, type Named } from '../plans/stopping-kinds.ts';
import type { Direction, GoalStatus } from './goal.ts';

export type StopCardWhy =
  /** Stopping, pausing or stopping one of two. */
  | 'stopping'
  /** Somewhere in the plan, more than 25 % goes within 14 days. */
  | 'fast-cut'
  /** More than 25 %, and no time said: it may be tomorrow. */
  | 'cut-without-time'
  | 'cut-without-size'
  /** The plan calls for care, and what it is about was not linked, was removed, or has no kind. */
  | 'about-what-is-unsaid'
  /** Nothing in the plan, or nothing it is about, calls for the card. */
  | 'not-needed';

export interface StopCard {
  readonly card: 'show' | 'offer-link' | 'no';
  readonly why: StopCardWhy;
  /** The behaviours it is about, with what is known of how often. */
  readonly about: readonly { readonly behaviourId: string; readonly often: 'near-daily' | 'unknown' }[];
}

type Goal = Pick<RecordOf<'goal'>, 'direction' | 'status' | 'cutPercent' | 'withinDays'> & {
  readonly behaviourIds?: readonly string[];
};

/** A change to any of these asks again; a change to none of them does not. */
export const stopCardFields = [
  'direction',
  'behaviourIds',
  'status',
  'breakDays',
  'startsOn',
  'cutPercent',
  'withinDays',
] as const satisfies readonly (keyof Fields<'goal'>)[];

/** 20 of 28 days is near-daily. */
export const nearDaily = 20;
const safePercent = 25;
const safeDays = 14;

type Plan = Extract<StopCardWhy, 'stopping' | 'fast-cut' | 'cut-without-time' | 'cut-without-size'>;

/**
 * A cut of more than 25 % for each 14 days it is given has, somewhere, 14 days in which more than 25 % goes: half
 * within a week does, and so does three quarters within four.
 */
const cutPlan = ({ cutPercent, withinDays }: Goal): Plan | null => {
  if (cutPercent === undefined) return 'cut-without-size';
  if (cutPercent <= safePercent) return null;
  if (withinDays === undefined) return 'cut-without-time';
  return cutPercent > safePercent * Math.max(1, Math.ceil(withinDays / safeDays)) ? 'fast-cut' : null;
};

const plans = {
  'stop-altogether': () => 'stopping',
  'take-a-break': () => 'stopping',
  'stop-one-keep-another': () => 'stopping',
  'less-each-time': cutPlan,
  'less-often': cutPlan,
  'safer-as-it-is': () => null,
  understand: () => null,
  'change-how': () => null,
  'something-else': () => null,
} as const satisfies Record<Direction, (goal: Goal) => Plan | null>;

/** A goal that rests or has ended plans nothing now; taken up again, it asks. */
const plansSomething: ReadonlySet<GoalStatus | undefined> = new Set([undefined, 'idea', 'active']);

const planOf = (goal: Goal): Plan | null =>
  goal.direction && plansSomething.has(goal.status) ? plans[goal.direction](goal) : null;

/** How often, from the map and from what was checked in; `seldom` only when it was said. Unsaid is not seldom. [D6] */
const often = (behaviour: Named, usedDays: UsedDays): 'near-daily' | 'unknown' | 'seldom' => {
  if ((usedDays.get(behaviour.id) ?? 0) >= nearDaily) return 'near-daily';
  if (behaviour.daysInFour === undefined) return 'unknown';
  return behaviour.daysInFour >= nearDaily ? 'near-daily' : 'seldom';
};

/** Days with some in the last four weeks, by behaviour, where check-ins say so (`tally(…).usedDays`). */
export type UsedDays = ReadonlyMap<string, number>;

const callingForCare = (behaviours: readonly Named[], usedDays: UsedDays): StopCard['about'] =>
  behaviours.flatMap((behaviour) => {
    const frequency = often(behaviour, usedDays);
    return isCarefulToStop(behaviour) && frequency !== 'seldom'
      ? [{ behaviourId: behaviour.id, often: frequency }]
      : [];
  });

const no: StopCard = { card: 'no', why: 'not-needed', about: [] };

/** Whether the card is shown, offered as a link, or neither. `behaviours` is the whole map. */
export const stopCard = (
  goal: Goal,
  behaviours: readonly Named[],
  usedDays: UsedDays = new Map(),
): StopCard => {
  const plan = planOf(goal);
  if (!plan) return no;
  const named = goal.behaviourIds ?? [];
  const linked = behaviours.filter(({ id }) => named.includes(id));
  const about = callingForCare(linked, usedDays);
  if (about.length > 0)
    return { card: plan === 'cut-without-size' ? 'offer-link' : 'show', why: plan, about };
  const unsaid = { card: 'offer-link', why: 'about-what-is-unsaid', about: [] } as const;
  if (named.length > linked.length || linked.some(isKindUnsaid)) return unsaid;
  if (named.length > 0) return no;
  const onMap = callingForCare(behaviours, usedDays);
  // A plan to stop that names nothing may well be about the one on the map: better one card too many. [D11]
  if (onMap.length > 0 && plan !== 'cut-without-size') return { card: 'show', why: plan, about: onMap };
  // An empty map says nothing about what would be stopped.
  return onMap.length > 0 || behaviours.length === 0 || behaviours.some(isKindUnsaid)
    ? { ...unsaid, about: onMap }
    : no;
};
