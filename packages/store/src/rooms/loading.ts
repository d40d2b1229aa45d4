/**
 * Rooms from the disk. Entries are judged again exactly as when they came, so that what a device shows is what its kept
 * entries and its roster say. Done after the record is on the screen, room by room. [T19]
 */
import type { Verify } from '@handrail/proof/verify.ts';
import { fromBase64url } from '@handrail/proof/text-codes.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { foldRoster } from '@handrail/sync/roster/roster.ts';
import { openRoomKeys, openSmall, verifyHere, type Head } from '@handrail/vault';
import { fromJson, type Device } from '../device.ts';
import { readBody, writeBody, type Body } from '../document/body.ts';
import { fold } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import {
  entryNumber,
  roomEntriesFrom,
  roomKeysPlace,
  roomsPlaces,
  roomStatePlace,
} from '../notebook/places.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { RoomTrouble } from '../protocol.ts';
import { recount } from './chain.ts';
import { entryIdOf } from './cursor.ts';
import { settleEnd } from './ending.ts';
import { pinEnds } from './ends.ts';
import { nameOf, startIntake, takeIn, type Intake } from './intake.ts';
import { actOfOutgoing } from './outbox.ts';
import { stampedAs, tryWaiting } from './receive.ts';
import {
  addLink,
  emptyRoom,
  isOpen,
  noted,
  placeKey,
  type Lasting,
  type Named,
  type Outgoing,
  type Room,
} from './room.ts';
import { addSealed } from './sending.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { typingAgain } from './typing.ts';
import { tellRoom } from './view.ts';

/** Base64url that this version wrote itself. */
export const bytesOf = (text: string): Bytes => {
  const bytes = fromBase64url(text, Math.floor((text.length * 3) / 4));
  if (!bytes) throw new Error('What this version wrote must be readable to it.');
  return bytes;
};

/** A room's state as it lies sealed (`keeping.ts`). */
export interface StateOnDisk {
  readonly v: 1;
  readonly mine: Room['mine'];
  readonly statements: readonly (readonly [statement: string, signature: string])[];
  readonly atRelay: number;
  readonly cursor: number;
  readonly atCursor: string | null;
  readonly heads: readonly Head[];
  readonly ends: readonly (readonly [device: string, sequence: number])[];
  readonly findings: readonly (readonly [RoomTrouble['kind'], readonly string[]])[];
  readonly withheld: number;
  readonly letGo: number;
  readonly split: boolean;
  readonly ending: boolean;
  readonly settled: boolean;
  readonly heldBack?: readonly (readonly [string, number])[];
  readonly rest?: string;
  readonly snap?: { readonly id: string; readonly next: number };
}
export interface OutOnDisk {
  readonly v: 1;
  readonly entryId: string;
  readonly time: number;
  readonly at: number;
  readonly body: Body;
  readonly sealed: { readonly bytes: string; readonly head: Head; readonly names: readonly Named[] } | null;
}

const signedFrom = ([statement, signature]: StateOnDisk['statements'][number]): Signed => ({
  statement: bytesOf(statement),
  signature: bytesOf(signature),
});

/**
 * The room without its entries; null when its state does not open, or is a newer version's. `verify`: for a room that sleeps
 * on, nothing but the seal over what was verified when it came; it is verified again when the room wakes.
 */
