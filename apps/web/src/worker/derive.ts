/** Derives one key and ends. */
import { wasmDeriver, type Argon2Input } from '@handrail/vault';

declare const self: DedicatedWorkerGlobalScope;

/** The code is compiled while the person still types: the smallest derivation there is, of nothing. */
const compiled = wasmDeriver
  .argon2id({
    password: new Uint8Array(1),
    salt: new Uint8Array(8),
    memoryKiB: 8,
    iterations: 1,
    lanes: 1,
    length: 4,
  })
  .catch(() => 'the derivation itself will say why');

self.onmessage = (event: MessageEvent<Omit<Argon2Input, 'signal'>>) => {
  // A rejection stays inside a worker: reported as an error it reaches whoever waits (a phone may lack the 64 MiB).
  void compiled
    .then(() => wasmDeriver.argon2id(event.data))
    .then((key) => self.postMessage(key), reportError);
};
