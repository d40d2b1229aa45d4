/** What lies in the browser's database, as the app's own page can read it: place → bytes. Works on the shipped app too. */
import type { Page } from '@playwright/test';

export type KeptBytes = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export const dumpKept = async (page: Page): Promise<KeptBytes> => {
  const lines = await page.evaluate(async () => {
    const request = indexedDB.open('notes', 1);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
    const store = database.transaction('kept').objectStore('kept');
    const all = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error ?? new Error('not readable'));
      });
    const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
    database.close();
    const text = (bytes: Uint8Array): string =>
      Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return keys.map((key, i): [string, string] => [key as string, text(values[i] as Uint8Array)]);
  });
  return new Map(lines.map(([place, hex]) => [place, new Uint8Array(Buffer.from(hex, 'hex'))]));
};

/** Puts bytes under a place, behind the app's back; `null` takes what is there away. */
export const putKept = (page: Page, place: string, bytes: Uint8Array | null): Promise<void> =>
  page.evaluate(
    async ([key, values]) => {
      const request = indexedDB.open('notes', 1);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no database'));
      });
      const transaction = database.transaction('kept', 'readwrite', { durability: 'strict' });
      if (values) transaction.objectStore('kept').put(Uint8Array.from(values), key);
      else transaction.objectStore('kept').delete(key);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
      });
      database.close();
    },
    [place, bytes && [...bytes]] as const,
  );

export interface DirectoryLine {
  readonly id: string;
  readonly slot: number;
  readonly lock: 'passphrase' | 'later';
  readonly localKey: string | null;
}

export const directoryIn = (kept: KeptBytes): readonly DirectoryLine[] => {
  const bytes = kept.get('directory');
  return bytes ? (JSON.parse(Buffer.from(bytes).toString()) as DirectoryLine[]) : [];
};

export const lockLength = 1_024;
export const slotIn = (slots: Uint8Array<ArrayBuffer> | undefined, slot: number): Uint8Array<ArrayBuffer> =>
  slots?.slice(slot * lockLength, (slot + 1) * lockLength) ?? new Uint8Array(0);
