/**
 * Local keys that are to be destroyed are written down first, in the commit after which they open nothing. A crash
 * between that commit and the destroying leaves a key and this note; the next start ends it. [T13]
 */
import { commit, fromJson, toJson, type Device } from '../device.ts';
import type { Kept } from '../persistence/storage.ts';
import { awayPlace } from './places.ts';

const readAway = async ({ parts }: Device): Promise<readonly string[]> => {
  const bytes = await parts.storage.get(awayPlace);
  return bytes ? (fromJson(bytes) as string[]) : [];
};

/** The note with these ids added, to be committed. */
export const awayWith = async (device: Device, ids: readonly string[]): Promise<Kept> => [
  awayPlace,
  toJson([...new Set([...(await readAway(device)), ...ids])]),
];

/** The note without this id, because its notebook is in the same commit. */
export const awayWithout = async (device: Device, id: string): Promise<Kept> => [
  awayPlace,
  toJson((await readAway(device)).filter((noted) => noted !== id)),
];

/** Destroys every key on the note, then the note. */
export const settleAway = async (device: Device): Promise<void> => {
  const ids = await readAway(device);
  if (ids.length === 0) return;
  for (const id of ids) await device.parts.localKeys.destroy(id);
  await commit(device, { remove: [awayPlace] });
};
