/**
 * Takes in one entry after the other and gathers what has to be committed; the room itself changes only afterwards
 * (`receive.ts`). The same when entries come from the relay as when they come from this disk. Never throws on hostile
 * bytes: what comes of an entry is an act, a wait, or a finding with a name. [T22–T26]
 */
import { shownMoment } from '@handrail/kernel/local-day.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { toHex } from '@handrail/proof/text-codes.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import { standingOf } from '@handrail/sync/roster/standing.ts';
import { openRoomEntry, type Head, type OpenedEntry, type RoomKeys } from '@handrail/vault';
import { readBody } from '../document/body.ts';
import type { Act } from '../document/document.ts';
import type { Bytes } from '../persistence/storage.ts';
import { hasItsClient, mayAct, mayType, yjsFor } from './admit.ts';
import { countedTime, placeOf, type Finding, type Look } from './chain.ts';
import { isBeyondEnd } from './ends.ts';
import { noted, placeKey, type Findings, type Link, type Room, type Waiting } from './room.ts';

/** What came of some entries, before it is committed. */
export interface Intake {
  readonly roster: Roster;
  readonly ends: Room['lasting']['ends'];
  readonly keys: RoomKeys;
  readonly look: Look;
  /** Acts of this device that are kept and not sealed yet, by entry id. */
  readonly unsealed: ReadonlySet<string>;
  /** Those that are sealed, as they were sealed: the relay's copy may have lost its words. */
  readonly sealed: ReadonlyMap<string, Bytes>;
  /** Taken in just now, by entry id and by place. */
  readonly links: Map<string, Link>;
  readonly places: Map<string, Link>;
  readonly fresh: { readonly link: Link; readonly bytes: Bytes }[];
  readonly acts: Act[];
  /** Own ones that the relay has. */
  readonly acknowledged: { readonly link: Link; readonly bytes: Bytes }[];
  /** Words that came after all. */
  readonly refilled: { readonly link: Link; readonly act: Act; readonly bytes: Bytes }[];
  readonly waits: Omit<Waiting, 'number'>[];
  /** What could be judged; it waits no longer. */
  readonly judged: Set<string>;
  /** Loaded with the first entry that holds typed letters. */
  yjs: Awaited<ReturnType<typeof yjsFor>>;
  findings: Findings;
  heads: ReadonlyMap<string, Head>;
  split: boolean;
  /** What this device had sealed and not sent stands where the relay has another entry of its own: it is sealed again. */
  unseal: boolean;
  /** These lie here already: what is beyond its author's end now has been said when that end came. */
  readonly fromDisk: boolean;
  readonly settled: boolean;
}

/** What an intake has to know of a room. */
export type Before = Pick<Room, 'id' | 'lasting' | 'keys' | 'links' | 'places' | 'document' | 'out'>;

export const startIntake = (room: Before, own: string, fromDisk = false): Intake => {
  const { roster, ends, findings, heads, split } = room.lasting;
  const links = new Map<string, Link>();
  const places = new Map<string, Link>();
  const intake: Intake = {
    roster,
    ends,
    keys: room.keys ?? { roomId: room.id, epochs: new Map() },
    look: {
      own,
      byId: (entryId) => links.get(entryId) ?? room.links.get(entryId),
      at: (device, sequence) => {
        const key = placeKey(device, sequence);
        const here = room.places.get(key);
        return places.get(key) ?? (intake.unseal && here?.number === null ? undefined : here);
      },
      isDevice: (device) => roster.devices.has(device),
      ownLast: () => intake.heads.get(own)?.sequence ?? -1,
    },
    unsealed: new Set(room.out.filter(({ sealed }) => !sealed).map(({ entryId }) => entryId)),
    sealed: new Map(
      room.out.flatMap(({ entryId, sealed }) => (sealed ? [[entryId, sealed.bytes] as const] : [])),
    ),
    links,
    places,
    fresh: [],
    acts: [],
    acknowledged: [],
    refilled: [],
    waits: [],
    judged: new Set(),
    yjs: null,
    findings,
    heads,
    split,
    unseal: false,
    fromDisk,
    settled: room.lasting.settled,
  };
  return intake;
};

