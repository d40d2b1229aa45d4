/**
 * A person's devices: which there are, what a new one has to say in each room, and how a lost one is put out of all of
 * them. [T35, T36]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { readFounding } from '@handrail/sync/founding.ts';
import { readCertificate } from '@handrail/sync/roster/certificate.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import { renewKeyring } from '@handrail/vault';
import { commit, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { keyringPlace } from '../notebook/places.ts';
import type { DeviceView, Refusal } from '../protocol.ts';
import { sleepAgain, wake } from './awake.ts';
import { connected } from './connection.ts';
import { closingOf } from './devices-closing.ts';
import { epochFor, needsEpoch } from './devices-epoch.ts';
import { catchUpEntries } from './following.ts';
import { letRoomGo } from './invitation-room.ts';
import { knownRooms } from './known.ts';
import { isFull, isOpen, sharesFromHere, type Known as KnownRoom, type Room } from './room.ts';
import { atOnce, catchUpRoster, type Turn } from './roster-in.ts';
import { addStatement } from './statements.ts';

interface Known {
  readonly id: string;
  readonly addedAt: number | null;
}

/** The devices this keyring vouches for, as they came: those of the founding first, whose day stands nowhere. */
const inKeyring = ({ keyring }: Notebook): Known[] => {
  const { founding, certificates } = keyring;
  const founded = readFounding(founding.statement);
  const first = founded.ok ? founded.value.devices.map(({ id }) => ({ id, addedAt: null })) : [];
  const later = certificates.flatMap(({ statement }) => {
    const read = readCertificate(statement);
    return read.ok ? [{ id: read.value.device.id, addedAt: read.value.at }] : [];
  });
  return [...first, ...later.toSorted((a, b) => a.addedAt - b.addedAt)];
};

/** This person's devices in a roster, with what it tells of when they came. */
const inRoster = ({ signed, devices }: Roster, personId: string): Known[] =>
  [...devices.values()]
    .filter(({ person }) => person === personId)
    .toSorted((a, b) => a.since - b.since)
    .map(({ id, since }) => {
      const said = signed[since] && readStatement(signed[since].statement);
      const certificate =
        said?.ok && said.value.kind === 'device' ? readCertificate(said.value.certificate.statement) : null;
      return { id, addedAt: certificate?.ok ? certificate.value.at : null };
    });

const isRemoved = (notebook: Notebook, id: string): boolean =>
  notebook.keyring.removals.some(({ device }) => device === id) ||
  knownRooms(notebook).some(({ lasting }) => {
    const { keyring } = notebook;
    const device = lasting.roster.devices.get(id);
    const gone = lasting.roster.members.get(keyring.personId)?.gone ?? null;
    // Closed with its person, because the room ended: that says nothing about the device.
    return device?.person === keyring.personId && device.closedAt !== null && device.closedAt !== gone;
  });

/** This person's devices, oldest first, as far as this device and the rooms know them. */
export const devicesOf = (notebook: Notebook): DeviceView[] => {
  const { keyring } = notebook;
  const all = new Map<string, Known>();
  const known = [
    ...inKeyring(notebook),
    ...knownRooms(notebook).flatMap(({ lasting }) => inRoster(lasting.roster, keyring.personId)),
  ];
  for (const device of known) {
    const before = all.get(device.id);
    if (!before || before.addedAt === null) all.set(device.id, device);
  }
  return [...all.values()]
    .toSorted((a, b) => (a.addedAt ?? 0) - (b.addedAt ?? 0))
    .map(({ id, addedAt }) => ({
      id,
      this: id === keyring.deviceId,
      addedAt,
      removed: isRemoved(notebook, id),
    }));
};

const openRooms = (notebook: Notebook): KnownRoom[] =>
  knownRooms(notebook).filter((room) => isOpen(room, notebook.keyring) && !room.lasting.split);

