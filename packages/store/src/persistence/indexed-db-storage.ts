/**
 * The browser's database at version 1 for ever: one object store, opaque key → sealed bytes, so that no migration can
 * ever stand between a person and what they kept. The name is neutral because developer tools and the profile folder
 * show it.
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { firstName, sameBytes, type Bytes, type CommitRefusal, type Kept, type Storage } from './storage.ts';

const area = 'kept';

const within = (prefix: string): IDBKeyRange | null =>
  prefix === '' ? null : IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const full = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

const refusal = (error: unknown): Result<null, CommitRefusal> => {
  if (full(error)) return err('no-room');
  throw error;
};

/**
 * A view is cloned with the whole buffer under it: a restored file would be stored once per entry, and bytes beside a
 * sealed part would come along.
 */
const whole = (bytes: Bytes): Bytes => (bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice());

/** `database`: another name only in tests that run the contract beside a real record. */
export const indexedDbStorage = (database = 'notes'): Storage => {
  let connection: Promise<IDBPDatabase> | null = null;

  const forget = (): void => {
    connection = null;
  };
  const opened = (): Promise<IDBPDatabase> => {
    // The browser may close a connection at any time (storage pressure, site data cleared): open a new one then.
    connection ??= openDB(database, 1, {
      upgrade: (db) => void db.createObjectStore(area),
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    connection.catch(forget);
    return connection;
  };

  const read = async (range: IDBKeyRange | null): Promise<readonly Kept[]> => {
    const { store } = (await opened()).transaction(area);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.map((key, i): Kept => [key as string, values[i] as Bytes]);
  };

  const commit: Storage['commit'] = async ({ put = [], remove = [], fence }) => {
    const db = await opened();
    const transaction = db.transaction(area, 'readwrite', { durability: 'strict' });
    const ended = transaction.done.then((): Result<null, CommitRefusal> => ok(null), refusal);
    if (fence && !sameBytes((await transaction.store.get(fence[0])) as Bytes | undefined, fence[1])) {
      await ended;
      return err('fenced');
    }
    try {
      // The bare store: its requests report through the transaction, which is the one place that decides.
      const store = unwrap(transaction.store);
      for (const key of remove) store.delete(key);
      for (const [key, bytes] of put) store.put(whole(bytes), key);
    } catch (error) {
      ended.catch(() => 'the error below tells why');
      transaction.abort();
      return refusal(error);
    }
    return ended;
  };

  return {
    ready: async () => void (await opened()),
    get: async (key) => ((await (await opened()).get(area, key)) as Bytes | undefined) ?? null,
    all: (prefix) => read(within(prefix)),
    between: (from, to) => read(IDBKeyRange.bound(from, to, false, true)),
    names: async (prefix) => {
      const names = new Set<string>();
      const { store } = (await opened()).transaction(area);
      let cursor = await store.openKeyCursor(within(prefix));
      while (cursor) {
        const name = firstName((cursor.key as string).slice(prefix.length));
        names.add(name);
        // Over everything that lies under this name: not one of its keys is looked at.
        cursor =
          (cursor.key as string) < `${prefix}${name}/`
            ? await cursor.continue()
            : await cursor.continue(`${prefix}${name}/\uffff`);
      }
      return [...names].toSorted();
    },
    keys: async (prefix) => (await (await opened()).getAllKeys(area, within(prefix))) as string[],
    commit,
  };
};
