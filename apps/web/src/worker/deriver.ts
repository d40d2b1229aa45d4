/**
 * Argon2id in a worker of its own: ending a worker is the only way to stop WebAssembly half-way, and that is what
 * makes the wait at the lock something a person can cancel.
 */
import type { Deriver } from '@handrail/vault';
import deriveUrl from './derive.ts?worker&url';

/** The only script this worker may start: one of this app's own. */
const allow = (url: string): string => {
  const { origin, pathname } = new URL(url, location.origin);
  if (origin !== location.origin || !/^\/(assets|src)\/[\w./-]+$/.test(pathname))
    throw new TypeError('This script address is not allowed');
  return url;
};
const policy = (self as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes?.createPolicy('app', {
  createScriptURL: allow,
});
const address = (policy?.createScriptURL(deriveUrl) ?? allow(deriveUrl)) as unknown as string;

const start = (): Worker => new Worker(address, { type: 'module', name: 'derive' });

/** Started ahead: loading and compiling take a tenth of a second that nobody has to wait for. */
let spare: Worker | null = start();
const take = (): Worker => {
  const worker = spare ?? start();
  spare = null;
  return worker;
};

export const workerDeriver: Deriver = {
  argon2id: ({ signal, ...input }) =>
    new Promise((resolve, reject) => {
      const worker = take();
      const end = (): void => {
        worker.terminate();
        spare ??= start();
      };
      signal?.addEventListener('abort', () => {
        end();
        reject(new DOMException('The derivation was given up', 'AbortError'));
      });
      worker.onmessage = (event: MessageEvent<Uint8Array<ArrayBuffer>>) => {
        end();
        resolve(event.data);
      };
      worker.onerror = () => {
        end();
        reject(new Error('The derivation could not run'));
      };
      worker.postMessage(input);
    }),
};
