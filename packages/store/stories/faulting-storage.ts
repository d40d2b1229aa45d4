/**
 * Stops the world at one of five named places of keeping. Lives beside the tests and is put in by a test's composition
 * root; shipped code has no hook for it: the seam (`Storage`, `LocalKeys`) is enough.
 */
import type { LocalKeys } from '../src/persistence/local-keys.ts';
import type { Kept, Storage } from '../src/persistence/storage.ts';

export const faultPoints = [
  'before-sealing',
  'before-commit',
  'mid-commit',
  'after-commit',
  'changing-locks',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

export interface Fault {
  readonly point: FaultPoint;
  /** How many times the place is passed before the world stops there: 0 is the first time. */
  readonly after: number;
  /**
   * Ends the world. Called once, and must not come back: it throws (Node) or ends the process (browser). At
   * `mid-commit` it runs inside the open transaction, so it must not wait for anything.
   */
  readonly stop: () => never;
}

export interface Stoppable {
  readonly storage: Storage;
  readonly localKeys: LocalKeys;
  readonly stopped: () => boolean;
}

export const faulting = (storage: Storage, localKeys: LocalKeys, fault: Fault): Stoppable => {
  let passed = 0;
  let stopped = false;
  const alive = (): void => {
    if (stopped) throw new Error('Nothing runs in a world that has stopped.');
  };
  const pass = (point: FaultPoint): void => {
    if (point !== fault.point || passed++ < fault.after) return;
    stopped = true;
    fault.stop();
  };

  function* stoppingAfter(put: Iterable<Kept>): Generator<Kept> {
    yield* put;
    pass('mid-commit');
  }
  const commit: Storage['commit'] = async (batch) => {
    alive();
    pass('before-commit');
    const done = await storage.commit({ ...batch, put: stoppingAfter(batch.put ?? []) });
    pass('after-commit');
    return done;
  };

  return {
    stopped: () => stopped,
    storage: {
      ready: async () => {
        alive();
        pass('before-sealing');
        await storage.ready();
      },
      get: async (key) => (alive(), storage.get(key)),
      all: async (prefix) => (alive(), storage.all(prefix)),
      keys: async (prefix) => (alive(), storage.keys(prefix)),
      between: async (from, to) => (alive(), storage.between(from, to)),
      names: async (prefix) => (alive(), storage.names(prefix)),
      commit,
    },
    localKeys: {
      read: async (id) => (alive(), localKeys.read(id)),
      write: async (id, bytes) => {
        alive();
        const done = await localKeys.write(id, bytes);
        pass('changing-locks');
        return done;
      },
      destroy: async (id) => {
        alive();
        pass('changing-locks');
        await localKeys.destroy(id);
      },
    },
  };
};
