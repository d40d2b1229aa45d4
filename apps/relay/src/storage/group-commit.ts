/**
 * Calls that arrive in one turn of the loop become one transaction: one wait for the disk instead of one for each. All
 * resolve after its COMMIT, or all reject and nothing of them happened.
 */
import type { DatabaseSync } from 'node:sqlite';

interface Waiting {
  readonly run: () => void;
  readonly settle: (failed: unknown) => void;
}

interface GroupCommit {
  /** Runs `change` inside the next transaction, in the order of the calls; resolves with its answer after the COMMIT. */
  readonly commit: <T>(change: () => T) => Promise<T>;
  /** What still waits, now. For closing. */
  readonly flush: () => void;
}

export const groupCommit = (database: DatabaseSync): GroupCommit => {
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { run } of group) run();
      database.exec('COMMIT');
    } catch (thrown) {
      // A COMMIT that failed may or may not have ended the transaction; only one that is open can be taken back.
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      for (const { settle } of group) settle(thrown);
      return;
    }
    for (const { settle } of group) settle(null);
  };

  const commit = <T>(change: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let answer: { readonly value: T } | null = null;
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({
        run: () => {
          answer = { value: change() };
        },
        settle: (failed) => {
          if (answer === null || failed !== null)
            reject(failed instanceof Error ? failed : new Error('no answer'));
          else resolve(answer.value);
        },
      });
    });

  return { commit, flush };
};
