/** A relay inside the test's process, on a free port of this machine, with a log that can be read. */
import { makeLog } from '../src/log.ts';
import { startRelay, type RelayParts, type StartedRelay } from '../src/start-relay.ts';
import { memoryStorage } from '../src/storage/memory-storage.ts';
import type { RelayStorage } from '../src/storage/storage.ts';

export interface RelayHere extends StartedRelay, AsyncDisposable {
  readonly storage: RelayStorage;
  readonly origin: string;
  /** What was written so far. */
  readonly log: () => string;
}

export const relayHere = async (parts: Partial<RelayParts> = {}): Promise<RelayHere> => {
  let log = '';
  const storage = parts.storage ?? memoryStorage();
  const relay = await startRelay({
    shelf: new Map(),
    origins: [],
    log: makeLog({ write: (line: string) => (log += line) }),
    ...parts,
    storage,
  });
  return {
    ...relay,
    storage,
    origin: `http://127.0.0.1:${relay.port}`,
    log: () => log,
    [Symbol.asyncDispose]: relay.stop,
  };
};
