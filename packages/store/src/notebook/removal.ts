/** Taking a notebook, or everything, off this device. */
import { err, type Result } from '@handrail/kernel/result.ts';
import { emptySlot } from '@handrail/vault';
import { commit, type Device } from '../device.ts';
import type { Refusal } from '../protocol.ts';
import { awayWith, settleAway } from './away.ts';
import { directoryOf, freshSlots, readDirectory, slotsWith, type Line } from './directory.ts';
import { notebookPlaces, turnPlace } from './places.ts';
import { pocketWithout } from './pocket.ts';

const localKeysOf = (lines: readonly Line[]): string[] =>
  lines.map((line) => line.localKey).filter((id) => id !== null);

/** Sealed entries, drafts, locks, the line in the directory and its pocket lines: one commit. Works while locked. */
export const removeNotebook = async (device: Device, notebookId: string): Promise<Result<null, Refusal>> => {
  const lines = await readDirectory(device);
  const line = lines.find(({ id }) => id === notebookId);
  if (!line) return err('not-found');
  const { chance, storage } = device.parts;
  const put = [
    await slotsWith(device, line.slot, emptySlot(chance)),
    directoryOf(lines.filter((one) => one !== line)),
    ...(await pocketWithout(device, notebookId, null)),
    ...(await awayWith(device, localKeysOf([line]))),
  ];
  const done = await commit(device, { put, remove: await storage.keys(notebookPlaces(notebookId)) });
  if (done.ok) await settleAway(device);
  return done;
};

const linesIfReadable = async (device: Device): Promise<readonly Line[]> => {
  try {
    return await readDirectory(device);
  } catch {
    // Deleting everything has to work on a damaged directory too; a local key left behind opens nothing that is kept.
    return [];
  }
};

/** Leaves the device as it was before the first notebook. */
export const deleteEverything = async (device: Device): Promise<Result<null, Refusal>> => {
  const lines = await linesIfReadable(device);
  const remove = (await device.parts.storage.keys('')).filter((key) => key !== turnPlace);
  const put = [freshSlots(device), ...(await awayWith(device, localKeysOf(lines)))];
  const done = await commit(device, { put, remove });
  if (done.ok) await settleAway(device);
  return done;
};
