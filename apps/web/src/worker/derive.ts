/** Derives one key and ends. */
import { wasmDeriver, type Argon2Input } from '@handrail/vault';

declare const self: DedicatedWorkerGlobalScope;
self.onmessage = (event: MessageEvent<Omit<Argon2Input, 'signal'>>) => {
  // A rejection stays inside a worker: reported as an error it reaches whoever waits (a phone may lack the 64 MiB).
  void wasmDeriver.argon2id(event.data).then((key) => self.postMessage(key), reportError);
};
