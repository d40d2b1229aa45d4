/** What the relay says unasked, and what is done when a line to it has opened. */
import type { Push } from '@handrail/sync/wire/messages.ts';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { wake } from './awake.ts';
import { followAsleep } from './awake-following.ts';
import { advanced, entryIdOf, hasHole } from './cursor.ts';
import { mustPin, pinEnds } from './ends.ts';
import { invitationPushed, invitationsGoOn } from './invitation-going-on.ts';
import { hearSignal } from './live-hear.ts';
import { signalSoon } from './live.ts';
import { receive } from './receive.ts';
import type { Room } from './room.ts';
import { roomChanged } from './room-changed.ts';
import { workOn } from './room-work.ts';
import { takeStatements } from './roster-in.ts';

/** Every room is caught up, and invitations go on. */
export const connectionOpened = (device: Device, notebook: Notebook): void => {
  for (const room of notebook.rooms.values()) workOn(device, notebook, room);
  notebook.relay.looks = 0;
  followAsleep(device, notebook);
  invitationsGoOn(device, notebook);
  const { live } = notebook.relay;
  if (live) signalSoon(device, notebook, live.roomId);
};

type Entry = Extract<Push, { type: 'entry' }>['placed'];

const takeEntry = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  { position, entry }: Entry,
): Promise<void> => {
  const before = room.awaited.size;
  const waited = room.waiting.size;
  const { caughtUp } = room.now;
  const done = await receive(device, notebook, room, [entry], advanced(room, [[position, entryIdOf(entry)]]));
  // Not kept, and its place is crossed off already: the relay is asked for it again.
  if (!done.ok) room.now.caughtUp = false;
  const waitsForOwn = room.out.some(({ sealed }) => sealed !== null);
  const missing = room.awaited.size > before;
  room.now.rosterDue ||= room.waiting.size > waited;
  const again = !room.now.caughtUp || room.now.rosterDue || missing || (hasHole(room) && !waitsForOwn);
  if (caughtUp && again) workOn(device, notebook, room);
};

/** From within the queue. */
export const pushed = async (device: Device, notebook: Notebook, push: Push): Promise<void> => {
  switch (push.type) {
    case 'entry': {
      const room = await wake(device, notebook, push.roomId, false);
      // What comes after this person ended it is not read; of who has left it is, and named.
      if (!room || room.lasting.ending) return;
      // It was pushed after the statement by which somebody went: their end is not moved by it.
      if (mustPin(room)) await pinEnds(device, notebook, room);
      return takeEntry(device, notebook, room, push.placed);
    }
    case 'statement': {
      const room = await wake(device, notebook, push.roomId, false);
      if (!room) return;
      const { length } = room.lasting.roster.hashes;
      // One that does not follow came before another one that is on its way: the roster is read again.
      if (push.index > length) room.now.caughtUp = false;
      else await takeStatements(device, notebook, room, push.index, [push.signed]);
      await roomChanged(device, notebook, room);
      return workOn(device, notebook, room);
    }
    case 'message':
      return invitationPushed(device, notebook, push.invitation, push.message);
    case 'signal': {
      const room = notebook.rooms.get(push.roomId);
      return room && hearSignal(device, notebook, room, push.sealed);
    }
    case 'going':
      // The relay ends the connection itself; the next one is dialled then.
      return;
  }
};
