/** Runs the storage contract on IndexedDB, and the local keys on the origin private file system. */
import { indexedDbStorage } from '@handrail/store/persistence/indexed-db-storage.ts';
import { opfsLocalKeys } from '@handrail/store/persistence/local-keys.ts';
import { storageContract } from '@handrail/store/persistence/storage-contract.ts';
import type { Asked } from './contract-handle.ts';

declare const self: DedicatedWorkerGlobalScope;

const keys = opfsLocalKeys();
let databases = 0;
/** An empty database beside the real one, each time. */
const makeStorage = async () => indexedDbStorage(`contract-${(databases += 1)}-${crypto.randomUUID()}`);

const run = async (title: string): Promise<string | null> => {
  const rule = storageContract.find((one) => one.title === title);
  if (!rule) return 'no such rule';
  try {
    await rule.run(makeStorage);
    return null;
  } catch (error) {
    // A rule that does not hold rejects with what it saw; the test shows it.
    return String(error);
  }
};

const withKeys = async ({
  does,
  id,
  bytes = [],
}: Extract<Asked, { what: 'keys' }>): Promise<readonly number[] | null> => {
  if (does === 'write') await keys.write(id, Uint8Array.from(bytes));
  if (does === 'destroy') await keys.destroy(id);
  const read = await keys.read(id);
  return read && [...read];
};

const answer = (asked: Asked): Promise<unknown> => {
  switch (asked.what) {
    case 'rules':
      return Promise.resolve(storageContract.map(({ title }) => title));
    case 'run':
      return run(asked.title);
    case 'keys':
      return withKeys(asked);
  }
};

self.onmessage = async ({ data }: MessageEvent<{ readonly n: number; readonly asked: Asked }>) => {
  self.postMessage({ n: data.n, answer: await answer(data.asked) });
};
