/**
 * What matters most right now: the person's order. It is made of their acts and the harms that are there; nothing a
 * therapist says, and no rating of a harm, is an argument of any function here. [D5, D17, P6]
 */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { change, type Change, type RecordOf } from '../records.ts';

type Ranking = RecordOf<'ranking'>;
/** All an order may know of a harm. */
export type Rankable = Pick<RecordOf<'harm'>, 'id' | 'madeAt'>;

export interface Order<H extends Rankable = Rankable> {
  /** In the person's order. */
  readonly ranked: readonly H[];
  /** Added since, or never ranked: they stand after, in the order they were made, and have no number. */
  readonly notYet: readonly H[];
  /** The person's reasons, by harm. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The day of the act; absent when nothing was ranked yet. */
  readonly day: LocalDay | undefined;
}

const byMaking = (a: Rankable, b: Rankable): number => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);

/** The person's latest act. Earlier ones stay: they are the history of what mattered. */
export const latestRanking = (rankings: readonly Ranking[]): Ranking | undefined =>
  rankings.toSorted(byMaking).at(-1);

/** The latest act, with harms removed since left out and harms added since after it, never in between. */
export const currentOrder = <H extends Rankable>(
  rankings: readonly Ranking[],
  harms: readonly H[],
): Order<H> => {
  const latest = latestRanking(rankings);
  const byId = new Map(harms.map((harm) => [harm.id, harm]));
  const ranked = [...new Set(latest?.order)].flatMap((id) => byId.get(id) ?? []);
  const placed = new Set(ranked.map(({ id }) => id));
  const notYet = harms.filter(({ id }) => !placed.has(id)).toSorted(byMaking);
  const reasons = Object.fromEntries(Object.entries(latest?.reasons ?? {}).filter(([id]) => byId.has(id)));
  return { ranked, notYet, reasons, day: latest?.day };
};

/** `id` at `index` (0 is first), the others in their order. An id that had no place gets one. */
export const moveTo = (order: readonly string[], id: string, index: number): readonly string[] => {
  const others = order.filter((other) => other !== id);
  const at = Math.max(0, Math.min(index, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
};

/** One place up; at the top it stays. An id without a place takes the last one. */
export const moveUp = (order: readonly string[], id: string): readonly string[] => {
  const at = order.indexOf(id);
  return moveTo(order, id, at < 0 ? order.length : at - 1);
};

/** One place down; at the bottom it stays. */
export const moveDown = (order: readonly string[], id: string): readonly string[] => {
  const at = order.indexOf(id);
  return moveTo(order, id, at < 0 ? order.length : at + 1);
};

/** One act: the whole order of that day with its reasons, as a new record. None is rewritten. */
export const rank = (
  order: readonly string[],
  reasons: Readonly<Record<string, string>>,
  today: LocalDay,
  newId: string,
): Change<'ranking'> =>
  change('ranking', newId, {
    day: today,
    order: [...order],
    reasons: Object.fromEntries(
      Object.entries(reasons).filter(([id, words]) => words !== '' && order.includes(id)),
    ),
  });
