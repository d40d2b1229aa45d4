/** One thread of the seed: builds rooms one after the other and gives each away. */
import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '@handrail/kernel/chance.ts';
import { writeBody, type Body } from '@handrail/store/document/body.ts';
import { unlock } from '@handrail/store/notebook/unlock.ts';
import { roomsPlaces, summaryPlace, wordsPlace } from '@handrail/store/notebook/places.ts';
import { restAwake } from '@handrail/store/rooms/awake.ts';
import { entryIdOf } from '@handrail/store/rooms/cursor.ts';
import { actInRoom } from '@handrail/store/rooms/outbox.ts';
import { receive } from '@handrail/store/rooms/receive.ts';
import type { Room } from '@handrail/store/rooms/room.ts';
import { sealNext } from '@handrail/store/rooms/sending.ts';
import { rosterHead } from '@handrail/sync/roster/roster.ts';
import { makeKeyring, newVaultKey, sealRoomEntry, systemChance, type Head } from '@handrail/vault';
import { hear, letIn, makeKey, must, startHere, type Here, type Play } from '../stories/rooms-play.ts';
import { deskDevice, passphrase } from './desk-device.ts';
import { sharedActs } from './desk-words.ts';
import type { Built, RoomToBuild, ToBuild } from './desk-seed.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const { disk, notebookId, rooms, seed } = workerData as ToBuild;
const chance = systemChance;

const { device, storage } = await deskDevice(disk);
const notebook = must(await unlock(device, notebookId, passphrase));
device.open = notebook;

const newOwner = async (): Promise<Here> => {
  const id = newId(chance);
  const vaultKey = await newVaultKey(chance);
  const made = await makeKeyring(vaultKey, id, chance);
  return startHere({ notebookId: id, vaultKey, role: 'own', ...made }, chance);
};

/** The owner's acts as their device seals them: one chain. */
const sealed = async ({ notebook: theirs }: Here, room: Room, bodies: readonly Body[]): Promise<Bytes[]> => {
  const epoch = room.lasting.roster.epochs.at(-1)?.epoch ?? 0;
  if (!room.keys) throw new Error('The room has no key');
  const { keys } = room;
  const { roster } = room.lasting;
  const entries: Bytes[] = [];
  let after: Head | null = null;
  for (const [at, body] of bodies.entries()) {
    const entry = await sealRoomEntry(
      theirs.keyring,
      keys,
      {
        entryId: newId(chance),
        epoch,
        rosterHead: rosterHead(roster),
        after,
        heads: [],
        time: at + 1,
        at: Date.UTC(2026, 10, 1) + at,
        body: writeBody(body),
      },
      chance,
    );
    entries.push(entry.bytes);
    after = entry.head;
  }
  return entries;
};

/** As the relay gives them, page by page. */
const takeIn = async (room: Room, entries: readonly Bytes[], from = 0): Promise<void> => {
  const page = 500;
  for (let at = 0; at < entries.length; at += page) {
    const some = entries.slice(at, at + page);
    const last = some.at(-1);
    must(
      await receive(device, notebook, room, some, {
        cursor: from + at + some.length,
        atCursor: last ? entryIdOf(last) : null,
      }),
    );
  }
};

/** The therapist's own words, sealed by their device and acknowledged. */
const ownWords = async (room: Room, at: number): Promise<Bytes[]> => {
  room.now.caughtUp = true;
  const changes = [
    { kind: 'therapistCard', id: 'card', fields: { name: 'Dana', mustAct: 'When a child is in danger.' } },
    {
      kind: 'comment',
      id: 'first',
      fields: { words: 'Good that you wrote this down. We look at it on Tuesday.' },
    },
  ] as const;
  for (const change of changes) must(await actInRoom(device, notebook, room, { v: 1, changes: [change] }));
  await sealNext(device, notebook, room);
  const own = room.out.flatMap(({ sealed: one }) => (one ? [one.bytes] : []));
  await takeIn(room, own, at);
  room.now.caughtUp = false;
  return own;
};

const build = async ({ name, entries: count }: RoomToBuild, number: number): Promise<Built> => {
  const owner = await newOwner();
  const desk: Here = {
    keys: { role: 'desk' } as Here['keys'],
    device,
    notebook,
    room: null,
    handed: new Set(),
    letGo: new Set(),
    read: new Set(),
    faults: [],
  };
  const play: Play = {
    devices: [owner, desk],
    statements: [],
    entries: [],
    present: new Set(),
    keyed: new Map(),
    ended: false,
    chance,
  };
  await letIn(play, owner, desk);
  await makeKey(play, owner);
  await hear(desk, play.statements);
  const { room } = desk;
  if (!room || !owner.room) throw new Error('There is no room');
  const own = 2;
  const entries = await sealed(owner, owner.room, sharedActs(count - own, number));
  await takeIn(room, entries);
  entries.push(...(await ownWords(room, entries.length)));
  room.lasting = { ...room.lasting, atRelay: play.statements.length };
  await restAwake(device, notebook);
  if (room.lasting.rest === null) throw new Error('It does not rest');
  const { id } = notebook.line;
  const kept = [
    ...(await storage.all(`${roomsPlaces(id)}${room.id}/`)),
    ...(await storage.all(summaryPlace(id, room.id))),
    ...(await storage.all(wordsPlace(id, room.id))),
  ];
  await storage.commit({ remove: kept.map(([place]) => place) });
  notebook.rooms.delete(room.id);
  return {
    roomId: room.id,
    name,
    kept,
    founder: owner.notebook.keyring.personId,
    statements: play.statements.map(({ statement, signature }) => [statement, signature]),
    entries,
  };
};

for (const [at, one] of rooms.entries()) parentPort?.postMessage(await build(one, seed * 1_000 + at));
