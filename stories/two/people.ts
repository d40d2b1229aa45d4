/** One person's device in a story: a worker of the store with memory for a disk, and a line to the relay that can be cut. */
import type { Kind } from '@handrail/domain/records.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { floorCost, type Deriver } from '@handrail/vault';
import type { RelayParts } from '@handrail/store/device.ts';
import { memoryLocalKeys } from '@handrail/store/persistence/local-keys.ts';
import { memoryLocks } from '@handrail/store/persistence/locks.ts';
import { memoryStorage } from '@handrail/store/persistence/memory-storage.ts';
import type { Kept, Storage } from '@handrail/store/persistence/storage.ts';
import type {
  Answer,
  CommandName,
  Commands,
  FromWorker,
  InvitationView,
  NotebookRole,
  Present,
  RelayView,
  RoomView,
} from '@handrail/store/protocol.ts';
import { quickDeriver, seeded, startTab, type Tab } from '../../packages/store/stories/world.ts';

/** A record as a story reads it. */
export type Shown = Readonly<Record<string, unknown>> & { readonly id: string };

export interface PersonParts {
  readonly name: string;
  readonly role: NotebookRole;
  readonly seed: number;
  readonly now: () => number;
  /** `after`: its timers; those of this computer when left out. */
  readonly relay: {
    readonly origin: string;
    readonly dial: () => Socket;
    readonly after?: RelayParts['after'];
  };
  /** A backup file to begin from, and what opens it; a new notebook when left out. */
  readonly restores?: { readonly file: Uint8Array<ArrayBuffer>; readonly passphrase: string };
  /** A disk on which this notebook lies already, with the passphrase below. */
  readonly lies?: { readonly notebookId: string; readonly disk: readonly Kept[] };
  /** The person's own when left out, made of their name. */
  readonly passphrase?: string;
  /** The id of the new notebook; by chance when left out. */
  readonly id?: string;
  /** What makes a key of the passphrase; a quick one when left out, whose locks open nowhere else. */
  readonly deriver?: Deriver;
  /** IANA name: where the device is. UTC when left out. */
  readonly timeZone?: string;
}

export interface Person {
  readonly name: string;
  readonly passphrase: string;
  /** Everything on the disk, sealed: `storage.dump()`. */
  readonly storage: ReturnType<typeof memoryStorage>;
  /** Sends a command and wants it to work. */
  readonly does: <C extends CommandName>(command: C, input: Commands[C]['in']) => Promise<Commands[C]['out']>;
  /** Sends a command and answers what came of it. */
  readonly tries: <C extends CommandName>(command: C, input: Commands[C]['in']) => Promise<Answer<C>>;
  readonly keep: (...changes: Commands['keep']['in']['changes']) => Promise<Commands['keep']['out']>;
  readonly notebookId: () => string;
  readonly personId: () => string;
  /** Everything the worker told the page since it was started last. */
  readonly messages: () => readonly FromWorker[];
  /** Mistakes of the program that the worker told of. A story ends with none. */
  readonly faults: () => readonly unknown[];
  /** The records at home of one kind. */
  readonly home: (kind: Kind) => Shown[];
  readonly rooms: () => RoomView[];
  /** The room's records: `kind id` → record, as this side's page shows them. */
  readonly room: (roomId: string) => ReadonlyMap<string, Shown>;
  readonly inRoom: (roomId: string, kind: Kind) => Shown[];
  readonly invitations: () => readonly InvitationView[];
  readonly relay: () => RelayView | null;
  /** Who else has the same session page open, as this side's page was told last. */
  readonly present: () => readonly Present[];
  /** This device's clock is so many milliseconds ahead (negative: behind). */
  readonly clockAhead: (ms: number) => void;
  /** Cuts the line: what is open closes, and nothing is reached until `online`. */
  readonly offline: () => void;
  readonly online: () => Promise<void>;
  /** The app is closed as it stands, and started again on the same disk. */
  readonly restart: () => Promise<void>;
  /**
   * The app dies in the middle of its `nth` commit from now (1 is the next), `before` or `after` the commit reached the disk;
   * resolves when it is dead. `restart` starts it again.
   */
  readonly diesAtCommit: (nth: number, when: 'before' | 'after') => Promise<void>;
  /** The app is closed and stays closed. */
  readonly leave: () => Promise<void>;
}

