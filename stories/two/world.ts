/**
 * Two people and a relay: Imani, whose record it is, and Dana, a therapist with a desk. Real workers, a real relay in this
 * process, real sockets, memory for disks, and a clock that can be moved.
 *
 * ```ts
 * const world = await startStory();
 * const roomId = await meet(world, 'therapist-invites');
 * await world.imani.keep(change('concern', 'c', { label: 'my sleep' }), …sharePart(…));
 * await world.settled();
 * world.dana.inRoom(roomId, 'concern');
 * await world.end();
 * ```
 *
 * `end` fails when a worker told of a mistake of the program. `between` puts something between a device and the relay: what
 * an attacker there can do is what a `Socket` can do.
 */
import { startRelay, type RelayParts } from '../../apps/relay/src/start-relay.ts';
import { memoryStorage } from '../../apps/relay/src/storage/memory-storage.ts';
import { sqliteStorage } from '../../apps/relay/src/storage/sqlite-storage.ts';
import type { RelayStorage } from '../../apps/relay/src/storage/storage.ts';
import type { Commands, InvitationView } from '@handrail/store/protocol.ts';
import type { RelayParts as DeviceRelay } from '@handrail/store/device.ts';
import type { Socket } from '@handrail/sync/session/session.ts';
import { dialRelay } from './line.ts';
import { startPerson, type Person } from './people.ts';

export interface StoryParts {
  /** Makes every choice of chance repeatable: keys, ids, nonces. */
  readonly seed?: number;
  /** File of the relay's database; memory when left out. */
  readonly file?: string;
  /** The relay's storage, for a story that holds it in its hands; over `file`. */
  readonly storage?: RelayStorage;
  readonly relay?: Partial<Pick<RelayParts, 'log' | 'limits'>>;
  /** A relay that runs already, in another process; over everything said of it here. It starts again by itself. */
  readonly outside?: { readonly port: number; readonly stop: () => Promise<void> };
  readonly between?: (who: 'imani' | 'dana', socket: Socket) => Socket;
  /** Everybody's timers; those of this computer when left out. */
  readonly after?: DeviceRelay['after'];
}

export interface Story {
  readonly imani: Person;
  readonly dana: Person;
  readonly port: () => number;
  readonly origin: string;
  /** The clock of everybody, milliseconds. It runs; `pass` moves it on. */
  readonly now: () => number;
  readonly pass: (ms: number) => void;
  /** The relay goes away and comes back on the same port; with this storage, or the one it had. */
  readonly restartRelay: (storage?: RelayStorage) => Promise<void>;
  readonly stopRelay: () => Promise<void>;
  /** Waits until both are connected, have nothing unsent, and see the same in every room that both are in. */
  readonly settled: () => Promise<void>;
  /** Another device of one of the two, begun from a sealed backup file. Ends with the story. */
  readonly restore: (of: Person, file: Uint8Array<ArrayBuffer>) => Promise<Person>;
  readonly end: () => Promise<void>;
}

const patience = 20_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds; says what it was waiting for when it does not come. */
export const until = async (what: string, holds: () => boolean, ms = patience): Promise<void> => {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(5);
  }
};

const seen = (person: Person, roomId: string): string =>
  JSON.stringify(
    [...person.room(roomId)]
      .map(([key, record]) => [key, record])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );

const nothingUnsent = (person: Person): boolean =>
  person.relay()?.relay.state === 'connected' &&
  person.relay()?.unsent === 0 &&
  person.rooms().every(({ state, unsent }) => state === 'ended' || unsent.length === 0);

const openIn = (person: Person): string[] =>
  person
    .rooms()
    .filter(({ state, other }) => state === 'open' && other !== null)
    .map(({ id }) => id);

const together = ({ imani, dana }: Pick<Story, 'imani' | 'dana'>): boolean => {
  const [hers, theirs] = [openIn(imani).toSorted(), openIn(dana).toSorted()];
  return JSON.stringify(hers) === JSON.stringify(theirs) && agree(imani, dana, hers);
};

/** Whether both have sent everything and see the same in these rooms. */
export const agree = (one: Person, other: Person, roomIds: readonly string[]): boolean =>
  nothingUnsent(one) &&
  nothingUnsent(other) &&
  roomIds.every((roomId) => seen(one, roomId) === seen(other, roomId));

const startClock = () => {
  const began = performance.now();
  let moved = Date.UTC(2026, 10, 24, 9);
  return {
    now: () => Math.floor(moved + performance.now() - began),
    pass: (ms: number) => {
      moved += ms;
    },
  };
};

