/** What the relay counts: how many and how long, never who. No label of any metric names a person, device, room or place. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { WireRefusal } from '@handrail/sync/wire/messages.ts';
import type { RelayStorage } from './storage/storage.ts';

export interface Counters {
  readonly registry: Registry;
  readonly connections: Gauge;
  readonly signIns: Counter;
  readonly statements: Counter;
  readonly entries: Counter;
  readonly entryBytes: Counter;
  readonly messages: Counter;
  readonly pushes: Counter;
  readonly signals: Counter;
  readonly signalsLeftOut: Counter;
  readonly refusals: Counter<'why'>;
  readonly slowReaders: Counter;
  readonly storageFailures: Counter;
  readonly commitSeconds: Histogram;
  readonly refused: (why: WireRefusal) => void;
}

/** From a group that goes into memory to a disk that is nearly full. */
const commitBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2];

export const makeCounters = (storage: RelayStorage): Counters => {
  const registry = new Registry();
  const registers = [registry];
  const counter = (name: string, help: string): Counter =>
    new Counter({ name: `handrail_${name}_total`, help, registers });
  new Gauge({
    name: 'handrail_memory_bytes',
    help: 'Resident memory of the process',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Gauge({
    name: 'handrail_kept',
    help: 'What the storage holds',
    labelNames: ['what'],
    registers,
    async collect() {
      for (const [what, count] of Object.entries(await storage.counts())) this.set({ what }, count);
    },
  });
  const refusals = new Counter({
    name: 'handrail_refusals_total',
    help: 'Requests refused, by the name of the refusal',
    labelNames: ['why'] as const,
    registers,
  });
  return {
    registry,
    connections: new Gauge({ name: 'handrail_connections', help: 'Sockets open now', registers }),
    signIns: counter('sign_ins', 'Devices that signed in'),
    statements: counter('statements', 'Roster statements added'),
    entries: counter('entries', 'Entries appended'),
    entryBytes: counter('entry_bytes', 'Bytes of those'),
    messages: counter('mailbox_messages', 'Mailbox messages put'),
    pushes: counter('pushes', 'Entries sent on to followers'),
    signals: counter('signals', 'Signals sent on to followers'),
    signalsLeftOut: counter('signals_left_out', 'Signals that a follower was too slow or too old for'),
    refusals,
    slowReaders: counter('slow_readers', 'Connections closed because too much waited for them'),
    storageFailures: counter('storage_failures', 'Calls the storage could not carry out'),
    commitSeconds: new Histogram({
      name: 'handrail_commit_seconds',
      help: 'From asking the storage to the end of the commit',
      buckets: commitBuckets,
      registers,
    }),
    refused: (why) => refusals.inc({ why }),
  };
};
