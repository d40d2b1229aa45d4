/**
 * Five named points at which the world may end, reached by wrapping `Storage` and `LocalKeys` and nothing else:
 *
 * | point | where |
 * | --- | --- |
 * | `before-sealing` | the act has begun, nothing is sealed |
 * | `before-commit` | sealed, not handed to the disk |
 * | `inside-commit` | every put is in the open transaction, which is not complete |
 * | `after-commit` | on the disk, not yet answered |
 * | `while-locks-change` | inside and after the commit that puts the locks; before and after a local key is written or destroyed |
 */
import { err } from '@handrail/kernel/result.ts';
import type { Parts } from '@handrail/store/device.ts';
import type { LocalKeys } from '@handrail/store/persistence/local-keys.ts';
import type { Kept, Storage } from '@handrail/store/persistence/storage.ts';

export const faultPoints = [
  'before-sealing',
  'before-commit',
  'inside-commit',
  'after-commit',
  'while-locks-change',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

export interface Armed {
  point: FaultPoint | null;
  /** How many times the point is passed before the world ends. */
  skip: number;
  /** The device has no room: every commit that puts is refused as the browser would. */
  full: boolean;
}

/** Where the locks of all notebooks lie. */
const locksPlace = 'slots';

type At = (point: FaultPoint) => void;

const faultyStorage = (storage: Storage, armed: Armed, at: At): Storage => {
  const commit: Storage['commit'] = async (batch) => {
    if (armed.full && batch.put) return err('no-room');
    const put = [...(batch.put ?? [])];
    const locks = put.some(([key]) => key === locksPlace);
    function* stoppingInside(): Generator<Kept> {
      yield* put;
      at('inside-commit');
      if (locks) at('while-locks-change');
    }
    at('before-commit');
    const done = await storage.commit({ ...batch, put: stoppingInside() });
    at('after-commit');
    if (locks) at('while-locks-change');
    return done;
  };
  // The store asks the storage to be ready before it seals anything.
  const ready = async (): Promise<void> => {
    at('before-sealing');
    await storage.ready();
  };
  return { ...storage, ready, commit };
};

const faultyKeys = (keys: LocalKeys, at: At): LocalKeys => ({
  ...keys,
  write: async (id, bytes) => {
    at('while-locks-change');
    const written = await keys.write(id, bytes);
    at('while-locks-change');
    return written;
  },
  destroy: async (id) => {
    at('while-locks-change');
    await keys.destroy(id);
    at('while-locks-change');
  },
});

/** `stop` must not come back. */
export const faulty = (parts: Parts, armed: Armed, stop: (point: FaultPoint) => void): Parts => {
  const at: At = (point) => {
    if (armed.point !== point) return;
    if (armed.skip > 0) armed.skip -= 1;
    else stop(point);
  };
  return {
    ...parts,
    storage: faultyStorage(parts.storage, armed, at),
    localKeys: faultyKeys(parts.localKeys, at),
  };
};
