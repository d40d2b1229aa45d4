/**
 * One shared room as the worker holds it while its notebook is open. What is kept of it changes after its commit, and in
 * the worker's one queue (`later`); `now` is how it stands on the running connection, and is kept nowhere.
 *
 * `founding.ts` makes or enters one · `statements.ts` adds to its roster · `outbox.ts` keeps acts, `sending.ts` sends them ·
 * `receive.ts` takes in what comes, `roster-in.ts` statements · `room-work.ts` catches up · `connection.ts` is the line to
 * the relay · `keeping.ts` and `loading.ts` are the disk · `view.ts` tells the page · `ending.ts` ends it.
 */
import { mostDevices } from '@handrail/sync/roster/introduction.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import type { Head, RoomKeys } from '@handrail/vault';
import type { Body } from '../document/body.ts';
import { emptyDocument, type Document } from '../document/document.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { RoomTrouble, RoomView } from '../protocol.ts';

/** What was found wrong, each by what it is about, so that it counts once however often it comes. */
export type Findings = ReadonlyMap<RoomTrouble['kind'], ReadonlySet<string>>;

/** An entry that another one names: the one before it in its author's chain, or the head of another device. */
export interface Named {
  readonly device: string;
  readonly sequence: number;
  readonly hash: string;
  /** As the naming entry claims it. */
  readonly time: number;
}

/** One entry that was taken in: signed by a device of the room, whatever it was worth. */
export interface Link {
  readonly entryId: string;
  readonly author: string;
  readonly sequence: number;
  readonly hash: string;
  /** Its stamp's time, as its author wrote it. */
  readonly time: number;
  /** What it names: first the entry before it, if there is one, then heads of other devices. */
  readonly names: readonly Named[];
  /**
   * `counts`: its act is in the document. `refused`: it is not, and never will be. `bodyless`: its words are not here (taken
   * out, or altered on the way); they count when they come.
   */
  worth: 'counts' | 'refused' | 'bodyless';
  /** As its stamp counts now. */
  counted: number;
  /** Number of its place (`entry/<n>`); null for an own one that the relay has not acknowledged. */
  number: number | null;
}

/** An act of this device on its way: kept here, not yet acknowledged by the relay. */
export interface Outgoing {
  /** Number of its place (`out/<n>`). */
  readonly number: number;
  readonly entryId: string;
  readonly time: number;
  readonly at: number;
  readonly body: Body;
  /** Set once it was sealed for sending; these very bytes are sent until they are acknowledged. */
  readonly sealed: { readonly bytes: Bytes; readonly head: Head; readonly names: readonly Named[] } | null;
}

/** An entry that cannot be judged yet: its key, its author or the statement it names has not come. */
export interface Waiting {
  readonly number: number;
  /** Entry id, or a hash of its bytes where a newer version hides it. */
  readonly about: string;
  readonly bytes: Bytes;
  /** Whether its signature was checked; unsigned ones go first when there are too many. */
  readonly signed: boolean;
  /** Sealed in a newer format: it waits for a newer version of this app. [D13] */
  readonly newer: boolean;
}

