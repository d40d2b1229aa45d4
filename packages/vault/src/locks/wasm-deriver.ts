import { argon2id } from 'hash-wasm';

import type { Deriver } from './derivation.ts';

/** Argon2id in WebAssembly, in this thread. It cannot be interrupted; to be able to end it, run it in a worker of its own. */
export const wasmDeriver: Deriver = {
  argon2id: async ({ password, salt, memoryKiB, iterations, lanes, length }) =>
    new Uint8Array(
      await argon2id({
        password,
        salt,
        memorySize: memoryKiB,
        iterations,
        parallelism: lanes,
        hashLength: length,
        outputType: 'binary',
      }),
    ),
};
