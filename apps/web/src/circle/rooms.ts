/** Who is in the circle from afar, what they are called, and what each of them can see. */
import { useMemo } from 'react';
import { seenIn } from '@handrail/domain/circle/projection.ts';
import type { Records } from '@handrail/domain/circle/seen.ts';
import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import { partOf } from '@handrail/domain/circle/what-goes.ts';
import { kindNames, type AnyRecord, type Kind } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import {
  useAllRecords,
  useInvitations,
  useOpenNotebook,
  useRecords,
  useRooms,
} from '../notebook/notebook.tsx';

/** Rooms of the person's own with somebody in them. Only with these is anything shared now. */
export const useCircle = (): readonly RoomView[] =>
  useRooms().filter(({ mine, state, other }) => mine === 'owner' && state === 'open' && other !== null);

/** What was read in a room that ended stays, and so does what was written there. */
export const useEveryRoom = (): readonly RoomView[] =>
  useRooms().filter(({ mine, other }) => mine === 'owner' && other !== null);

/** Somebody without a name: at a desk a person, elsewhere the therapist. */
export const useNameless = (): string => {
  const say = useSay();
  return say(useOpenNotebook()?.cover.role === 'desk' ? 'circle.someone-at-desk' : 'circle.someone');
};

/** What the other one in each room is called: as the person calls them, or as they called themselves. */
export const useNames = (): ((roomId: string) => string) => {
  const nameless = useNameless();
  const members = useRecords('member');
  const invitations = useInvitations();
  return (roomId) =>
    members.find((member) => member.id === roomId || member.roomId === roomId)?.name?.trim() ||
    invitations.find((invitation) => invitation.roomId === roomId)?.other?.name.trim() ||
    nameless;
};

/** "Dana", "Dana and Wanjiru": in the language in use. */
export const inOneSentence = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** "Map, Goals and steps": names of parts, which may hold an "and" themselves. */
export const inALine = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(names);

/** A thing that may be seen: one that is kept, or one that would be kept with these fields. */
export type Seen =
  | {
      readonly kind: Kind;
      readonly id: string | undefined;
      readonly fields?: Readonly<Record<string, unknown>>;
    }
  | { readonly part: SharedPart };

const notKeptYet = 'not-kept-yet';

/** Later than any choice about sharing. */
const notMadeYet = Number.MAX_SAFE_INTEGER;

/** The record as it would be with one thing more. */
const withOneMore = (records: Records, kind: Kind, fields: Readonly<Record<string, unknown>>): Records => {
  const more = { ...fields, id: notKeptYet, madeAt: notMadeYet } as AnyRecord;
  return (asked) => (asked === kind ? [...records(asked), more as never] : records(asked));
};

/** How much of a part a room sees: what is there now, thing by thing. */
export const seesOfPart = (records: Records, roomId: string, part: SharedPart): 'all' | 'some' | 'none' => {
  const seen = seenIn(records, roomId);
  let any = false;
  let every = true;
  for (const kind of kindNames) {
    if (partOf(kind) !== part) continue;
    for (const { id } of records(kind)) {
      if (seen(kind, id)) any = true;
      else every = false;
      if (any && !every) return 'some';
    }
  }
  return any ? 'all' : 'none';
};

export const seesAnything = (records: Records, roomId: string): boolean =>
  sharedParts.some((part) => seesOfPart(records, roomId, part) !== 'none');

export interface Seer {
  readonly room: RoomView;
  readonly name: string;
  readonly sees: 'all' | 'some' | 'none';
}

/** For each room what it sees of this; asked of many rooms at once. `about`: a `Seen` as text, or nothing. */
const seesOf = (records: Records, about: string | undefined): ((roomId: string) => Seer['sees']) => {
  if (about === undefined) return () => 'none';
  const of = JSON.parse(about) as Seen;
  if ('part' in of) return (roomId) => seesOfPart(records, roomId, of.part);
  const { kind, id, fields } = of;
  const all = id === undefined ? withOneMore(records, kind, fields ?? {}) : records;
  return (roomId) => (seenIn(all, roomId)(kind, id ?? notKeptYet) ? 'all' : 'none');
};

/** Everybody in the circle, with what they can see of this. */
export const useSeers = (of: Seen | undefined): readonly Seer[] => {
  const rooms = useCircle();
  const nameOf = useNames();
  const records = useAllRecords();
  const about = of === undefined ? undefined : JSON.stringify(of);
  const sees = useMemo(() => seesOf(records, about), [records, about]);
  return rooms.map((room) => ({ room, name: nameOf(room.id), sees: sees(room.id) }));
};

/** The choice that stands about a part in a room, if any was made. */
export const usePartChoice = (roomId: string, part: SharedPart) =>
  useRecords('share')
    .filter((share) => share.of === 'part' && share.roomId === roomId && share.part === part)
    .toSorted((a, b) => (a.since ?? 0) - (b.since ?? 0))
    .at(-1);
