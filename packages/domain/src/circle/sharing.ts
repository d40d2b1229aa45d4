/**
 * What the person decides to share, with whom: a thing, a whole part, and the stop of each. These functions make the
 * changes to keep; nothing is chosen in them that a hand did not choose. [P8, D2]
 */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { change, kindNames, type Change, type Kind, type RecordOf } from '../records.ts';
import type { Records } from './seen.ts';
import type { SharedPart } from './share.ts';
import { partOf } from './what-goes.ts';

type Share = RecordOf<'share'>;

/** The choices about one thing in one room. One, unless two devices each made one. */
const ofItem = (shares: readonly Share[], roomId: string, kind: Kind, id: string): readonly Share[] =>
  shares.filter(
    (share) => share.of === 'item' && share.roomId === roomId && share.kind === kind && share.itemId === id,
  );
const ofPart = (shares: readonly Share[], roomId: string, part: SharedPart): readonly Share[] =>
  shares.filter((share) => share.of === 'part' && share.roomId === roomId && share.part === part);

/** The same choice written over every earlier one about the same thing, or as a new one. */
const choose = (
  earlier: readonly Share[],
  newId: string,
  fields: Change<'share'>['fields'],
): readonly Change<'share'>[] =>
  earlier.length > 0
    ? earlier.map(({ id }) => change('share', id, fields))
    : [change('share', newId, fields)];

const itemChoice =
  (state: 'shared' | 'stopped') =>
  (
    shares: readonly Share[],
    roomId: string,
    kind: Kind,
    id: string,
    newId: string,
    now: number,
  ): readonly Change<'share'>[] => {
    const part = partOf(kind);
    if (part === null) return [];
    return choose(ofItem(shares, roomId, kind, id), newId, {
      roomId,
      of: 'item',
      part,
      kind,
      itemId: id,
      state,
      since: now,
    });
  };

/**
 * "Share this": this thing and what belongs to it (a goal with its steps), now and as it changes. It stands over the
 * choice about its part. Of a kind that never goes: no changes. `newId` is used when there was no choice about it yet.
 */
export const shareItem = itemChoice('shared');

/**
 * "Stop sharing this": it and what belongs to it stay here from now on, also when its part is shared, now or later.
 */
export const stopItem = itemChoice('stopped');

/**
 * The moment from which what is made counts as new: now, or just after the newest thing of this part, if a clock that was
 * ahead then has been put right since. What was there before a choice is never taken for new. [P8]
 */
export const newFrom = (records: Records, part: SharedPart, now: number): number =>
  kindNames
    .filter((kind) => partOf(kind) === part)
    .reduce(
      (moment, kind) => records(kind).reduce((latest, { madeAt }) => Math.max(latest, madeAt + 1), moment),
      now,
    );

/** Whether what is there already goes too. If not: the person's day today, because what is told of an earlier one is past. */
export type Past = true | { readonly from: LocalDay };

/**
 * "Share this kind": everything of a part, and what comes later. `past` has no value of its own, because the person is
 * asked. [D2] `now`: from `newFrom`. Things they stopped one by one stay here.
 */
export const sharePart = (
  shares: readonly Share[],
  roomId: string,
  part: SharedPart,
  past: Past,
  newId: string,
  now: number,
): readonly Change<'share'>[] =>
  choose(ofPart(shares, roomId, part), newId, {
    roomId,
    of: 'part',
    part,
    state: 'shared',
    past: past === true,
    fromDay: past === true ? null : past.from,
    since: now,
  });

/**
 * What follows its part again: an item that was shared by itself. One that was stopped by itself stays stopped, also beside
 * another choice about it: these keep their moments, so that the same one of them stands as before.
 */
const followAgain = (shares: readonly Share[]): readonly Change<'share'>[] =>
  shares
    .filter(({ of, state }) => of === 'item' && state === 'shared')
    .map(({ id }) => change('share', id, { state: null }));

/** "Stop sharing this kind": the part, and every thing of it that was shared by itself. Nothing of it goes any more. */
export const stopPart = (
  shares: readonly Share[],
  roomId: string,
  part: SharedPart,
  newId: string,
  now: number,
): readonly Change<'share'>[] => [
  ...choose(ofPart(shares, roomId, part), newId, { roomId, of: 'part', part, state: 'stopped', since: now }),
  ...followAgain(shares.filter((share) => share.roomId === roomId && share.part === part)),
];

/** Beside the end of a room: no choice in it says "shared" any more. */
export const stopRoom = (
  shares: readonly Share[],
  roomId: string,
  now: number,
): readonly Change<'share'>[] => {
  const here = shares.filter((share) => share.roomId === roomId);
  return [
    ...here
      .filter(({ of, state }) => of === 'part' && state === 'shared')
      .map(({ id }) => change('share', id, { state: 'stopped', since: now })),
    ...followAgain(here),
  ];
};
