/** A device without a page, on a disk in memory: what builds the seed of the desk, as far as both threads need it. */
import type { Device } from '@handrail/store/device.ts';
import { turnPlace, slotsPlace } from '@handrail/store/notebook/places.ts';
import { freshSlots } from '@handrail/store/notebook/directory.ts';
import { memoryLocalKeys } from '@handrail/store/persistence/local-keys.ts';
import { memoryLocks } from '@handrail/store/persistence/locks.ts';
import { memoryStorage } from '@handrail/store/persistence/memory-storage.ts';
import type { Kept } from '@handrail/store/persistence/storage.ts';
import { systemChance, wasmDeriver } from '@handrail/vault';

export const passphrase = 'four plain words together';

export const deskDevice = async (disk: readonly Kept[]) => {
  const storage = memoryStorage();
  const turn = [turnPlace, new Uint8Array(16)] as const;
  const device: Device = {
    parts: {
      storage,
      localKeys: memoryLocalKeys(),
      locks: memoryLocks(),
      deriver: wasmDeriver,
      clock: { now: () => Date.now() },
      chance: systemChance,
      post: () => {},
      fault: (error) => {
        throw error;
      },
    },
    holds: true,
    turn,
    open: null,
    deriving: null,
    ahead: null,
    queue: Promise.resolve(),
    sharing: { work: () => {}, opened: () => {}, pushed: async () => {}, stop: () => {} },
  };
  await storage.commit({
    put: [turn, ...(disk.some(([place]) => place === slotsPlace) ? [] : [freshSlots(device)]), ...disk],
  });
  return { device, storage };
};
