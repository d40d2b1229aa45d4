/**
 * Where the words of somebody who has gone end. Who leaves says it themselves, and may say any number; so an owner's device
 * keeps as the end of each of their devices the smaller of what was said and the newest entry it held when it heard of it.
 * Later ones do not count, whatever statement they name and whoever brings them. [T27]
 */
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { commitRoom } from './keeping.ts';
import type { Lasting, Room } from './room.ts';

/** Devices of members who have gone whose end is not pinned yet. */
const unpinned = ({ lasting, mine }: Room) =>
  mine !== 'owner'
    ? []
    : [...lasting.roster.devices.values()].filter(
        ({ id, person }) =>
          (lasting.roster.members.get(person)?.gone ?? null) !== null && !lasting.ends.has(id),
      );

const newestOf = ({ links }: Room, device: string): number => {
  let newest = -1;
  for (const { author, sequence } of links.values())
    if (author === device && sequence > newest) newest = sequence;
  return newest;
};

/**
 * Pins what is to be pinned. Called when everything that had come is taken in: entries that were being read when somebody
 * went are not theirs to lose.
 */
export const pinEnds = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const fresh = unpinned(room);
  if (fresh.length === 0) return;
  const ends = new Map(room.lasting.ends);
  for (const { id, closing } of fresh) ends.set(id, Math.min(closing?.sequence ?? -1, newestOf(room, id)));
  await commitRoom(device, notebook, room, { lasting: { ends } });
};

export const mustPin = (room: Room): boolean => unpinned(room).length > 0;

/** Whether an entry lies beyond its device's pinned end. */
export const isBeyondEnd = ({ ends }: Pick<Lasting, 'ends'>, device: string, sequence: number): boolean =>
  sequence > (ends.get(device) ?? Number.POSITIVE_INFINITY);