const find = (intake: Intake, findings: readonly Finding[]): void => {
  for (const [kind, about] of findings) intake.findings = noted(intake.findings, kind, about);
};

/** The act of an entry, its words read; the stamp as it counts, and the author's clock as far as it can be shown. */
const actOf = ({ entryId, header, body }: OpenedEntry, counted: number): Act => {
  const stamp = { time: counted, device: header.author };
  const at = shownMoment(header.at);
  const read = body === null ? null : readBody(body);
  if (read === null) return { entryId, stamp, at, body: null, partly: false };
  return read.kind === 'read'
    ? { entryId, stamp, at, body: read.body, partly: read.partly }
    : { entryId, stamp, at, body: 'newer', partly: false };
};

const isAllowed = ({ roster, yjs }: Intake, { header }: OpenedEntry, { body }: Act): boolean => {
  const person = roster.devices.get(header.author)?.person;
  const role = person === undefined ? undefined : roster.members.get(person)?.role;
  if (role === undefined) return false;
  if (body === null || body === 'newer') return true;
  const { typed = [] } = body;
  const types = typed.length > 0;
  if (types && !hasItsClient(roster.devices.keys(), header.author)) return false;
  return mayAct(role, body, header.stamp.time) && mayType(yjs, typed, header.author);
};

/** The same entry again: it changes nothing, unless it brings the relay's word for an own one, or words that were missing. */
const takeAgain = (intake: Intake, link: Link, entry: OpenedEntry, bytes: Bytes): void => {
  if (link.author === intake.look.own && link.number === null && !intake.links.has(link.entryId)) {
    if (intake.acknowledged.some((one) => one.link === link)) return;
    intake.acknowledged.push({ link, bytes: intake.sealed.get(link.entryId) ?? bytes });
  } else if (link.worth === 'bodyless' && entry.body !== null) {
    const act = actOf(entry, link.counted);
    if (isAllowed(intake, entry, act)) intake.refilled.push({ link, act, bytes });
    else find(intake, [['not-allowed', entry.entryId]]);
  }
};

export const headOf = ({ author: device, sequence, hash, time }: Link): Head => ({
  device,
  sequence,
  hash,
  time,
});

const withHead = (intake: Intake, link: Link): void => {
  if ((intake.heads.get(link.author)?.sequence ?? -1) >= link.sequence) return;
  intake.heads = new Map(intake.heads).set(link.author, headOf(link));
};

/** This device wrote it, and does not know it: what lies here is from an earlier day than what the relay has. */
const isForgotten = ({ look, unsealed, fromDisk }: Intake, { entryId, header }: OpenedEntry): boolean =>
  !fromDisk && header.author === look.own && !unsealed.has(entryId);

/**
 * This device's disk was put back to an earlier day, and it sealed something anew where the relay has what it had sealed
 * then. What the relay has was read by others and stands.
 */
const giveWay = (intake: Intake, { hash, header: { author, sequence } }: OpenedEntry): void => {
  const { own, at } = intake.look;
  const here = author === own ? at(own, sequence) : undefined;
  if (!here || here.hash === hash || here.number !== null || intake.links.has(here.entryId)) return;
  intake.unseal = true;
  const heads = new Map(intake.heads);
  heads.delete(own);
  for (let before = sequence - 1; before >= 0 && !heads.has(own); before -= 1) {
    const link = at(own, before);
    if (link) heads.set(own, headOf(link));
  }
  intake.heads = heads;
};

/** Its author's words that nobody got: they are looked at once more, so that they find their place at home. */
const isOwnUnheard = ({ look, fromDisk, settled }: Intake, { header }: OpenedEntry): boolean =>
  fromDisk && !settled && header.author === look.own;

