/** Words that were erased are taken out of the sealed entries that lie here too. [T9, T24] */
import { eraseBody } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomEntryPlace } from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';
import type { Room } from './room.ts';

/** These entries without their bodies, to be committed; those that are not here are left out. */
export const emptiedIn = async (
  { parts }: Device,
  { line }: Notebook,
  room: Pick<Room, 'id' | 'links'>,
  entryIds: readonly string[],
): Promise<Kept[]> => {
  const put: Kept[] = [];
  for (const entryId of entryIds) {
    const number = room.links.get(entryId)?.number ?? null;
    const place = number === null ? null : roomEntryPlace(line.id, room.id, number);
    const bytes = place === null ? null : await parts.storage.get(place);
    const without = bytes && eraseBody(bytes);
    if (place !== null && without) put.push([place, without]);
  }
  return put;
};
