/** The relay as a process of its own, started again on the same file and port whenever it was killed. */
import { fork, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Order } from './relay-that-stops.ts';
import type { Stop } from './stops.ts';

export interface RelayOutside {
  readonly port: number;
  /** Ends of it that are still to come. */
  readonly left: () => number;
  /** How often it was killed, by itself and from here. */
  readonly killed: () => number;
  /** Kills it from outside; resolves when it listens again. */
  readonly kill: () => Promise<void>;
  /** Asks it to stop, and waits until it has. Throws when it ever ended by itself in another way than by being killed. */
  readonly stop: () => Promise<void>;
}

const program = join(import.meta.dirname, 'relay-that-stops.ts');

export const startOutside = async (parts: {
  readonly file: string;
  readonly stops: readonly Stop[];
  /** The story's clock, milliseconds. */
  readonly now: number;
  /** It listens, again. */
  readonly onListening: () => void;
}): Promise<RelayOutside> => {
  const ahead = parts.now - Date.now();
  const stops = [...parts.stops];
  let port = 0;
  let killed = 0;
  let isStopping = false;
  let child: ChildProcess;
  let listening = Promise.withResolvers<void>();
  let fault: Error | null = null;

  const start = (): void => {
    const order: Order = { file: parts.file, port, ahead, stop: stops[0] ?? null };
    const said: string[] = [];
    child = fork(program, [JSON.stringify(order)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // It is started often: the second time it need not be compiled.
      env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(parts.file), '..', 'compiled') },
    });
    child.stderr?.on('data', (data: Buffer) => said.push(data.toString()));
    child.once('message', (message) => {
      port = Number(message);
      listening.resolve();
      parts.onListening();
    });
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      if (signal === 'SIGKILL') {
        killed += 1;
        stops.shift();
        return start();
      }
      fault = new Error(`the relay ended by itself (${code ?? signal}): ${said.join('')}`);
      listening.reject(fault);
    });
  };
  start();
  await listening.promise;

  return {
    port,
    left: () => stops.length,
    killed: () => killed,
    kill: async () => {
      listening = Promise.withResolvers<void>();
      child.kill('SIGKILL');
      await listening.promise;
    },
    stop: async () => {
      if (fault) throw fault;
      if (isStopping) return;
      isStopping = true;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const code = await ended;
      if (code !== 0) throw new Error(`the relay did not stop well (${String(code)})`);
    },
  };
};