/** A socket that closes before it opened: the relay cannot be reached. */
const noLine = (): Socket => {
  const socket: Socket = { send: () => {}, close: () => {}, onopen: null, onmessage: null, onclose: null };
  queueMicrotask(() => socket.onclose?.());
  return socket;
};

const after: RelayParts['after'] = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

const last = <T extends FromWorker['type']>(
  messages: readonly FromWorker[],
  type: T,
): Extract<FromWorker, { type: T }> | null =>
  (messages.findLast((message) => message.type === type) as Extract<FromWorker, { type: T }> | undefined) ??
  null;

/** What the page shows of rooms: the last view of each, and the records by room. */
const roomsFrom = (messages: readonly FromWorker[]) => {
  const views = new Map<string, RoomView>();
  const records = new Map<string, Map<string, Shown>>();
  for (const message of messages) {
    if (message.type === 'opened' || message.type === 'closed') {
      views.clear();
      records.clear();
    }
    const said = message.type === 'rooms' ? message.rooms : message.type === 'room' ? [message.room] : [];
    for (const room of said) {
      views.set(room.id, room);
      if (!room.awake) records.delete(room.id);
    }
    if (message.type !== 'room-records') continue;
    const here = message.whole ? new Map<string, Shown>() : (records.get(message.roomId) ?? new Map());
    for (const [kind, record] of message.set) here.set(`${kind} ${record.id}`, record as unknown as Shown);
    for (const [kind, id] of message.gone) here.delete(`${kind} ${id}`);
    records.set(message.roomId, here);
  }
  return { views, records };
};

/**
 * A disk whose app can die: after that nothing it asks for is ever answered, as for a process that is no more, and what was
 * committed is there for the next one.
 */
const mortal = (kept: Storage) => {
  let dead = false;
  let left = Number.POSITIVE_INFINITY;
  let dies: 'before' | 'after' = 'before';
  const death = Promise.withResolvers<void>();
  const never = <T>(): Promise<T> => new Promise<T>(() => {});
  const living = async <T>(act: () => Promise<T>): Promise<T> => {
    if (dead) return never();
    const value = await act();
    return dead ? never() : value;
  };
  const die = (): void => {
    dead = true;
    death.resolve();
  };
  const commit: Storage['commit'] = async (batch) => {
    if (dead) return never();
    const last = (left -= 1) === 0;
    if (last && dies === 'before') die();
    if (dead) return never();
    const done = await kept.commit(batch);
    if (last) die();
    return dead ? never() : done;
  };
  const storage: Storage = {
    ready: () => living(() => kept.ready()),
    get: (key) => living(() => kept.get(key)),
    all: (prefix) => living(() => kept.all(prefix)),
    keys: (prefix) => living(() => kept.keys(prefix)),
    between: (from, to) => living(() => kept.between(from, to)),
    names: (prefix) => living(() => kept.names(prefix)),
    commit,
  };
  return {
    storage,
    die,
    death: death.promise,
    isDead: () => dead,
    diesAtCommit: (nth: number, when: 'before' | 'after'): Promise<void> => {
      [left, dies] = [nth, when];
      return death.promise;
    },
  };
};

type Begins = { readonly [K in 'role' | 'restores' | 'lies' | 'id']: PersonParts[K] | undefined } & {
  readonly role: NotebookRole;
  readonly passphrase: string;
};

