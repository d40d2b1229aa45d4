/**
 * Two people with two devices each, and one room, played by the store's own code without a worker and without a line: what
 * devices say lies in two lists, as at a relay, and the play decides who hears how much of it, when, and in which order.
 * Far quicker than sockets, so that hundreds of random rooms can be asked the same question.
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import type { Result } from '@handrail/kernel/result.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import type { Signed } from '@handrail/proof/verified.ts';
import { joinBytes } from '@handrail/sync/invitation/bytes.ts';
import type { Roster } from '@handrail/sync/roster/roster.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import type { Device } from '@handrail/store/device.ts';
import type { Body } from '@handrail/store/document/body.ts';
import { loadNotebook, type Notebook } from '@handrail/store/notebook/notebook.ts';
import { keyringPlace, turnPlace } from '@handrail/store/notebook/places.ts';
import { memoryLocalKeys } from '@handrail/store/persistence/local-keys.ts';
import { memoryLocks } from '@handrail/store/persistence/locks.ts';
import { memoryStorage } from '@handrail/store/persistence/memory-storage.ts';
import { epochFor } from '@handrail/store/rooms/devices-epoch.ts';
import { closingOf } from '@handrail/store/rooms/devices-closing.ts';
import { endSays } from '@handrail/store/rooms/ending.ts';
import { enterRoom, extended, foundRoom, signStatement } from '@handrail/store/rooms/founding.ts';
import { actInRoom } from '@handrail/store/rooms/outbox.ts';
import { receive } from '@handrail/store/rooms/receive.ts';
import { emptyRoom, isOpen, type Room } from '@handrail/store/rooms/room.ts';
import { takeStatements } from '@handrail/store/rooms/roster-in.ts';
import { maySeal, sealNext } from '@handrail/store/rooms/sending.ts';
import {
  floorCost,
  introductionOf,
  makeKeyring,
  newInvitation,
  newVaultKey,
  renewKeyring,
  type SealedKeyring,
  type VaultKey,
} from '@handrail/vault';
import { quickDeriver, seeded } from '../packages/store/stories/world.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const noon = Date.UTC(2026, 10, 24, 12);

/** The value, or the program that plays is wrong. */
export const must = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

/** One device's keys; made once, used in every room. */
export interface Keys extends SealedKeyring {
  readonly notebookId: string;
  readonly vaultKey: VaultKey;
  readonly role: 'own' | 'desk';
}
/** `owner` and `member` have two devices each, of which the second is certified by their root; `later` comes when the member has gone. */
export interface Cast {
  readonly owner: readonly [Keys, Keys];
  readonly member: readonly [Keys, Keys];
  readonly later: Keys;
}

const newKeys = async (role: 'own' | 'desk', seed: number): Promise<Keys> => {
  const chance = seeded(seed);
  const notebookId = Buffer.from(chance.bytes(16)).toString('hex');
  const vaultKey = await newVaultKey(chance);
  return { notebookId, vaultKey, role, ...(await makeKeyring(vaultKey, notebookId, chance)) };
};
const secondOf = async (first: Keys, seed: number): Promise<Keys> => {
  const chance = seeded(seed);
  const notebookId = Buffer.from(chance.bytes(16)).toString('hex');
  const vaultKey = await newVaultKey(chance);
  const made = must(
    await renewKeyring({
      renew: 'device',
      at: noon,
      from: first,
      to: { vaultKey, notebookId },
      head: null,
      chance,
    }),
  );
  return { notebookId, vaultKey, role: first.role, ...made };
};
export const newCast = async (): Promise<Cast> => {
  const [owner, member, later] = await Promise.all([
    newKeys('own', 1),
    newKeys('desk', 2),
    newKeys('desk', 3),
  ]);
  return { owner: [owner, await secondOf(owner, 4)], member: [member, await secondOf(member, 5)], later };
};

/** A device with nothing on its disk but its keys. */
export interface Here {
  readonly keys: Keys;
  readonly device: Device;
  readonly notebook: Notebook;
  /** Null until it knows the room. */
  room: Room | null;
  /** Sealed entries that were handed to the list. */
  readonly handed: Set<string>;
  /** Of these, what it let go because the room ended before anybody had told it that they were there. */
  readonly letGo: Set<string>;
  /** What it was given of the list. */
  readonly read: Set<Bytes>;
  /** Mistakes of the program. */
  readonly faults: unknown[];
}

