/** One writer at a time: two tabs that each keep the next entry would write two histories. */
export interface Locks {
  /** True when the turn is here now. `lost` is called once if another tab takes it away. */
  readonly hold: (lost: () => void) => Promise<boolean>;
  /** Takes the turn from whoever has it. */
  readonly steal: (lost: () => void) => Promise<void>;
}

const lockName = 'writer';

const request = (options: LockOptions, lost: () => void): Promise<boolean> =>
  new Promise((resolve, reject) => {
    let held = false;
    const keepIt = (lock: Lock | null): Promise<void> | undefined => {
      held = lock !== null;
      resolve(held);
      // Never answers: the turn ends when the tab does, or when it is taken away.
      return held ? new Promise(() => {}) : undefined;
    };
    navigator.locks
      .request(lockName, options, keepIt)
      .catch((error: unknown) => (held ? lost() : reject(error)));
  });

/** The browser's Web Lock named `writer`; it ends with the tab. */
export const webLocks = (): Locks => ({
  hold: (lost) => request({ ifAvailable: true }, lost),
  steal: async (lost) => void (await request({ steal: true }, lost)),
});

/** Shared by the tabs of one test. */
export const memoryLocks = (): Locks => {
  let holder: (() => void) | null = null;
  return {
    hold: async (lost) => {
      if (holder) return false;
      holder = lost;
      return true;
    },
    steal: async (lost) => {
      const before = holder;
      holder = lost;
      before?.();
    },
  };
};