export const startStory = async (parts: StoryParts = {}): Promise<Story> => {
  const { seed = 1, file, between = (_who, socket) => socket } = parts;
  const { now, pass } = startClock();
  const storageOf = (): RelayStorage => (file === undefined ? memoryStorage() : sqliteStorage(file));
  let storage = parts.storage ?? storageOf();
  const begin = async (port: number) =>
    parts.outside ?? startRelay({ shelf: new Map(), origins: [], storage, now, port, ...parts.relay });
  let relay = await begin(0);
  const { port } = relay;
  const origin = `http://127.0.0.1:${port}`;
  const lineOf = (who: 'imani' | 'dana') => ({
    origin,
    dial: () => between(who, dialRelay(port)),
    ...(parts.after && { after: parts.after }),
  });
  const imani = await startPerson({
    name: 'Imani',
    role: 'own',
    seed: seed * 1_000,
    now,
    relay: lineOf('imani'),
  });
  const dana = await startPerson({
    name: 'Dana',
    role: 'desk',
    seed: seed * 1_000 + 500,
    now,
    relay: lineOf('dana'),
  });
  const copies: Person[] = [];
  const restore: Story['restore'] = async (of, file) => {
    const copy = await startPerson({
      name: `${of.name}, restored`,
      role: of === dana ? 'desk' : 'own',
      seed: seed * 1_000 + 700 + copies.length * 10,
      now,
      relay: lineOf(of === dana ? 'dana' : 'imani'),
      restores: { file, passphrase: of.passphrase },
    });
    copies.push(copy);
    return copy;
  };
  return {
    imani,
    dana,
    restore,
    port: () => port,
    origin,
    now,
    pass,
    stopRelay: () => relay.stop(),
    restartRelay: async (other) => {
      await relay.stop();
      // A memory that was closed is the same memory; a file is opened again.
      storage = other ?? (file === undefined ? storage : storageOf());
      relay = await begin(port);
    },
    settled: () => until('both to have sent everything and to see the same', () => together({ imani, dana })),
    end: async () => {
      const all = [imani, dana, ...copies];
      for (const person of all) await person.leave();
      await relay.stop();
      const faults = all.flatMap((person) => person.faults());
      if (faults.length > 0) throw new AggregateError(faults, 'a worker told of a mistake of the program');
    },
  };
};

/** What Dana says of herself and of what she must do. */
export const danasCard = {
  mustAct: 'I must act when a child is in danger.',
  whenRead: 'I read here on weekdays.',
  inBetween: 'Call the clinic.',
};

const invitationOf = (person: Person, id: string): InvitationView | null =>
  person.invitations().find((invitation) => invitation.id === id) ?? null;

/** One of two who meet, and what they say of themselves. */
export interface Meets {
  readonly person: Person;
  readonly says: Commands['invite']['in'];
}

/** Makes and answers an invitation, up to where both look at the same six digits; answers its id. */
export const compared = async (inviter: Meets, joiner: Meets): Promise<string> => {
  const made = await inviter.person.does('invite', inviter.says);
  const code = made.code ?? '';
  const { person } = joiner;
  let looked = await person.tries('lookAtInvitation', { code });
  // The inviter's device tells the relay a moment after it told the person.
  for (const begun = performance.now(); !looked.ok && performance.now() - begun < patience;) {
    await pause(20);
    looked = await person.tries('lookAtInvitation', { code });
  }
  const answer = () => person.tries('answerInvitation', { code, ...joiner.says });
  let answered = await answer();
  // A relay that was away a moment is asked again; any other refusal is the story's end.
  for (const begun = performance.now(); !answered.ok && performance.now() - begun < patience;) {
    if (answered.error !== 'not-reached') throw new Error(`answerInvitation: ${answered.error}`);
    await pause(20);
    answered = await answer();
  }
  for (const one of [inviter.person, person])
    await until(`${one.name} to compare`, () => invitationOf(one, made.id)?.state === 'compare');
  return made.id;
};

/** Both say yes to the invitation they compared, the second one last; answers the room's id once both see it. */
export const bothSayYes = async (first: Person, second: Person, invitation: string): Promise<string> => {
  await first.does('sayYes', { invitation });
  await second.does('sayYes', { invitation });
  for (const person of [second, first])
    await until(`the room of ${person.name}`, () => invitationOf(person, invitation)?.state === 'done');
  return invitationOf(second, invitation)?.roomId ?? '';
};

type Way = 'therapist-invites' | 'person-invites';

/** Up to where Imani and Dana look at the same six digits. */
export const untilCompared = ({ imani, dana }: Pick<Story, 'imani' | 'dana'>, way: Way): Promise<string> => {
  const her = { person: imani, says: { name: 'Imani' } };
  const therapist = { person: dana, says: { name: 'Dana Reyes', card: danasCard } };
  return way === 'therapist-invites' ? compared(therapist, her) : compared(her, therapist);
};

/** The whole of it: invited, answered, compared, both yes. Answers the room's id once both see it. */
export const meet = async (world: Story, way: Way): Promise<string> => {
  const { imani, dana } = world;
  const roomId = await bothSayYes(dana, imani, await untilCompared(world, way));
  await until('the card in the room', () => imani.inRoom(roomId, 'therapistCard').length === 1);
  await world.settled();
  return roomId;
};