export const startHere = async (keys: Keys, chance: Chance): Promise<Here> => {
  const { notebookId, vaultKey, role } = keys;
  const storage = memoryStorage();
  const turn = [turnPlace, new Uint8Array(16)] as const;
  await storage.commit({ put: [turn] });
  const line = {
    id: notebookId,
    slot: 0,
    cover: 0,
    madeOn: '2026-11-24',
    role,
    lock: 'passphrase',
    localKey: null,
  } as const;
  const sealed = [keyringPlace(notebookId), keys.sealed] as const;
  const notebook = must(await loadNotebook(line, vaultKey, [sealed], 'passphrase'));
  const faults: unknown[] = [];
  const device: Device = {
    parts: {
      storage,
      localKeys: memoryLocalKeys(),
      locks: memoryLocks(),
      deriver: quickDeriver(),
      cost: floorCost,
      clock: { now: () => noon },
      timeZone: 'UTC',
      chance,
      post: () => {},
      fault: (error) => void faults.push(error),
    },
    holds: true,
    turn,
    open: notebook,
    deriving: null,
    ahead: null,
    queue: Promise.resolve(),
    // The play decides when anything is sent.
    sharing: { work: () => {}, opened: () => {}, pushed: async () => {}, stop: () => {} },
  };
  return { keys, device, notebook, room: null, handed: new Set(), letGo: new Set(), read: new Set(), faults };
};
const idOf = ({ notebook }: Here): string => notebook.keyring.deviceId;

/** What lies at the relay, and who is in the room by the play's own book: a second telling of what rosters say. */
export interface Play {
  readonly devices: readonly Here[];
  readonly statements: Signed[];
  readonly entries: Bytes[];
  /** Ids of the devices that are in the room now. */
  readonly present: Set<string>;
  /** Epoch → ids of the devices that were in the room when its key was made. */
  readonly keyed: Map<number, ReadonlySet<string>>;
  ended: boolean;
  readonly chance: Chance;
}

export const hear = async (
  here: Here,
  statements: readonly Signed[],
  upTo = statements.length,
): Promise<void> => {
  if (!here.room) return;
  const from = here.room.lasting.roster.hashes.length;
  if (upTo <= from) return;
  const { room, notebook } = here;
  const onTheWay = [...here.handed].filter((entryId) => room.links.get(entryId)?.number === null);
  must(await takeStatements(here.device, notebook, room, from, statements.slice(from, upTo)));
  if (!isOpen(room, notebook.keyring)) for (const entryId of onTheWay) here.letGo.add(entryId);
};
export const readEntries = async (here: Here, entries: readonly Bytes[]): Promise<void> => {
  if (here.room) must(await receive(here.device, here.notebook, here.room, entries, {}));
};

/** Adds a statement as its device would: after hearing all there is. Answers whether the rules let it. */
export const say = async (
  { statements }: Play,
  by: Here,
  says: (roster: Roster) => StatementSays | null | Promise<StatementSays | null>,
): Promise<boolean> => {
  await hear(by, statements);
  const { room, device, notebook } = by;
  const what = room && (await says(room.lasting.roster));
  if (!room || !what) return false;
  const signed = await signStatement(device, notebook, room.id, room.lasting.roster, what);
  if (!(await extended(room.lasting.roster, signed)).ok) return false;
  statements.push(signed);
  await hear(by, statements);
  return true;
};

/** Invites, confirms, and takes in whoever is confirmed; no key yet. */
export const letIn = async (play: Play, owner: Here, who: Here): Promise<boolean> => {
  const invitation = await newInvitation(play.chance);
  const expires = noon + 1_000;
  if (owner.room === null) {
    owner.room = must(
      await foundRoom(owner.device, owner.notebook, { kind: 'invited', invitation: invitation.id, expires }),
    );
    play.statements.push(...owner.room.lasting.roster.signed);
    play.present.add(idOf(owner));
  } else if (!(await say(play, owner, () => ({ kind: 'invited', invitation: invitation.id, expires }))))
    return false;
  const { personId } = who.notebook.keyring;
  const joined = await invitation.sign(
    joinBytes({ roomId: owner.room.id, invitation: invitation.id, personId }),
  );
  const member = introductionOf(who.notebook.keyring);
  const confirmed = await say(play, owner, () => ({
    kind: 'confirmed',
    invitation: invitation.id,
    member,
    joined,
  }));
  if (!confirmed) return false;
  play.present.add(idOf(who));
  who.room = must(await enterRoom(who.device, who.notebook, play.statements));
  return true;
};

/** The owner makes a key if one is due. */
export const makeKey = async (play: Play, by: Here): Promise<void> => {
  const { room, device, notebook } = by;
  if (!room) return;
  const epoch = play.keyed.size;
  if (await say(play, by, epochFor(device, notebook, room))) play.keyed.set(epoch, new Set(play.present));
};

