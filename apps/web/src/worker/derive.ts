/** Derives one key and ends. */
import { wasmDeriver, type Argon2Input } from '@handrail/vault';

declare const self: DedicatedWorkerGlobalScope;
self.onmessage = (event: MessageEvent<Omit<Argon2Input, 'signal'>>) => {
  void wasmDeriver.argon2id(event.data).then((key) => self.postMessage(key));
};
