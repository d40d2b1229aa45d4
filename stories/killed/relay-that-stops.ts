/**
 * A relay that ends itself with SIGKILL at one point of its work: nothing is flushed, closed or said. A process of its own
 * (`relay-outside.ts` starts it); its one argument is an `Order`. The relay is the real one; only what it asks of its
 * storage passes through here.
 */
import { flushCompileCache } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import { startRelay } from '../../apps/relay/src/start-relay.ts';
import { sqliteStorage } from '../../apps/relay/src/storage/sqlite-storage.ts';
import type { RelayStorage } from '../../apps/relay/src/storage/storage.ts';
import type { Point, Stop } from './stops.ts';

export interface Order {
  readonly file: string;
  /** 0: any free one. */
  readonly port: number;
  /** The story's clock is so many milliseconds ahead of this machine's. */
  readonly ahead: number;
  /** Null: it goes on until it is told to stop. */
  readonly stop: Stop | null;
}

const order = JSON.parse(process.argv[2] ?? '') as Order;
const { stop } = order;

const end = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};

/** Ends at the next COMMIT, before it. */
let endsAtCommit = false;
let opened = false;
let execs = 0;

/** Ends while the database is opened: around or inside the nth thing it is told to do. */
const duringStart = (database: DatabaseSync, exec: () => void, { nth, when, steps }: Stop): void => {
  execs += 1;
  if (execs < nth) return exec();
  if (when === 'before') end();
  let left = steps;
  // SQLite asks before each step of a script, when the steps before it are done.
  if (when === 'within') database.setAuthorizer(() => ((left -= 1) < 0 ? end() : 0));
  exec();
  end();
};

const plainExec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function (sql) {
  if (endsAtCommit && sql === 'COMMIT') end();
  const exec = (): void => plainExec.call(this, sql);
  if (!opened && stop?.point === 'start-up') duringStart(this, exec, stop);
  else exec();
};

let calls = 0;
const through = async <T>(point: Point, act: () => Promise<T>): Promise<T> => {
  const now = stop?.point === point && (calls += 1) === stop.nth;
  if (now && stop.when === 'before') end();
  if (now && stop.when === 'within') endsAtCommit = true;
  const done = await act();
  return now ? end() : done;
};

const isEpoch = (bytes: Uint8Array<ArrayBuffer>): boolean => {
  const read = readStatement(bytes);
  return read.ok && read.value.kind === 'epoch';
};

const storage = sqliteStorage(order.file);
// A start that was to end in something it did not have to do ends here, before anybody is served.
if (stop?.point === 'start-up') end();
opened = true;

const stopping: RelayStorage = {
  ...storage,
  append: (...given) => through('append', () => storage.append(...given)),
  addStatement: (...given) =>
    through(isEpoch(given[2].statement) ? 'epoch' : 'roster', () => storage.addStatement(...given)),
  putMessage: (...given) => through('invitation', () => storage.putMessage(...given)),
};

const relay = await startRelay({
  storage: stopping,
  shelf: new Map(),
  origins: [],
  port: order.port,
  now: () => Date.now() + order.ahead,
});
process.once('SIGTERM', () => void relay.stop().then(() => process.exit(0)));
// Whoever started it is gone.
process.once('disconnect', () => process.exit(1));
process.send?.(relay.port);
// Whoever is killed does not write it at the end.
flushCompileCache();