/**
 * What the roster says against it. Its place in the chain stands all the same, unless it lies beyond its author's end. What
 * this device wrote before it heard of its own end is nobody's fault.
 */
const refusedAs = (
  { look, fromDisk }: Intake,
  standing: ReturnType<typeof standingOf>,
  { entryId, header }: OpenedEntry,
): Finding | null => {
  if (standing === 'counts') return null;
  const known = standing === 'after-closing' && (fromDisk || header.author === look.own);
  return known ? null : ['not-allowed', entryId];
};

const judge = (intake: Intake, entry: OpenedEntry, bytes: Bytes, altered: boolean): void => {
  const { entryId, epoch, hash, header } = entry;
  const { author, sequence, roster: rosterHead, stamp } = header;
  const standing = isBeyondEnd(intake, author, sequence)
    ? 'after-closing'
    : standingOf(intake.roster, { author, sequence, epoch, rosterHead, hash });
  if (standing === 'waits')
    return void intake.waits.push({ about: entryId, bytes, signed: true, newer: false });
  intake.judged.add(entryId);
  giveWay(intake, entry);
  const placing = placeOf(intake.look, entry);
  if (placing.kind === 'again')
    return takeAgain(intake, placing.link, altered ? { ...entry, body: null } : entry, bytes);
  const refused = refusedAs(intake, standing, entry);
  if (refused) find(intake, [refused]);
  if (standing === 'after-closing' && !isOwnUnheard(intake, entry)) return;
  find(intake, placing.findings);
  if (placing.kind === 'displaced') return;
  if (placing.split) intake.split = true;
  if (isForgotten(intake, entry)) find(intake, [['rolled-back', 'here']]);

  const { names } = placing;
  const counted = countedTime({ author, time: stamp.time, names }, intake.look.at);
  const act = actOf(entry, counted);
  const allowed = isAllowed(intake, entry, act);
  if (!allowed) find(intake, [['not-allowed', entryId]]);
  const refusedWhole = refused !== null || !placing.sound || !allowed;
  const bodyless = altered || entry.body === null;
  const link: Link = {
    entryId,
    author,
    sequence,
    hash,
    time: stamp.time,
    names,
    worth: refusedWhole ? 'refused' : bodyless ? 'bodyless' : 'counts',
    counted,
    number: null,
  };
  intake.links.set(entryId, link);
  intake.places.set(placeKey(author, sequence), link);
  intake.fresh.push({ link, bytes });
  if (!refusedWhole && !altered) intake.acts.push(act);
  withHead(intake, link);
};

/** A name for bytes that have no readable one. */
export const nameOf = async (bytes: Bytes): Promise<string> => toHex(await sha256(bytes)).slice(0, 32);

/** Judges one entry. The bytes may be anything. */
export const takeIn = async (intake: Intake, bytes: Bytes): Promise<void> => {
  const authorKey = (device: string): Bytes | null => intake.roster.devices.get(device)?.sign ?? null;
  const reading = await openRoomEntry(intake.keys, authorKey, bytes);
  switch (reading.kind) {
    case 'entry':
      intake.yjs ??= await yjsFor(reading.entry.body);
      return judge(intake, reading.entry, bytes, false);
    case 'newer':
      return void intake.waits.push({ about: await nameOf(bytes), bytes, signed: false, newer: true });
    case 'unknown-key':
    case 'unknown-author':
      if (intake.look.byId(reading.entryId)) return;
      return void intake.waits.push({ about: reading.entryId, bytes, signed: false, newer: false });
    case 'refused': {
      const about = reading.entryId ?? (await nameOf(bytes));
      intake.judged.add(about);
      find(intake, [[reading.why === 'other-room' ? 'replayed' : 'forged', about]]);
      if (reading.entry) judge(intake, reading.entry, bytes, true);
    }
  }
};
