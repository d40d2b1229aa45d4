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

/** The note with these ids added, to be committed; empty when there is nothing to note. */
export const awayWith = async (device: Device, ids: readonly string[]): Promise<Kept[]> => {
  const all = new Set([...(await readAway(device)), ...ids]);
  return all.size === 0 ? [] : [[awayPlace, toJson([...all])]];
};

/** The note without this id, because its notebook is in the same commit. */
export const awayWithout = async (device: Device, id: string): Promise<Kept> => [
  awayPlace,
  toJson((await readAway(device)).filter((noted) => noted !== id)),
];

/**
 * Destroys every key on the note, then takes it off. Never rejects: what these keys opened is gone already, so a file that
 * the platform will not let go of stays noted for the next start, and the act that led here has still happened.
 */
export const settleAway = async (device: Device): Promise<void> => {
  const { localKeys, fault } = device.parts;
  try {
    const ids = await readAway(device);
    // Only in this tab's turn: the key on the note may be one that another tab is about to use.
    if (ids.length === 0 || !(await commit(device, {})).ok) return;
    for (const id of ids) await localKeys.destroy(id);
    await commit(device, { remove: [awayPlace] });
  } catch (error) {
    fault(error);
  }
};