/** What is kept of a room beside its entries, and sealed again whenever it changes. */
export interface Lasting {
  /** As this device knows it: statements that the relay has not acknowledged are never in it, except a founder's first ones. */
  readonly roster: Roster;
  /** How many statements the relay is known to have had. */
  readonly atRelay: number;
  /** Position at the relay up to which everything was taken in, and the id of the entry there. */
  readonly cursor: number;
  readonly atCursor: string | null;
  /** By device: the newest entry taken in, this device's own included. Pins: a rollback of the disk shows against them. */
  readonly heads: ReadonlyMap<string, Head>;
  /** By device of who has gone: sequence of its last entry that counts (`ends.ts`). */
  readonly ends: ReadonlyMap<string, number>;
  readonly findings: Findings;
  /** Entries missing after the relay was asked for everything. */
  readonly withheld: number;
  /** Waiting entries that had to go because there were too many. */
  readonly letGo: number;
  /** Two people were shown different things: nothing more is written into this room. */
  readonly split: boolean;
  /** The person ended it here; said to the relay as soon as it can be reached. */
  readonly ending: boolean;
  /** It is over, and this device's words that nobody got have found their place at home. */
  readonly settled: boolean;
  /**
   * What another device of this person took out of the room: `kind id`, or `kind id field`, and the time of the home record
   * when that came. [T39]
   */
  readonly heldBack: ReadonlyMap<string, number>;
  /** Name of the summary that lies beside it and says how it stands; null as soon as anything changed since. */
  readonly rest: string | null;
  /** The snapshot that lies beside it and holds what the entries before `next` came to; null when none holds. */
  readonly snap: { readonly id: string; readonly next: number } | null;
}

/** What is known of a room whether it is awake or asleep. */
export type Known = Pick<Room, 'id' | 'device' | 'mine' | 'lasting' | 'now'>;

/** A room of a desk with many that was put away: its roster and its place in the list, and nothing that stands in it. */
export interface Asleep extends Known {
  readonly view: RoomView;
  /** How many acts of it are on their way. */
  readonly out: number;
}

export interface Room {
  readonly id: string;
  /** This device's id. */
  readonly device: string;
  /** What this person is in it. */
  readonly mine: 'owner' | 'member';
  lasting: Lasting;
  /** Null until the first epoch was taken. */
  keys: RoomKeys | null;
  /** As they lie on the disk, under the vault key. */
  sealedKeys: Bytes | null;
  /** What counts, and this device's own acts at once. */
  document: Document;
  /** Every entry taken in, by entry id and by `device sequence`. */
  readonly links: Map<string, Link>;
  readonly places: Map<string, Link>;
  /** Places that an entry names and where none is. */
  readonly awaited: Set<string>;
  /** In the order in which they were kept. */
  readonly out: Outgoing[];
  readonly waiting: Map<string, Waiting>;
  /** Numbers of the next places. */
  readonly next: { entry: number; out: number; wait: number };
  /** How it stands on the running connection. */
  readonly now: {
    /** Everything the relay has was taken in, and pushes come. */
    caughtUp: boolean;
    /** The relay was asked for everything since the start, so a gap is a gap. */
    fromStart: boolean;
    working: boolean;
    again: boolean;
    /** Something names a statement that is not here: the roster is read again. */
    rosterDue: boolean;
    /** Entries beyond the cursor that are here already, by position: own ones, and what came before what lies between. */
    readonly ahead: Map<number, string | null>;
    /** How often it could not go on; for how long to wait. */
    tries: number;
    /** Gives up the next try, while one is planned. */
    giveUpRetry: (() => void) | null;
    /** It was taken off this device: nothing of it is kept any more. */
    letGo: boolean;
    /** When the page asked for it last, counted (`Notebook.asked`); 0 when it never did. Whose turn to sleep it is follows. */
    asked: number;
    /** How many statements the relay said it has when it began to push: those between are pushed to nobody. */
    rosterLength: number;
  };
}

export const placeKey = (device: string, sequence: number): string => `${device} ${sequence}`;

/** Puts an entry into its place. Answers whether an earlier one names it, whose time then counts anew. */
export const addLink = ({ links, places, awaited }: Room, link: Link): boolean => {
  const place = placeKey(link.author, link.sequence);
  links.set(link.entryId, link);
  places.set(place, link);
  for (const { device, sequence } of link.names)
    if (!places.has(placeKey(device, sequence))) awaited.add(placeKey(device, sequence));
  return awaited.delete(place);
};

export const dropLink = ({ links, places }: Room, link: Link): void => {
  links.delete(link.entryId);
  places.delete(placeKey(link.author, link.sequence));
};

