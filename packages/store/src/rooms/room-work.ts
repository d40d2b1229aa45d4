/**
 * What has to be done for one room while there is a connection: statements first, then entries, then keys that are due, then
 * what is on its way. Runs beside the queue and enters it only to change something, so that no command ever waits for the
 * network. One run a room at a time.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { presentDevice } from '@handrail/sync/roster/roster.ts';
import { later, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Refusal } from '../protocol.ts';
import { sleepSoon } from './awake.ts';
import { connectAsNeeded, tellRelay } from './connection.ts';
import { settleDevices } from './devices.ts';
import { endSays } from './ending.ts';
import { mustPin, pinEnds } from './ends.ts';
import { hasHole } from './cursor.ts';
import { catchUpEntries } from './following.ts';
import { isConnected } from './line.ts';
import { stopLive } from './live.ts';
import { needsRelay } from './needs-relay.ts';
import { isOpen, type Room } from './room.ts';
import { roomChanged } from './room-changed.ts';
import { catchUpRoster, type Turn } from './roster-in.ts';
import { sendSome } from './sending.ts';
import { addStatement } from './statements.ts';

const work = async (device: Device, notebook: Notebook, room: Room): Promise<Result<null, Refusal>> => {
  const turn: Turn = (job) => later(device, async () => (device.open === notebook ? job() : null));
  const { deviceId } = notebook.keyring;
  const { session } = notebook.relay;
  if (!room.now.caughtUp || room.now.rosterDue) {
    room.now.rosterDue = false;
    const roster = await catchUpRoster(device, notebook, room, turn);
    if (!roster.ok) return roster;
  }
  if (room.lasting.ending) {
    const said = await addStatement(device, notebook, room, endSays(notebook, room), turn);
    if (said.ok) connectAsNeeded(device, notebook);
    return said;
  }
  if (!isOpen(room, notebook.keyring)) {
    await settleDevices(device, notebook, room, turn);
    connectAsNeeded(device, notebook);
    return ok(null);
  }
  if (presentDevice(room.lasting.roster, deviceId) === null) {
    // A restored copy has to say first that it is there.
    await settleDevices(device, notebook, room, turn);
    if (presentDevice(room.lasting.roster, deviceId) === null) return err('not-allowed');
  }
  const wasCaughtUp = room.now.caughtUp;
  const entries = await catchUpEntries(device, notebook, room, session, turn);
  if (!entries.ok) return entries;
  if (!wasCaughtUp && room.now.rosterLength > room.lasting.roster.hashes.length) {
    // Said after the roster was read, and before pushes came.
    const roster = await catchUpRoster(device, notebook, room, turn);
    if (!roster.ok) return roster;
  }
  const { roster: before } = room.lasting;
  await settleDevices(device, notebook, room, turn);
  if (!wasCaughtUp || room.lasting.roster !== before) await turn(() => roomChanged(device, notebook, room));
  for (;;) {
    const sent = await sendSome(device, notebook, room, turn);
    tellRelay(device, notebook);
    if (!sent.ok) return sent;
    if (sent.value === 'more') continue;
    // Own entries fill their places when they are acknowledged; a hole that is left is somebody else's. Nothing is sealed
    // while a statement is known of that is not here.
    if (hasHole(room) || room.now.rosterDue) room.now.again = true;
    return ok(null);
  }
};

const shortest = 1_000;
const longest = 60_000;

/** Tries again after a while: whatever refused may have been put right by then. */
const tryLater = (device: Device, notebook: Notebook, room: Room): void => {
  const wait = Math.min(longest, shortest * 2 ** room.now.tries);
  room.now.tries += 1;
  room.now.caughtUp = false;
  room.now.giveUpRetry?.();
  room.now.giveUpRetry =
    device.parts.relay?.after(wait, () => {
      room.now.giveUpRetry = null;
      workOn(device, notebook, room);
    }) ?? null;
};

const run = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const { now } = room;
  try {
    while (now.again && isConnected(notebook) && device.open === notebook) {
      now.again = false;
      const done = await work(device, notebook, room);
      // Somebody went while it was read, or before; nothing of theirs is read any more.
      if (mustPin(room))
        await later(device, async () => (device.open === notebook ? pinEnds(device, notebook, room) : null));
      if (done.ok) now.tries = 0;
      else if (isConnected(notebook) && device.open === notebook) return tryLater(device, notebook, room);
    }
  } catch (error) {
    // Its keys go when the notebook is closed in the middle of something.
    if (device.open === notebook) device.parts.fault(error);
  } finally {
    now.working = false;
    if (device.open === notebook) sleepSoon(device, notebook);
  }
};

/** Rooms that are worked on at one time: a desk of 300 asks the relay for a few, then for the next. */
const atOneTime = 8;

const goOn = (device: Device, notebook: Notebook): void => {
  const { relay } = notebook;
  while (relay.busy < atOneTime) {
    const room = relay.line.shift();
    if (!room) return;
    relay.busy += 1;
    void run(device, notebook, room).then(() => {
      relay.busy -= 1;
      goOn(device, notebook);
    });
  }
};

/** Does what there is to do for this room, now or as soon as there is a connection. Never waits. */
export const workOn = (device: Device, notebook: Notebook, room: Room): void => {
  if (device.open !== notebook || room.now.letGo) return;
  // It ended while its session page is open.
  if (notebook.relay.live?.roomId === room.id && !isOpen(room, notebook.keyring)) stopLive(device, notebook);
  tellRelay(device, notebook);
  connectAsNeeded(device, notebook);
  if (!isConnected(notebook) || !needsRelay(room, notebook)) return;
  room.now.again = true;
  if (room.now.working) return;
  room.now.working = true;
  notebook.relay.line.push(room);
  goOn(device, notebook);
};
