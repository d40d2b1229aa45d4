/**
 * The relay is a post office that cannot read. Composition root: reads the environment, opens the storage, listens, says
 * where, stops when asked.
 *
 * `PORT` (8787) · `HANDRAIL_HOST` which of this machine's addresses to listen on (127.0.0.1) · `HANDRAIL_ORIGIN` where people open the app, a list with commas (this port on this machine) ·
 * `HANDRAIL_DATA` a folder, or `:memory:` for nothing kept (`data` in the project) · `HANDRAIL_WEB` the built app ·
 * `HANDRAIL_METRICS` `on` or `off` (on while every origin is this machine) · `HANDRAIL_PROXY` `on` behind a proxy that
 * names addresses.
 */
import { join } from 'node:path';
import { readShelf } from './files.ts';
import { makeLog } from './log.ts';
import { localOrigins, startRelay } from './start-relay.ts';
import { memoryStorage } from './storage/memory-storage.ts';
import { StorageTrouble } from './storage/open-database.ts';
import { sqliteStorage } from './storage/sqlite-storage.ts';

const env = process.env;
const port = Number(env['PORT'] ?? 8787);
const data = env['HANDRAIL_DATA'] ?? join(import.meta.dirname, '../../../data');
const origins = (env['HANDRAIL_ORIGIN'] ?? '')
  .split(',')
  .map((origin) => origin.trim())
  .filter((origin) => origin !== '');

const leave = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};
const sentenceFor = (thrown: unknown): string => {
  if (thrown instanceof StorageTrouble) return thrown.message;
  const { code, message } = thrown as NodeJS.ErrnoException;
  return code === 'EADDRINUSE'
    ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=8788 npm start`
    : `The relay could not start: ${message}`;
};

for (const origin of origins) {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    leave(`HANDRAIL_ORIGIN holds "${origin}", which is no origin. Write it like https://notes.example`);
}
try {
  const { port: listening, stop } = await startRelay({
    storage: data === ':memory:' ? memoryStorage() : sqliteStorage(join(data, 'relay.sqlite')),
    shelf: readShelf(env['HANDRAIL_WEB'] ?? join(import.meta.dirname, '../../web/dist')),
    origins,
    host: env['HANDRAIL_HOST'] ?? '127.0.0.1',
    port,
    log: makeLog(),
    behindProxy: env['HANDRAIL_PROXY'] === 'on',
    ...(env['HANDRAIL_METRICS'] === undefined ? {} : { metrics: env['HANDRAIL_METRICS'] === 'on' }),
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (thrown: unknown) => leave(`The relay did not stop well: ${(thrown as Error).message}`),
      );
    });
  process.stdout.write(`Open ${origins[0] ?? localOrigins(listening)[0]}\n`);
} catch (thrown) {
  leave(sentenceFor(thrown));
}
