/** Puts the parts together: files and health over HTTP, devices over `/relay`, one storage behind both. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Chance } from '@handrail/kernel/chance.ts';
import { platformVerify } from '@handrail/proof/verify.ts';
import { makeAddresses } from './addresses.ts';
import { makeCounters } from './counters.ts';
import type { Shelf } from './files.ts';
import { limits as ordinaryLimits, type Limits } from './limits.ts';
import { silent, type Log } from './log.ts';
import { makeMailboxDesk } from './mailboxes/mailbox-desk.ts';
import { makeRelay } from './relay.ts';
import { makeRoomDesk } from './rooms/room-desk.ts';
import { closeCodes } from './socket/connection.ts';
import { makeCrowd } from './socket/crowd.ts';
import { serveSockets } from './socket/serve-sockets.ts';
import type { RelayStorage } from './storage/storage.ts';

export interface RelayParts {
  readonly storage: RelayStorage;
  readonly shelf: Shelf;
  /** Where people open the app: what a device signs at sign-in, and what a browser names as its origin. Empty: this port on this machine. */
  readonly origins: readonly string[];
  /** Default: this machine only. */
  readonly host?: string;
  /** Default 0: any free one. */
  readonly port?: number;
  readonly now?: () => number;
  readonly chance?: Chance;
  /** Default: nothing is written. */
  readonly log?: Log;
  /** Whether `/metrics` answers. Default: only while every origin is this machine. */
  readonly metrics?: boolean;
  readonly behindProxy?: boolean;
  readonly limits?: Partial<Limits>;
}
export interface StartedRelay {
  readonly port: number;
  /** Says goodbye, finishes what is under way, closes the sockets and the storage. */
  readonly stop: () => Promise<void>;
}

const platformChance: Chance = { bytes: (length) => new Uint8Array(randomBytes(length)) };
const nonceLength = 32;

/** Where a relay of this port is reached when nothing else was said. */
export const localOrigins = (port: number): readonly string[] => [
  `http://127.0.0.1:${port}`,
  `http://localhost:${port}`,
];
const isLocal = (origin: string): boolean =>
  /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin);

/** Rejects when it cannot listen, with the platform's error (`EADDRINUSE` …), and leaves the storage open; `stop` closes it. */
export const startRelay = async (parts: RelayParts): Promise<StartedRelay> => {
  const { storage, shelf, now = Date.now, chance = platformChance, log = silent } = parts;
  const limits: Limits = { ...ordinaryLimits, ...parts.limits };
  const counters = makeCounters(storage);
  const origins = [...parts.origins];
  let ready = false;

  const failed = (thrown: unknown): void => {
    counters.storageFailures.inc();
    log.failure('failed', thrown);
  };
  const health = {
    isReady: async () => ready && (await storage.counts()) !== null,
    metrics: (parts.metrics ?? parts.origins.every(isLocal)) ? () => counters.registry.metrics() : null,
    failed,
  };
  const server = createServer(getRequestListener(makeRelay(shelf, health).fetch));
  const desk = { storage, verify: platformVerify, limits, counters, now };
  const sockets = serveSockets(server, {
    ...desk,
    origins,
    newNonce: () => chance.bytes(nonceLength),
    crowd: makeCrowd(limits, now, (wire) => wire.close(closeCodes.elsewhere, 'elsewhere')),
    rooms: makeRoomDesk(desk),
    mailboxes: makeMailboxDesk(desk),
    failed,
    addresses: makeAddresses(chance, now),
    behindProxy: parts.behindProxy ?? false,
  });

  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port ?? 0, parts.host ?? '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
  server.on('error', failed);
  if (origins.length === 0) origins.push(...localOrigins(port));
  ready = true;
  log.event('started');

  const started = performance.now();
  const sweep = setInterval(() => {
    storage.sweep(now()).then((mailboxes) => mailboxes > 0 && log.event('swept', { mailboxes }), failed);
  }, limits.sweepMs).unref();
  const summary = setInterval(() => {
    log.event('summary', { connections: sockets.count() });
  }, limits.summaryMs).unref();

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    ready = false;
    clearInterval(sweep);
    clearInterval(summary);
    log.event('stopping', { connections: sockets.count() });
    const closed = new Promise((resolve) => server.close(resolve));
    await sockets.stop();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), limits.patienceMs).unref();
    await closed;
    await storage.close();
    log.event('stopped', { seconds: Math.round((performance.now() - started) / 1000) });
  };
  return { port, stop: () => (stopping ??= stop()) };
};
