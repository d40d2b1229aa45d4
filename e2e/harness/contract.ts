/** A page without screens, whose worker runs the storage contract on the browser's own database and files. */
import workerUrl from './contract-worker.ts?worker&url';
import type { Asked, ContractHandle } from './contract-handle.ts';

const policy = (window as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes?.createPolicy('app', {
  createScriptURL: (url) => url,
});
const address = (policy?.createScriptURL(workerUrl) ?? workerUrl) as unknown as string;
const worker = new Worker(address, { type: 'module', name: 'contract' });

let n = 0;
const ask = (asked: Asked): Promise<never> =>
  new Promise((resolve) => {
    const mine = (n += 1);
    const hear = ({ data }: MessageEvent<{ n: number; answer: never }>): void => {
      if (data.n !== mine) return;
      worker.removeEventListener('message', hear);
      resolve(data.answer);
    };
    worker.addEventListener('message', hear);
    worker.postMessage({ n: mine, asked });
  });

const handle: ContractHandle = {
  rules: () => ask({ what: 'rules' }),
  run: (title) => ask({ what: 'run', title }),
  keys: (does, id, bytes) => ask({ what: 'keys', does, id, ...(bytes && { bytes }) }),
};
Object.assign(window, { contract: handle });