/** The word of the root that a device of this person's has gone, as this notebook or one of its rooms has it. */
const removalsKnown = (notebook: Notebook): ReadonlyMap<string, Signed> => {
  const { keyring } = notebook;
  return new Map([
    ...knownRooms(notebook)
      .flatMap(({ lasting }) => lasting.roster.removals)
      .filter(({ person }) => person === keyring.personId)
      .map(({ device, removal }) => [device, removal] as const),
    ...keyring.removals.map(({ device, removal }) => [device, removal] as const),
  ]);
};

const isSaid = ({ removals }: Roster, personId: string, deviceId: string): boolean =>
  removals.some(({ person, device }) => person === personId && device === deviceId);

/** Says in one room that a device has gone, unless that is said already; also of one that never came, so that it never does. */
const removeIn = (
  device: Device,
  notebook: Notebook,
  room: Room,
  deviceId: string,
  removal: Signed,
  turn: Turn,
): Promise<Result<null, Refusal>> =>
  addStatement(
    device,
    notebook,
    room,
    (roster) =>
      isSaid(roster, notebook.keyring.personId, deviceId)
        ? null
        : { kind: 'device-removed', removal, closing: closingOf(room, deviceId) },
    turn,
  );

/** Keeps the root's word that a device has gone: every room that comes later is told of it too. */
const keepRemoval = async (
  device: Device,
  notebook: Notebook,
  deviceId: string,
): Promise<Result<null, Refusal>> => {
  const { vaultKey, line, keyring, head, others } = notebook;
  const { storage, chance, clock } = device.parts;
  if (keyring.removals.some((each) => each.device === deviceId)) return ok(null);
  await storage.ready();
  const sealed = await storage.get(keyringPlace(line.id));
  if (!sealed) return err('damaged');
  const holder = { vaultKey, notebookId: line.id };
  const renewed = await renewKeyring({
    renew: 'removal',
    device: deviceId,
    at: clock.now(),
    from: { ...holder, sealed },
    to: holder,
    head: head ?? others[0] ?? null,
    chance,
  });
  if (!renewed.ok) return renewed;
  const done = await commit(device, { put: [[keyringPlace(line.id), renewed.value.sealed]] });
  if (done.ok) notebook.keyring = renewed.value.keyring;
  return done;
};

/** Takes in everything the relay has of a room, unless that is done. From within the queue. */
const readAllOf = async (device: Device, notebook: Notebook, room: Room): Promise<Result<null, Refusal>> => {
  if (room.now.caughtUp) return ok(null);
  const roster = await catchUpRoster(device, notebook, room);
  return roster.ok ? catchUpEntries(device, notebook, room, notebook.relay.session, atOnce) : roster;
};

/**
 * A lost device: the root key says that it is this person's no more. Kept in the keyring, so that it holds in rooms that
 * come later, and said in every room that is open; each gets a new key without it. What could not be said is said at the
 * next connection. `not-allowed`: this device itself. `not-found`: no device of this person's.
 */
export const removeDevice = async (
  device: Device,
  notebook: Notebook,
  deviceId: string,
): Promise<Result<null, Refusal>> => {
  if (deviceId === notebook.keyring.deviceId) return err('not-allowed');
  if (!devicesOf(notebook).some(({ id }) => id === deviceId)) return err('not-found');
  const rooms = openRooms(notebook);
  const reached = rooms.length === 0 ? ok(null) : await connected(device, notebook);
  if (!reached.ok) return reached;
  const kept = await keepRemoval(device, notebook, deviceId);
  if (!kept.ok) return kept;
  const removal = removalsKnown(notebook).get(deviceId);
  if (!removal) throw new Error('A removal was kept.');
  for (const { id } of rooms) {
    // One that sleeps has to be awake for this.
    const slept = notebook.asleep.has(id);
    const room = await wake(device, notebook, id, false);
    if (!room) continue;
    // In a room that is full, this device takes the place of the one that goes.
    if (!room.lasting.roster.devices.has(notebook.keyring.deviceId))
      await sayThisDevice(device, notebook, room, atOnce);
    // The last entry that counts is the last one that the relay has of it, not the last one that had come here by chance.
    const read = await readAllOf(device, notebook, room);
    if (!read.ok) return read;
    const said = await removeIn(device, notebook, room, deviceId, removal, atOnce);
    if (!said.ok) return said;
    await settleDevices(device, notebook, room);
    if (slept) await sleepAgain(device, notebook, room);
  }
  return ok(null);
};

