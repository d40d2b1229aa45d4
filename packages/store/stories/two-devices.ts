/**
 * Two devices and a room between them, without a relay: what each has sealed is handed over by hand, in any order, as often
 * as a story likes. Owner and member are whole notebooks with real keys on memory for a disk.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { joinBytes } from '@handrail/sync/invitation/bytes.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import { floorCost, introductionOf, newInvitation } from '@handrail/vault';
import { nothingShared, type Device } from '../src/device.ts';
import type { Body } from '../src/document/body.ts';
import { standing } from '../src/document/document.ts';
import { makeNotebook } from '../src/notebook/make.ts';
import type { Notebook } from '../src/notebook/notebook.ts';
import { memoryLocalKeys } from '../src/persistence/local-keys.ts';
import { memoryLocks } from '../src/persistence/locks.ts';
import { memoryStorage } from '../src/persistence/memory-storage.ts';
import type { Bytes, Kept } from '../src/persistence/storage.ts';
import type { FromWorker } from '../src/protocol.ts';
import { epochFor } from '../src/rooms/devices-epoch.ts';
import { enterRoom, extended, foundRoom, signStatement } from '../src/rooms/founding.ts';
import { actInRoom } from '../src/rooms/outbox.ts';
import { receive } from '../src/rooms/receive.ts';
import { emptyRoom, type Room } from '../src/rooms/room.ts';
import { takeStatements } from '../src/rooms/roster-in.ts';
import { sealNext } from '../src/rooms/sending.ts';
import { quickDeriver, seeded } from './world.ts';

export interface Side {
  readonly device: Device;
  readonly notebook: Notebook;
  readonly room: Room;
  readonly chance: Chance;
  readonly messages: readonly FromWorker[];
  /** Keeps an act and seals it for sending; answers the bytes, in order. */
  readonly seals: (body: Body) => Promise<Bytes[]>;
  /** Takes in what came, as one page. */
  readonly takes: (entries: readonly Bytes[]) => Promise<void>;
  /** A room on this device that knows the roster and the keys, and of which no entry came. */
  readonly freshRoom: () => Room;
}

const must = <T, E>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E },
): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};

const startDevice = async (seed: number, role: 'own' | 'desk') => {
  const messages: FromWorker[] = [];
  const chance = seeded(seed);
  const storage = memoryStorage(Number.POSITIVE_INFINITY);
  const turn: Kept = ['turn', chance.bytes(16)];
  await storage.commit({ put: [turn] });
  const device: Device = {
    parts: {
      storage,
      localKeys: memoryLocalKeys(),
      locks: memoryLocks(),
      deriver: quickDeriver(),
      cost: floorCost,
      clock: { now: () => 1_000 },
      timeZone: 'UTC',
      chance,
      post: (message) => void messages.push(message),
      fault: (error) => {
        throw error;
      },
    },
    holds: true,
    turn,
    open: null,
    deriving: null,
    ahead: null,
    queue: Promise.resolve(),
    // Nothing is sent by itself here.
    sharing: nothingShared,
  };
  const lock = { kind: 'passphrase', passphrase: 'seven quiet boats' } as const;
  const notebook = must(await makeNotebook(device, { role, lock, first: [] }));
  device.open = notebook;
  return { device, notebook, chance, messages };
};

type Started = Awaited<ReturnType<typeof startDevice>>;

const sideOf = ({ device, notebook, chance, messages }: Started, room: Room): Side => ({
  device,
  notebook,
  room,
  chance,
  messages,
  seals: async (body) => {
    const before = room.out.length;
    must(await actInRoom(device, notebook, room, body));
    const { caughtUp } = room.now;
    // Without a relay, what is here is all there is to catch up with.
    room.now.caughtUp = true;
    await sealNext(device, notebook, room);
    room.now.caughtUp = caughtUp;
    return room.out.slice(before).flatMap(({ sealed }) => (sealed ? [sealed.bytes] : []));
  },
  takes: async (entries) => void must(await receive(device, notebook, room, entries, {})),
  freshRoom: () => {
    const fresh = emptyRoom(room.lasting.roster, room.mine, room.lasting.atRelay, room.device);
    return Object.assign(fresh, { keys: room.keys, sealedKeys: room.sealedKeys });
  },
});

/** A room of an owner and a member, with its first key. */
export const twoDevices = async (seed = 1) => {
  const [one, other] = [await startDevice(seed, 'own'), await startDevice(seed + 500, 'desk')];
  const invitation = await newInvitation(one.chance);
  const invited = { kind: 'invited', invitation: invitation.id, expires: 5_000 } as const;
  const owners = must(await foundRoom(one.device, one.notebook, invited));
  const members = must(await enterRoom(other.device, other.notebook, owners.lasting.roster.signed));
  const owner = sideOf(one, owners);
  const member = sideOf(other, members);

  /** Says something in the roster, by one of them, and both take it in. */
  const says = async (by: Side, say: StatementSays, to: readonly Side[] = [owner, member]): Promise<void> => {
    const { roster } = by.room.lasting;
    const signed = await signStatement(by.device, by.notebook, by.room.id, roster, say);
    must(await extended(roster, signed));
    for (const side of to)
      must(await takeStatements(side.device, side.notebook, side.room, roster.hashes.length, [signed]));
  };
  const personId = other.notebook.keyring.personId;
  const joined = await invitation.sign(joinBytes({ roomId: owners.id, invitation: invitation.id, personId }));
  const introduced = introductionOf(other.notebook.keyring);
  await says(owner, { kind: 'confirmed', invitation: invitation.id, member: introduced, joined });
  const epoch = await epochFor(one.device, one.notebook, owners)(owners.lasting.roster);
  if (!epoch) throw new Error('A room with two people needs a key.');
  await says(owner, epoch);
  return { owner, member, says };
};

/** Everything that stands in a room, as text: the same text is the same document. */
export const shown = ({ document }: Pick<Room, 'document'>): string =>
  JSON.stringify(
    standing(document).toSorted(([a, x], [b, y]) => (a + x.id < b + y.id ? -1 : 1)),
    (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