/** The notebook a device begins with, open. */
const beginWith = async (tab: Tab, { role, restores, lies, id, passphrase }: Begins): Promise<string> => {
  const lock = { kind: 'passphrase', passphrase } as const;
  if (lies) await tab.does('open', { notebookId: lies.notebookId, passphrase });
  else if (restores) {
    const { file, passphrase: opens } = restores;
    await tab.does('restoreBackup', { file, opens: { passphrase: opens }, lock, role });
  } else await tab.does('makeNotebook', { role, lock, first: [], ...(id !== undefined && { id }) });
  return tab.opened().notebook.id;
};

/** A device with a notebook on it, open, with a passphrase. */
export const startPerson = async ({
  name,
  role,
  seed,
  now,
  relay,
  restores,
  lies,
  id,
  passphrase = `${name} has seven quiet boats`,
  deriver = quickDeriver(),
  timeZone = 'UTC',
}: PersonParts): Promise<Person> => {
  const storage = memoryStorage();
  if (lies) await storage.commit({ put: lies.disk });
  const localKeys = memoryLocalKeys();
  const sockets = new Set<Socket>();
  let ahead = 0;
  let reachable = true;
  let starts = 0;

  let disk = mortal(storage);
  const dial = (): Socket => {
    if (!reachable || disk.isDead()) return noLine();
    const socket = relay.dial();
    sockets.add(socket);
    return socket;
  };
  const cut = (): void => {
    for (const socket of sockets) socket.close();
    sockets.clear();
  };
  const start = (): Tab =>
    startTab({
      storage: (disk = mortal(storage)).storage,
      localKeys,
      locks: memoryLocks(),
      deriver,
      cost: floorCost,
      clock: { now: () => now() + ahead },
      timeZone,
      chance: seeded(seed + (starts += 1)),
      relay: { origin: relay.origin, dial, after: relay.after ?? after },
    });

  let tab = start();
  const notebookId = await beginWith(tab, { role, restores, lies, id, passphrase });
  // Rooms are opened in the queue's next place.
  await tab.send('device', null);
  const does: Person['does'] = (command, input) => tab.does(command, input);
  const inRoom: Person['inRoom'] = (roomId, kind) =>
    [...(roomsFrom(tab.messages).records.get(roomId) ?? new Map<string, Shown>())]
      .filter(([key]) => key.startsWith(`${kind} `))
      .map(([, record]) => record);
  const leave = async (): Promise<void> => {
    // Who is dead, or dies over it, answers nothing.
    await Promise.race([tab.send('lock', null), disk.death]);
    disk.die();
    cut();
  };

  return {
    name,
    passphrase,
    storage,
    does,
    tries: (command, input) => tab.send(command, input),
    keep: (...changes) => does('keep', { changes }),
    notebookId: () => notebookId,
    personId: () => tab.opened().personId,
    messages: () => tab.messages,
    faults: () => tab.faults,
    home: (kind) =>
      [...tab.page()].filter(([key]) => key.startsWith(`${kind} `)).map(([, record]) => record as Shown),
    rooms: () => [...roomsFrom(tab.messages).views.values()],
    room: (roomId) => roomsFrom(tab.messages).records.get(roomId) ?? new Map(),
    inRoom,
    invitations: () => last(tab.messages, 'invitations')?.invitations ?? [],
    relay: () => last(tab.messages, 'relay')?.view ?? null,
    present: () => last(tab.messages, 'present')?.others ?? [],
    clockAhead: (ms) => {
      ahead = ms;
    },
    offline: () => {
      reachable = false;
      cut();
    },
    online: async () => {
      reachable = true;
      await tab.send('tryRelay', null);
    },
    restart: async () => {
      await leave();
      tab = start();
      await tab.does('open', { notebookId, passphrase });
      // Rooms are opened in the queue's next place.
      await tab.send('device', null);
    },
    diesAtCommit: async (nth, when) => {
      await disk.diesAtCommit(nth, when);
      cut();
    },
    leave,
  };
};
