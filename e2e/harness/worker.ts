/**
 * The worker's composition root for tests: the product's parts, wrapped so that the world can be stopped at a named
 * point of the persistence seam, or be full. A test arms it over a broadcast channel named "faults" (`drive.ts`).
 */
import { startNotebookWorker } from '../../apps/web/src/worker/start.ts';
import { faulty, type Armed, type FaultPoint } from './faults.ts';

const channel = new BroadcastChannel('faults');
const armed: Armed = { point: null, skip: 0, full: false };
channel.onmessage = (event: MessageEvent<Partial<Armed>>) => {
  Object.assign(armed, event.data);
  channel.postMessage({ armed: armed.point, full: armed.full });
};

const stop = (point: FaultPoint): void => {
  channel.postMessage({ reached: point });
  // The worker stays here until the test ends the tab or the browser: nothing after this point happens.
  const forever = new Int32Array(new SharedArrayBuffer(4));
  while (Atomics.load(forever, 0) === 0) Atomics.wait(forever, 0, 0);
};

startNotebookWorker((parts) => faulty(parts, armed, stop));