/**
 * This device says that it is there, with the certificate its root gave it: after a restored backup. Where the room is full,
 * it comes in place of a device that this person has put out; until there is one it stays outside, and `view.ts` says so.
 */
const sayThisDevice = async (device: Device, notebook: Notebook, room: Room, turn: Turn): Promise<void> => {
  const { keyring } = notebook;
  const certificate = keyring.certificates.find(({ statement }) => {
    const read = readCertificate(statement);
    return read.ok && read.value.device.id === keyring.deviceId;
  });
  if (!certificate) return;
  const says = (roster: Roster): StatementSays | null => {
    if (roster.devices.has(keyring.deviceId)) return null;
    if (!isFull(roster, keyring.personId)) return { kind: 'device', certificate };
    const going = [...removalsKnown(notebook)].find(([id]) => roster.devices.get(id)?.closedAt === null);
    if (!going) return null;
    const [id, removal] = going;
    return { kind: 'device', certificate, inPlaceOf: { removal, closing: closingOf(room, id) } };
  };
  await addStatement(device, notebook, room, says, turn);
};

/** Removals that this room has not: said elsewhere, said before it was there, or stopped half-way. */
const spreadRemovals = async (device: Device, notebook: Notebook, room: Room, turn: Turn): Promise<void> => {
  const { personId, deviceId } = notebook.keyring;
  // Only who is there can say it.
  if (!room.lasting.roster.devices.has(deviceId)) return;
  for (const [id, removal] of removalsKnown(notebook))
    if (id !== deviceId && !isSaid(room.lasting.roster, personId, id))
      await removeIn(device, notebook, room, id, removal, turn);
};

/** Whether something of this is to be said in a room, so that it has to be awake with the next connection. */
export const hasToSay = (notebook: Notebook, { mine, lasting }: KnownRoom): boolean => {
  const { personId, deviceId } = notebook.keyring;
  const { roster } = lasting;
  if (!roster.devices.has(deviceId)) return true;
  const unsaid = [...removalsKnown(notebook).keys()].some(
    (id) => id !== deviceId && !isSaid(roster, personId, id),
  );
  return unsaid || (mine === 'owner' && needsEpoch(roster));
};

/** A room whose invitation is not on this device and is over: nobody came, and nobody can come any more. */
const nobodyWillCome = ({ parts }: Device, { invitations }: Notebook, { id, lasting }: Room): boolean => {
  const { members, invitations: invited } = lasting.roster;
  const waited = [...invitations.all.values()].some(({ roomId }) => roomId === id);
  const over = [...invited.values()].every(
    ({ state, expires }) => state === 'withdrawn' || parts.clock.now() > expires + 86_400_000,
  );
  return members.size === 1 && !waited && over;
};

/**
 * Brings a room's roster and key to where this person's devices are: called with a connection, when everything the relay
 * has was taken in, and after each statement. Does nothing that is done already. What cannot be said now is said at the
 * next connection. `turn`: how to change something; at once when called in the queue.
 */
export const settleDevices = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  turn: Turn = atOnce,
): Promise<void> => {
  const { personId, deviceId } = notebook.keyring;
  if (room.lasting.split) return;
  // A room in which nobody is yet is not open: it is looked at first.
  if (nobodyWillCome(device, notebook, room))
    return void (await turn(() => letRoomGo(device, notebook, room)));
  if (!isOpen(room, notebook.keyring)) return;
  if (!room.lasting.roster.devices.has(deviceId)) await sayThisDevice(device, notebook, room, turn);
  await spreadRemovals(device, notebook, room, turn);
  const makesKeys = room.mine === 'owner' && sharesFromHere(room, personId, deviceId);
  if (makesKeys && needsEpoch(room.lasting.roster))
    await addStatement(device, notebook, room, epochFor(device, notebook, room, turn), turn);
};