/** A second device comes, and knows nothing but the roster. */
export const arrive = async (play: Play, who: Here): Promise<void> => {
  const [first] = play.devices;
  if (who.room || !first?.room || play.ended) return;
  await hear(first, play.statements);
  const mine = who.keys.role === 'own' ? 'owner' : 'member';
  const room = emptyRoom(first.room.lasting.roster, mine, play.statements.length, idOf(who));
  who.room = room;
  who.notebook.rooms.set(room.id, room);
  const certificate = introductionOf(who.notebook.keyring).certificates.at(-1);
  if (certificate && (await say(play, who, () => ({ kind: 'device', certificate }))))
    play.present.add(idOf(who));
};

/** One device of a person puts the other out; its end is as far as this one has read. */
export const putOut = async (play: Play, by: Here, other: Here): Promise<void> => {
  const { room, keys } = by;
  if (!room || !play.present.has(idOf(by)) || !play.present.has(idOf(other))) return;
  const device = idOf(other);
  const renewed = await renewKeyring({
    renew: 'removal',
    device,
    at: noon,
    from: keys,
    to: keys,
    head: null,
    chance: play.chance,
  });
  const removal = must(renewed).keyring.removals.find((each) => each.device === device)?.removal;
  if (!removal) throw new Error('A removal was made.');
  if (await say(play, by, () => ({ kind: 'device-removed', removal, closing: closingOf(room, device) })))
    play.present.delete(device);
};

/** The owner ends the room, or the member leaves it. */
export const endIt = async (play: Play, by: Here): Promise<void> => {
  const { room, notebook } = by;
  if (!room || !play.present.has(idOf(by))) return;
  if (!(await say(play, by, endSays(notebook, room)))) return;
  play.ended = true;
  for (const { keys, notebook: theirs } of play.devices)
    if (keys.role === 'desk') play.present.delete(theirs.keyring.deviceId);
};

const bodyFor = (role: Keys['role'], thing: number, what: number): Body => {
  const kind = role === 'own' ? 'goal' : 'comment';
  const id = `${kind}-${thing}`;
  if (what === 0) return { v: 1, changes: [], removed: [{ kind, id }] };
  if (what === 1) return { v: 1, changes: [], putBack: [{ kind, id }] };
  const words = `words ${what}`;
  const made: Change =
    kind === 'goal'
      ? (change('goal', id, { label: words, ...(what % 2 === 0 && { why: words }) }) as Change)
      : (change('comment', id, { aboutKind: 'goal', aboutId: 'goal-0', words }) as Change);
  return { v: 1, changes: [made] };
};

/** Keeps one act, as a person does with or without a connection. */
export const write = async (
  { device, notebook, room, keys }: Here,
  thing: number,
  what: number,
): Promise<void> => {
  if (room && isOpen(room, notebook.keyring))
    must(await actInRoom(device, notebook, room, bodyFor(keys.role, thing, what)));
};

/** Seals what is kept, under the roster and the key that this device knows, and hands it to the list. */
export const send = async ({ entries }: Play, here: Here): Promise<void> => {
  const { device, notebook, room, handed } = here;
  if (!room) return;
  // The play is the line: it may be that what this device takes for the newest no longer is.
  Object.assign(room.now, { caughtUp: true, rosterDue: false });
  while (room.out.some(({ sealed }) => !sealed) && maySeal(room, notebook))
    await sealNext(device, notebook, room);
  for (const { sealed, entryId } of room.out) {
    if (!sealed || handed.has(entryId)) continue;
    handed.add(entryId);
    entries.push(sealed.bytes);
  }
};

/** These in an order of their own, some of them twice. */
export const shuffled = <T>(all: readonly T[], seed: number): T[] => {
  const { bytes } = seeded(seed);
  const roll = (): number => ((bytes(1)[0] ?? 0) << 8) | (bytes(1)[0] ?? 0);
  return [...all, ...all.filter(() => roll() % 3 === 0)]
    .map((one) => [roll(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
};

/** A room with an owner and a member, each on one device, and its first key. */
export const startPlay = async (cast: Cast, seed: number): Promise<Play> => {
  const chance = seeded(seed);
  const all = [cast.owner[0], cast.member[0], cast.owner[1], cast.member[1]];
  const devices = await Promise.all(all.map((keys) => startHere(keys, chance)));
  const play: Play = {
    devices,
    statements: [],
    entries: [],
    present: new Set(),
    keyed: new Map(),
    ended: false,
    chance,
  };
  const [owner, member] = devices;
  if (!owner || !member) throw new Error('There are four devices.');
  await letIn(play, owner, member);
  await makeKey(play, owner);
  await hear(member, play.statements);
  return play;
};
