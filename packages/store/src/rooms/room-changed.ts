/**
 * What follows when a room's roster changed, or everything the relay has was taken in. From within the queue, so nothing of
 * it waits for the relay: what has to be said there, `room-work.ts` says.
 */
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { tellNotes } from '../notes/sign-note.ts';
import { invitationsGoOn } from './invitation-going-on.ts';
import { afterRoom } from './projection-keeping.ts';
import { signalSoon } from './live.ts';
import type { Room } from './room.ts';
import { typingCaughtUp } from './typing.ts';

export const roomChanged = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  await afterRoom(device, notebook, room);
  await tellNotes(device, notebook, room);
  await typingCaughtUp(device, notebook, room);
  // What was said while nothing was heard of this room is asked for so.
  signalSoon(device, notebook, room.id);
  invitationsGoOn(device, notebook);
};