/** Whether both stand in the roster; before that, a room is nothing to show. */
export const isIn = ({ lasting }: Pick<Room, 'lasting'>, personId: string): boolean =>
  lasting.roster.members.size > 1 && lasting.roster.members.has(personId);

/** Whose room it is here: this person, with this device. */
export interface Myself {
  readonly personId: string;
  readonly deviceId: string;
}

/** Whether this device was taken out: for it, the room is over. One that has not said that it is there is not out. */
export const isShutOut = ({ lasting }: Pick<Room, 'lasting'>, deviceId: string): boolean =>
  (lasting.roster.devices.get(deviceId)?.closedAt ?? null) !== null;

/** Whether this person is in it and nobody has ended it. Nothing is shared, sent or received otherwise. */
export const isOpen = (room: Pick<Room, 'lasting'>, { personId, deviceId }: Myself): boolean =>
  isIn(room, personId) &&
  !room.lasting.ending &&
  !isShutOut(room, deviceId) &&
  [...room.lasting.roster.members.values()].every((member) => member.gone === null);

/** Whether a person has as many devices in it as there can be: another one comes only in the place of one that goes. */
export const isFull = ({ devices }: Roster, personId: string): boolean =>
  [...devices.values()].filter(({ person, closedAt }) => person === personId && closedAt === null).length >=
  mostDevices;

/** Person id of the other one, once confirmed (also after they have gone). */
export const otherIn = ({ lasting }: Pick<Room, 'lasting'>, personId: string): string | null =>
  [...lasting.roster.members.keys()].find((id) => id !== personId) ?? null;

/** Whether this device is the one of this person's that came last: what is shared is shared from there. */
export const sharesFromHere = (
  { lasting }: Pick<Room, 'lasting'>,
  personId: string,
  deviceId: string,
): boolean => {
  const mine = [...lasting.roster.devices.values()].filter(
    ({ person, closedAt }) => person === personId && closedAt === null,
  );
  const newest = Math.max(...mine.map(({ since }) => since));
  return mine.findLast(({ since }) => since === newest)?.id === deviceId;
};

/** At most this many findings of one kind are told apart: a bound for hostile input. */
const mostFindings = 1_000;

/** Notes what was found, once. The same findings when it was known. */
export const noted = (findings: Findings, kind: RoomTrouble['kind'], about: string): Findings => {
  const known = findings.get(kind);
  if (known?.has(about) || (known?.size ?? 0) >= mostFindings) return findings;
  return new Map(findings).set(kind, new Set(known).add(about));
};

/** Something is in order after all. The same findings when it was not among them. */
export const cleared = (findings: Findings, kind: RoomTrouble['kind'], about: string): Findings => {
  const known = findings.get(kind);
  if (!known?.has(about)) return findings;
  return new Map(findings).set(kind, new Set([...known].filter((one) => one !== about)));
};

/** A room of which nothing is here but its roster. */
export const emptyRoom = (roster: Roster, mine: Room['mine'], atRelay: number, device: string): Room => ({
  id: roster.roomId,
  device,
  mine,
  lasting: {
    roster,
    atRelay,
    cursor: 0,
    atCursor: null,
    heads: new Map(),
    ends: new Map(),
    findings: new Map(),
    withheld: 0,
    letGo: 0,
    split: false,
    ending: false,
    settled: false,
    heldBack: new Map(),
    rest: null,
    snap: null,
  },
  keys: null,
  sealedKeys: null,
  document: emptyDocument(),
  links: new Map(),
  places: new Map(),
  awaited: new Set(),
  out: [],
  waiting: new Map(),
  next: { entry: 0, out: 0, wait: 0 },
  now: {
    caughtUp: false,
    fromStart: false,
    working: false,
    again: false,
    rosterDue: false,
    ahead: new Map(),
    tries: 0,
    giveUpRetry: null,
    letGo: false,
    asked: 0,
    rosterLength: 0,
  },
});
