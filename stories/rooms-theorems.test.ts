/**
 * What holds in every room, whatever its people do on their devices, in whichever order it reaches the others, and however
 * often: who has read the same has the same, and nobody opens what their membership does not cover.
 */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { presentDevices, rosterHead } from '@handrail/sync/roster/roster.ts';
import { writeBody } from '@handrail/store/document/body.ts';
import { standing } from '@handrail/store/document/document.ts';
import { emptyRoom, isOpen } from '@handrail/store/rooms/room.ts';
import { takeStatements } from '@handrail/store/rooms/roster-in.ts';
import { troubleIn } from '@handrail/store/rooms/view.ts';
import { makeEpoch, openRoomEntry, sealRoomEntry, takeEpoch } from '@handrail/vault';
import { seeded } from '../packages/store/stories/world.ts';
import {
  arrive,
  endIt,
  hear,
  letIn,
  makeKey,
  must,
  newCast,
  putOut,
  readEntries,
  say,
  send,
  shuffled,
  startHere,
  startPlay,
  write,
  type Cast,
  type Here,
  type Play,
} from './rooms-play.ts';

const rooms = process.env['HANDRAIL_TORTURE'] === '1' ? 3_000 : 100;

let cast: Cast;
beforeAll(async () => {
  cast = await newCast();
});

/** One thing that happens. `who`: a device, in the order of the cast: owner, member, owner's second, member's second. */
type Event =
  | { readonly kind: 'write'; readonly who: number; readonly thing: number; readonly what: number }
  | { readonly kind: 'send' | 'key' | 'arrive' | 'put-out' | 'end'; readonly who: number }
  /** Hears so many per cent of the statements it has not heard. */
  | { readonly kind: 'hear'; readonly who: number; readonly part: number }
  /** Reads so many per cent of the entries there are, in an order of its own, some twice. */
  | { readonly kind: 'read'; readonly who: number; readonly part: number; readonly order: number };

const who = fc.constantFrom(0, 1, 2, 3);
const part = fc.integer({ min: 0, max: 100 });
const simple = (kind: 'send' | 'key' | 'arrive' | 'put-out' | 'end', from = who): fc.Arbitrary<Event> =>
  fc.record({ kind: fc.constant(kind), who: from });
const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        who,
        thing: fc.nat({ max: 2 }),
        what: fc.nat({ max: 7 }),
      }),
    },
    { weight: 5, arbitrary: simple('send') },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('hear' as const), who, part }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('read' as const), who, part, order: fc.nat() }) },
    { weight: 3, arbitrary: simple('arrive', fc.constantFrom(2, 3)) },
    { weight: 3, arbitrary: simple('key', fc.constantFrom(0, 2)) },
    { weight: 1, arbitrary: simple('put-out') },
    { weight: 1, arbitrary: simple('end') },
  ),
  { minLength: 8, maxLength: 40 },
);

const ownerIn = ({ devices, present }: Play): Here | undefined =>
  devices.find(({ keys, notebook }) => keys.role === 'own' && present.has(notebook.keyring.deviceId));

const readSome = async (here: Here, entries: readonly Uint8Array<ArrayBuffer>[]): Promise<void> => {
  await readEntries(here, entries);
  if (here.room) for (const entry of entries) here.read.add(entry);
};
const readRest = (play: Play, here: Here, order: number): Promise<void> =>
  readSome(
    here,
    shuffled(
      play.entries.filter((entry) => !here.read.has(entry)),
      order,
    ),
  );

const happen = async (play: Play, event: Event): Promise<void> => {
  const here = play.devices[event.who];
  if (!here) return;
  switch (event.kind) {
    case 'write':
      return write(here, event.thing, event.what);
    case 'send':
      return send(play, here);
    case 'key':
      return makeKey(play, here);
    case 'arrive':
      return arrive(play, here);
    case 'put-out': {
      const other = play.devices[(event.who + 2) % 4];
      return other && putOut(play, here, other);
    }
    case 'end':
      return endIt(play, here);
    case 'hear': {
      const heard = here.room?.lasting.roster.hashes.length ?? 0;
      return hear(
        here,
        play.statements,
        heard + Math.ceil(((play.statements.length - heard) * event.part) / 100),
      );
    }
    case 'read': {
      const all = shuffled(play.entries, event.order);
      return readSome(here, all.slice(0, Math.ceil((all.length * event.part) / 100)));
    }
  }
};