export const openState = async (
  { vaultKey, line, keyring }: Notebook,
  roomId: string,
  sealed: Bytes | null | undefined,
  verify: Verify = verifyHere,
): Promise<Room | null> => {
  const place = roomStatePlace(line.id, roomId);
  const opened = sealed && (await openSmall(vaultKey, 'room', place, sealed));
  if (!opened?.ok) return null;
  const state = fromJson(opened.value) as StateOnDisk;
  if (state.v !== 1) return null;
  const roster = await foldRoster(state.statements.map(signedFrom), verify);
  if (!roster.ok || roster.value.roomId !== roomId) return null;
  const room = emptyRoom(roster.value, state.mine, state.atRelay, keyring.deviceId);
  const { cursor, atCursor, heads, ends, findings, withheld, letGo, split, ending, settled } = state;
  const lasting: Lasting = {
    ...room.lasting,
    cursor,
    atCursor,
    heads: new Map(heads.map((head) => [head.device, head])),
    ends: new Map(ends),
    findings: new Map(findings.map(([kind, about]) => [kind, new Set(about)])),
    withheld,
    letGo,
    split,
    ending,
    settled,
    heldBack: new Map(state.heldBack),
    rest: state.rest ?? null,
    snap: state.snap ?? null,
  };
  return { ...room, lasting };
};

const openKeys = async ({ vaultKey, line }: Notebook, room: Room, sealed: Bytes | null | undefined) => {
  const opened = sealed && (await openRoomKeys(vaultKey, line.id, room.id, sealed));
  if (opened?.ok) Object.assign(room, { keys: opened.value, sealedKeys: sealed });
};

const openOut = async ({ vaultKey }: Notebook, place: string, bytes: Bytes): Promise<Outgoing | null> => {
  const opened = await openSmall(vaultKey, 'out', place, bytes);
  if (!opened.ok) return null;
  const { v, body, sealed, ...rest } = fromJson(opened.value) as OutOnDisk;
  if (v !== 1) return null;
  const read = readBody(writeBody(body));
  if (read.kind !== 'read') return null;
  return {
    ...rest,
    number: entryNumber(place),
    body: read.body,
    sealed: sealed && { ...sealed, bytes: bytesOf(sealed.bytes) },
  };
};

const takeAll = async (room: Room, entries: readonly Kept[], own: string): Promise<Intake> => {
  const intake = startIntake(room, own, true);
  for (const [place, bytes] of entries) {
    const before = intake.fresh.length;
    await takeIn(intake, bytes);
    const link = intake.fresh[before]?.link;
    if (link) link.number = entryNumber(place);
  }
  return intake;
};

/** What is not as the pinned heads say was lost on this disk: the relay is asked for everything again. */
const isBehind = (room: Room, pins: Lasting['heads']): boolean =>
  [...pins.values()].some(
    ({ device, sequence, hash }) =>
      !room.lasting.roster.devices.get(device)?.closing &&
      room.places.get(placeKey(device, sequence))?.hash !== hash,
  );

const openWaiting = async (room: Room, waits: readonly Kept[]): Promise<void> => {
  for (const [place, kept] of waits) {
    const bytes = kept.slice(1);
    const entryId = entryIdOf(bytes);
    const about = entryId ?? (await nameOf(bytes));
    const number = entryNumber(place);
    room.waiting.set(about, { number, about, bytes, signed: kept[0] === 1, newer: entryId === null });
  }
};

const next = (kept: readonly Kept[]): number => {
  const last = kept.at(-1);
  return last ? entryNumber(last[0]) + 1 : 0;
};

/** What lies of a room beside its state and its keys. */
interface Lying {
  /** What the entries before these came to. */
  readonly snapshot: Snapshot | null;
  readonly entries: readonly Kept[];
  readonly out: readonly Kept[];
  readonly waits: readonly Kept[];
}

