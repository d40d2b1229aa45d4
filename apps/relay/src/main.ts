/**
 * The relay is a post office that cannot read. In this version it only hands out the app's files. Composition root:
 * reads the environment, serves, says where, stops when asked.
 */
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { readShelf } from './files.ts';
import { makeRelay } from './relay.ts';

const port = Number(process.env['PORT'] ?? 8787);
const folder = process.env['HANDRAIL_WEB'] ?? join(import.meta.dirname, '../../web/dist');
/** How long open answers may take to finish after a stop was asked for. */
const patienceMs = 5000;

const server = serve(
  { fetch: makeRelay(readShelf(folder)).fetch, hostname: '127.0.0.1', port },
  (address) => {
    process.stdout.write(`Open http://127.0.0.1:${address.port}\n`);
  },
);
server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=8788 npm start\n`
      : `The relay could not start: ${error.message}\n`,
  );
  process.exit(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => process.exit(1), patienceMs).unref();
  });
}