/**
 * Everybody hears and reads everything, also whoever has gone, with the relay's help. Every other one reads first, of a
 * roster they do not know yet, and nobody is given again what they had.
 */
const everythingArrives = async (play: Play, seed: number): Promise<void> => {
  const owner = ownerIn(play);
  if (owner) await makeKey(play, owner);
  for (const [index, here] of play.devices.entries()) {
    if ((seed + index) % 2 === 0) await readRest(play, here, seed + index);
    await hear(here, play.statements);
    await send(play, here);
  }
  for (const [index, here] of play.devices.entries()) await readRest(play, here, seed - index);
};

const played = async (list: readonly Event[], seed: number): Promise<Play> => {
  const play = await startPlay(cast, seed);
  for (const event of list) await happen(play, event);
  await everythingArrives(play, seed);
  expect(play.devices.flatMap(({ faults }) => faults)).toEqual([]);
  return play;
};

const shown = ({ room }: Here): unknown =>
  room && {
    records: standing(room.document).toSorted(([a, { id: one }], [b, { id: other }]) =>
      `${a} ${one}` < `${b} ${other}` ? -1 : 1,
    ),
    counts: [...room.links.values()]
      .filter(({ worth }) => worth === 'counts')
      .map(({ entryId, counted }) => `${entryId} ${counted}`)
      .toSorted(),
  };

/**
 * Of a device that was put out before anybody read its last words, or before it was told that they were read: it let them
 * go, or would know of none with an empty disk, and takes who names them for a liar. It is the only one that would, and it
 * is told of no entries any more.
 */
const knowsAllItSent = ({ room, handed, letGo }: Here): boolean =>
  letGo.size === 0 && [...handed].every((entryId) => room?.links.has(entryId));

/** The same device if it had been told everything in order, each thing once. Of who has gone it had read as much by then. */
const readerLike = async ({ keys, room }: Here, { statements, entries, devices }: Play): Promise<Here> => {
  const reader = await startHere(keys, seeded(9));
  const known = devices[0]?.room?.lasting.roster;
  if (!known) throw new Error('The first device knows the room.');
  const mine = keys.role === 'own' ? 'owner' : 'member';
  const first = emptyRoom(known, mine, 0, keys.keyring.deviceId);
  reader.room = first;
  reader.notebook.rooms.set(first.id, first);
  // From the founding on, so that every key that is for this device is taken as it comes.
  must(await takeStatements(reader.device, reader.notebook, first, 0, statements));
  first.lasting = { ...first.lasting, ends: room?.lasting.ends ?? first.lasting.ends };
  await readEntries(reader, entries);
  return reader;
};

/**
 * What a device is told that somebody did wrong, though here nobody did. What came too late is refused by its name, and a
 * key that never was for it is waited for. A room that is over reads nothing more: what the play makes it read all the same
 * speaks of what it had sent and let go.
 */
const accusations = ({ room, notebook }: Here): string[] =>
  room && isOpen(room, notebook.keyring)
    ? troubleIn(room)
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'not-allowed' && kind !== 'waiting')
    : [];

const epochsOf = ({ room }: Here): string =>
  JSON.stringify([...(room?.keys?.epochs.keys() ?? [])].toSorted((a, b) => a - b));
