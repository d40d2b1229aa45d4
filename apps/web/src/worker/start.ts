/** Puts the store into this worker. A test's composition root may wrap the parts; the product never does. */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { FromWorker, ToWorker } from '@handrail/store/protocol.ts';
import type { Parts } from '@handrail/store/device.ts';
import { indexedDbStorage } from '@handrail/store/persistence/indexed-db-storage.ts';
import { opfsLocalKeys } from '@handrail/store/persistence/local-keys.ts';
import { webLocks } from '@handrail/store/persistence/locks.ts';
import { browserRoom } from '@handrail/store/persistence/room.ts';
import { startWorker } from '@handrail/store/worker.ts';
import { workerDeriver } from './deriver.ts';
import { browserRelay } from './relay.ts';

declare const self: DedicatedWorkerGlobalScope;

const chance: Chance = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

/** A record of years is thousands of small objects: as one JSON text it crosses to the page six times as fast. */
const onTheWire = (message: FromWorker): FromWorker | string =>
  message.type === 'opened' || (message.type === 'room-records' && message.whole)
    ? JSON.stringify(message)
    : message;

export const startNotebookWorker = (wrap: (parts: Parts) => Parts = (parts) => parts): void => {
  const receive = startWorker(
    wrap({
      storage: indexedDbStorage(),
      localKeys: opfsLocalKeys(),
      locks: webLocks(),
      deriver: workerDeriver,
      clock: { now: () => Date.now() },
      chance,
      room: browserRoom,
      relay: browserRelay,
      post: (message: FromWorker) => self.postMessage(onTheWire(message)),
      // The browser's own console of errors: says where the program is wrong, never what a person wrote.
      fault: (error) => {
        queueMicrotask(() => {
          throw error;
        });
      },
    }),
  );
  self.onmessage = (event: MessageEvent<ToWorker>) => void receive(event.data);
};
