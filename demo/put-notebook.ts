/** Lays a notebook, as it lies on another disk, onto this one. Other notebooks keep their places, their covers and their locks. */
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { nothingShared, type Device } from '@handrail/store/device.ts';
import {
  directoryOf,
  freeCover,
  freeSlot,
  readDirectory,
  readSlot,
  slotCount,
  slotsWith,
  type Line,
} from '@handrail/store/notebook/directory.ts';
import { notebookPlaces, turnPlace } from '@handrail/store/notebook/places.ts';
import { pocketWithout } from '@handrail/store/notebook/pocket.ts';
import { memoryLocalKeys } from '@handrail/store/persistence/local-keys.ts';
import { memoryLocks } from '@handrail/store/persistence/locks.ts';
import { memoryStorage } from '@handrail/store/persistence/memory-storage.ts';
import type { Kept, Storage } from '@handrail/store/persistence/storage.ts';
import { emptySlot } from '@handrail/vault';

export interface Lying {
  readonly notebookId: string;
  /** Everything on the disk it comes from. */
  readonly disk: readonly Kept[];
}

/** What the store's own functions for the directory want to be given. It opens nothing and derives nothing. */
const deviceOn = (storage: Storage, chance: Chance): Device => ({
  parts: {
    storage,
    chance,
    localKeys: memoryLocalKeys(),
    locks: memoryLocks(),
    deriver: { argon2id: () => Promise.reject(new Error('Nothing is derived here')) },
    clock: { now: () => Date.now() },
    post: () => {},
    fault: () => {},
  },
  holds: false,
  turn: null,
  open: null,
  deriving: null,
  ahead: null,
  queue: Promise.resolve(),
  sharing: nothingShared,
});

/** Whether a notebook of this id lies here. */
export const lies = async (storage: Storage, chance: Chance, notebookId: string): Promise<boolean> =>
  (await readDirectory(deviceOn(storage, chance))).some(({ id }) => id === notebookId);

const lineOn = async (device: Device, notebookId: string): Promise<Line> => {
  const line = (await readDirectory(device)).find(({ id }) => id === notebookId);
  if (!line) throw new Error('There is no such notebook on the disk it should come from.');
  return line;
};

/** The slots of `here` with the lock that this notebook has `there` in one of them. */
const slotsHolding = async (here: Device, slot: number, there: Device, line: Line): Promise<Kept> => {
  const [place, all] = await slotsWith(here, slot, emptySlot(here.parts.chance));
  all.set(await readSlot(there, line.slot), (slot * all.length) / slotCount);
  return [place, all];
};

/**
 * In one commit: in place of an earlier one of the same id, or beside what is there. A tab that was writing here is refused
 * from then on. `no-room`: the browser is full. `too-many-notebooks`: every slot is used.
 */
export const putNotebook = async (
  storage: Storage,
  chance: Chance,
  { notebookId, disk }: Lying,
): Promise<Result<null, 'no-room' | 'too-many-notebooks'>> => {
  const from = memoryStorage();
  await from.commit({ put: disk });
  const [there, here] = [deviceOn(from, chance), deviceOn(storage, chance)];
  const line = await lineOn(there, notebookId);
  const all = await readDirectory(here);
  const others = all.filter(({ id }) => id !== notebookId);
  const slot = all.find(({ id }) => id === notebookId)?.slot ?? freeSlot(here, others);
  if (slot === null) return err('too-many-notebooks');
  const own = await from.all(notebookPlaces(notebookId));
  const keys = new Set(own.map(([key]) => key));
  const earlier = await storage.keys(notebookPlaces(notebookId));
  const done = await storage.commit({
    remove: earlier.filter((key) => !keys.has(key)),
    put: [
      ...own,
      await slotsHolding(here, slot, there, line),
      directoryOf([...others, { ...line, slot, cover: freeCover(others) }]),
      ...(await pocketWithout(here, notebookId, null)),
      [turnPlace, chance.bytes(16)],
    ],
  });
  if (done.ok) return ok(null);
  if (done.error === 'no-room') return err('no-room');
  throw new Error('Nothing fences this commit.');
};
