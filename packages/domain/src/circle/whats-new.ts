/**
 * For the therapist's list of people: in which parts something came since they looked. No amounts and no numbers, and
 * nothing here can put one person before another. [D10]
 */
import { kindNames, type Kind } from '../records.ts';
import { sharedParts, type SharedPart } from './share.ts';
import { partOf } from './what-goes.ts';

/** By kind: the logical time (`Stamp.time`) of the newest change to anything of it that stands in the room. */
export type Latest = Readonly<Partial<Record<Kind, number>>>;

const partsWhere = (has: (kind: Kind) => boolean): readonly SharedPart[] =>
  sharedParts.filter((part) => kindNames.some((kind) => partOf(kind) === part && has(kind)));

/**
 * Parts of a room in which something was made or changed since `lookedAt` (how far they had looked, a logical time;
 * undefined when never), always in the order of the parts. No clock is asked: one that was wrong hides nothing. [D10]
 */
export const whatIsNew = (latest: Latest, lookedAt: number | undefined): readonly SharedPart[] =>
  partsWhere((kind) => (latest[kind] ?? -Infinity) > (lookedAt ?? -Infinity));

/** How far there is to look: the newest change to anything that is shared; undefined when nothing is. */
export const newestOf = (latest: Latest): number | undefined => {
  const times = kindNames.flatMap((kind) => (partOf(kind) === null ? [] : (latest[kind] ?? [])));
  return times.length === 0 ? undefined : Math.max(...times);
};