const fill = async (notebook: Notebook, room: Room, lying: Lying): Promise<Room> => {
  const { snapshot, entries, out, waits } = lying;
  const own = notebook.keyring.deviceId;
  const pins = room.lasting.heads;
  for (const link of snapshot?.links ?? []) addLink(room, link);
  for (const [place, bytes] of out) {
    const one = await openOut(notebook, place, bytes);
    if (one) room.out.push(one);
  }
  for (const one of room.out) addSealed(room, one);
  const intake = await takeAll(room, entries, own);
  for (const link of intake.links.values()) addLink(room, link);
  const at = (device: string, sequence: number) => room.places.get(placeKey(device, sequence));
  // What was counted when the snapshot was made is counted: nothing came since that could lift it.
  if (!snapshot || intake.links.size > 0) recount(room.links.values(), at);
  await openWaiting(room, waits);
  const stamped = [...(snapshot?.acts ?? []), ...intake.acts].map((act) => {
    const time = room.links.get(act.entryId)?.counted ?? act.stamp.time;
    return time === act.stamp.time ? act : stampedAs(act, time);
  });
  room.document = fold([...stamped, ...room.out.map((one) => actOfOutgoing(own, one))]);
  const nextEntry = Math.max(snapshot?.next ?? 0, next(entries));
  Object.assign(room.next, { entry: nextEntry, out: next(out), wait: next(waits) });
  const lost = isBehind(room, pins);
  room.lasting = {
    ...room.lasting,
    findings: lost ? noted(intake.findings, 'rolled-back', 'here') : intake.findings,
    ...(lost && { cursor: 0, atCursor: null }),
    ...(!snapshot && { snap: null }),
  };
  return room;
};

/** One room, opened from everything kept of it. */
export const openRoom = async (
  notebook: Notebook,
  roomId: string,
  everything: readonly Kept[],
): Promise<Room | null> => {
  const kept = new Map(everything);
  const { id } = notebook.line;
  const room = await openState(notebook, roomId, kept.get(roomStatePlace(id, roomId)));
  if (!room) return null;
  await openKeys(notebook, room, kept.get(roomKeysPlace(id, roomId)));
  const inRoom = (what: string): readonly Kept[] =>
    everything.filter(([place]) => place.startsWith(`${roomsPlaces(id)}${roomId}/${what}/`));
  return fill(notebook, room, {
    snapshot: null,
    entries: inRoom('entry'),
    out: inRoom('out'),
    waits: inRoom('wait'),
  });
};

/** One room as it lies: from its snapshot and what came after, or from all of it. Null when its state does not open. */
export const openLying = async (device: Device, notebook: Notebook, roomId: string): Promise<Room | null> => {
  const { storage } = device.parts;
  const { id } = notebook.line;
  const start = `${roomsPlaces(id)}${roomId}/`;
  const room = await openState(notebook, roomId, await storage.get(roomStatePlace(id, roomId)));
  if (!room) return null;
  const snapshot = await openSnapshot(device, notebook, room);
  const [keys, entries, out, waits] = await Promise.all([
    storage.get(roomKeysPlace(id, roomId)),
    storage.between(...roomEntriesFrom(id, roomId, snapshot?.next ?? 0)),
    storage.all(`${start}out/`),
    storage.all(`${start}wait/`),
  ]);
  await openKeys(notebook, room, keys);
  return fill(notebook, room, { snapshot, entries, out, waits });
};

/**
 * Opens one room of a notebook and tells the page of it. From within the queue, after the record was shown. One that does
 * not open is left as it lies, and answered with null.
 */
export const openAndTell = async (
  device: Device,
  notebook: Notebook,
  roomId: string,
): Promise<Room | null> => {
  const room = await openLying(device, notebook, roomId);
  if (!room) return null;
  notebook.unopened.delete(roomId);
  const asleep = notebook.asleep.get(roomId);
  // How it stands on the running connection is no matter of being awake.
  const awake = asleep ? { ...room, now: asleep.now } : room;
  // Entries were lost from the disk while it slept: asked for now, and not with the next connection.
  if (asleep && room.lasting.cursor < asleep.lasting.cursor)
    Object.assign(awake.now, { caughtUp: false, fromStart: false });
  notebook.asleep.delete(roomId);
  notebook.rooms.set(roomId, awake);
  await tryWaiting(device, notebook, awake);
  await pinEnds(device, notebook, awake);
  await typingAgain(device, notebook, awake);
  // It ended, and this device stopped before what was on its way had found its place.
  if (!isOpen(awake, notebook.keyring)) await settleEnd(device, notebook, awake);
  tellRoom(device, notebook, awake, 'whole');
  return awake;
};
