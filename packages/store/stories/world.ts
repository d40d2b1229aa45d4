/** A small world for stories: one device with memory for a disk, a clock that stands, chance from a seed, and tabs. */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Change } from '@handrail/domain/records.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { floorCost, type Deriver } from '@handrail/vault';
import type { Parts } from '../src/device.ts';
import { memoryLocalKeys } from '../src/persistence/local-keys.ts';
import { memoryLocks } from '../src/persistence/locks.ts';
import { memoryStorage } from '../src/persistence/memory-storage.ts';
import type { Answer, CommandName, Commands, FromWorker, ToWorker } from '../src/protocol.ts';
import { startWorker } from '../src/worker.ts';

/** Repeatable bytes (mulberry32): the seed is in every title that depends on it. */
export const seeded = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
};

/** Stands for Argon2id where the cost is not what a story is about. Counts how often it was asked. */
export const quickDeriver = (): Deriver & { asked: number } => {
  const deriver = {
    asked: 0,
    argon2id: async ({ password, salt, length }: Parameters<Deriver['argon2id']>[0]) => {
      deriver.asked += 1;
      const both = new Uint8Array(password.length + salt.length);
      both.set(password);
      both.set(salt, password.length);
      return (await sha256(both)).slice(0, length);
    },
  };
  return deriver;
};

/** Never answers until it is aborted; `begun` tells when it was asked. */
export const endlessDeriver = (): Deriver & { readonly begun: Promise<void> } => {
  const begun = Promise.withResolvers<void>();
  return {
    begun: begun.promise,
    argon2id: ({ signal }) => {
      begun.resolve();
      return new Promise((_answer, refuse) =>
        signal?.addEventListener('abort', () => refuse(new Error('ended'))),
      );
    },
  };
};

export type Told = Extract<FromWorker, { type: 'opened' }>;

export interface Tab {
  readonly send: <C extends CommandName>(command: C, input: Commands[C]['in']) => Promise<Answer<C>>;
  /** Sends and wants it to work. */
  readonly does: <C extends CommandName>(command: C, input: Commands[C]['in']) => Promise<Commands[C]['out']>;
  readonly messages: readonly FromWorker[];
  readonly faults: readonly unknown[];
  /** The last `opened` message. */
  readonly opened: () => Told;
  /** What the page shows: the last `opened`, with every `changed` since. */
  readonly page: () => Map<string, unknown>;
}

const pageFrom = (messages: readonly FromWorker[]): Map<string, unknown> => {
  const page = new Map<string, unknown>();
  for (const message of messages) {
    if (message.type === 'opened' || message.type === 'closed') page.clear();
    if (message.type === 'opened')
      for (const [kind, record] of message.records) page.set(`${kind} ${record.id}`, record);
    if (message.type !== 'changed') continue;
    for (const [kind, record] of message.set) page.set(`${kind} ${record.id}`, record);
    for (const [kind, id] of message.gone) page.delete(`${kind} ${id}`);
  }
  return page;
};

export const startTab = (parts: Omit<Parts, 'post' | 'fault'>): Tab => {
  const messages: FromWorker[] = [];
  const faults: unknown[] = [];
  const receive = startWorker({
    ...parts,
    post: (message) => void messages.push(structuredClone(message)),
    fault: (error) => void faults.push(error),
  });
  let n = 0;
  const send: Tab['send'] = async (command, input) => {
    const mine = (n += 1);
    await receive({ n: mine, command, input } as unknown as ToWorker);
    const answer = messages.find((message) => message.type === 'answer' && message.n === mine);
    if (answer?.type !== 'answer') throw new Error(`No answer to ${command}`);
    return answer.answer as never;
  };
  return {
    send,
    messages,
    faults,
    does: async (command, input) => {
      const answer = await send(command, input);
      if (!answer.ok) throw new Error(`${command}: ${answer.error}`, { cause: faults.at(-1) });
      return answer.value as never;
    },
    opened: () => {
      const told = messages.findLast((message) => message.type === 'opened');
      if (told?.type !== 'opened') throw new Error('Nothing was opened.');
      return told;
    },
    page: () => pageFrom(messages),
  };
};

export const startWorld = ({ seed = 1, roomBytes = Number.POSITIVE_INFINITY } = {}) => {
  const clock = { ms: Date.UTC(2026, 10, 24, 9), now: (): number => clock.ms };
  const parts = {
    storage: memoryStorage(roomBytes),
    localKeys: memoryLocalKeys(),
    locks: memoryLocks(),
    deriver: quickDeriver(),
    cost: floorCost,
    clock,
    timeZone: 'UTC',
    chance: seeded(seed),
  };
  return {
    ...parts,
    clock,
    /** A tab of this device; `other` puts other parts in. */
    tab: (other: Partial<Parts> = {}): Tab => startTab({ ...parts, ...other }),
    /** The same disk after the browser was closed: nobody holds the lock. */
    restart: (other: Partial<Parts> = {}): Tab => startTab({ ...parts, locks: memoryLocks(), ...other }),
  };
};
export type World = ReturnType<typeof startWorld>;

export const goal = (id: string, fields: Change<'goal'>['fields']): Change =>
  ({ kind: 'goal', id, fields }) as Change;
export const passphrase = 'seven quiet boats';