/** The keys of a device, and how far it had read who has gone when it heard of that (T27). */
const mayRead = (here: Here): string =>
  JSON.stringify([
    epochsOf(here),
    [...(here.room?.lasting.ends ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

test(
  `[T22, T23, T26] in ${rooms} random rooms: who may read the same sees the same, in whichever order it came`,
  { timeout: 3_600_000 },
  async () => {
    const seen = { entries: 0, ended: 0, several: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(events, fc.nat(), async (list, seed) => {
        const play = await played(list, seed);
        seen.entries += play.entries.length;
        seen.ended += play.ended ? 1 : 0;
        const here = play.devices.filter(({ room }) => room !== null);
        for (const device of here.filter(knowsAllItSent))
          expect(shown(device)).toEqual(shown(await readerLike(device, play)));
        for (const device of here) {
          seen.refused += [...(device.room?.links.values() ?? [])].filter(
            ({ worth }) => worth === 'refused',
          ).length;
        }
        const alike = Map.groupBy(
          here.filter(({ notebook }) => play.present.has(notebook.keyring.deviceId)),
          mayRead,
        );
        for (const [first, ...others] of alike.values())
          for (const other of others) {
            seen.several += 1;
            expect(shown(other)).toEqual(shown(first!));
          }
        for (const device of here) expect(accusations(device)).toEqual([]);
      }),
      { numRuns: rooms },
    );
    expect(seen.entries).toBeGreaterThan(rooms);
    expect(seen.several).toBeGreaterThan(rooms / 4);
    expect(seen.ended).toBeGreaterThan(rooms / 20);
  },
);

/** What a device opens of everything there is, with every key that it could come by. */
const opens = async ({ room }: Here, play: Play): Promise<boolean[]> => {
  const keys = room?.keys;
  const authors = play.devices[0]?.room?.lasting.roster.devices;
  return Promise.all(
    play.entries.map(async (bytes) => {
      if (!keys) return false;
      return (
        (await openRoomEntry(keys, (device) => authors?.get(device)?.sign ?? null, bytes)).kind === 'entry'
      );
    }),
  );
};
const epochOf = (bytes: Uint8Array<ArrayBuffer>): number => {
  const read = readEnvelope(bytes);
  return read.ok ? read.value.epoch : -1;
};

/** After the member has gone somebody else comes, gets a key, and reads what the owner writes then. */
const somebodyComes = async (play: Play): Promise<Here | null> => {
  const owner = ownerIn(play);
  if (!play.ended || !owner?.room) return null;
  const later = await startHere(cast.later, play.chance);
  if (!(await letIn(play, owner, later))) return null;
  const epoch = play.keyed.size;
  const { room, notebook } = owner;
  const made = must(
    await makeEpoch({
      roomId: room.id,
      epoch,
      devices: presentDevices(room.lasting.roster),
      chance: play.chance,
    }),
  );
  const { commitment, wraps } = made;
  if (!(await say(play, owner, () => ({ kind: 'epoch', epoch, commitment, wraps })))) return null;
  play.keyed.set(epoch, new Set(play.present));
  if (!room.keys) throw new Error('The owner takes the key out of their own statement.');
  const entry = await sealRoomEntry(
    notebook.keyring,
    room.keys,
    {
      entryId: 'e'.repeat(32),
      epoch,
      rosterHead: rosterHead(room.lasting.roster),
      after: room.lasting.heads.get(notebook.keyring.deviceId) ?? null,
      heads: [],
      time: 1,
      at: 1,
      body: writeBody({ v: 1, changes: [] }),
    },
    play.chance,
  );
  play.entries.push(entry.bytes);
  for (const here of [...play.devices, later]) await hear(here, play.statements);
  return later;
};

test(
  `[S11, V15, T20] in ${rooms} random rooms: each device opens exactly what was sealed while it was in the room`,
  { timeout: 3_600_000 },
  async () => {
    const seen = { opened: 0, shut: 0, newcomers: 0, letters: 0 };
    await fc.assert(
      fc.asyncProperty(events, fc.nat(), async (list, seed) => {
        const play = await played(list, seed);
        const later = await somebodyComes(play);
        seen.newcomers += later ? 1 : 0;
        for (const here of [...play.devices, ...(later ? [later] : [])]) {
          const { deviceId } = here.notebook.keyring;
          const may = play.entries.map((bytes) => play.keyed.get(epochOf(bytes))?.has(deviceId) ?? false);
          expect(await opens(here, play)).toEqual(may);
          seen.opened += may.filter(Boolean).length;
          seen.shut += may.filter((each) => !each).length;
          // Nor with somebody else's letter, whatever name is put on it.
          const { roster } = play.devices[0]!.room!.lasting;
          for (const { epoch, commitment, wraps } of roster.epochs) {
            if (play.keyed.get(epoch)?.has(deviceId)) continue;
            for (const { letter } of wraps) {
              seen.letters += 1;
              const stolen = await takeEpoch({
                ...here.keys,
                roomId: roster.roomId,
                sealed: null,
                epoch,
                commitment,
                wraps: [{ device: deviceId, letter }],
                chance: play.chance,
              });
              expect(stolen).toEqual({ ok: false, error: 'bad-letter' });
            }
          }
        }
      }),
      { numRuns: rooms },
    );
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(rooms / 20);
  },
);
