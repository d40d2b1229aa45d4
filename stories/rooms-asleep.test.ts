/** Rooms that sleep and wake, played by the store's own code: random rooms, and disks that somebody laid hands on. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { nothingShared } from '@handrail/store/device.ts';
import { roomSnapPlace, roomsPlaces, summaryPlace, wordsPlace } from '@handrail/store/notebook/places.ts';
import { letSleep, wake } from '@handrail/store/rooms/awake.ts';
import { openLying, openRoom } from '@handrail/store/rooms/loading.ts';
import { openSnapshot } from '@handrail/store/rooms/snapshot.ts';
import type { Room } from '@handrail/store/rooms/room.ts';
import { openSmall, sealSmall } from '@handrail/vault';
import { troubleIn } from '@handrail/store/rooms/view.ts';
import { actInRoom } from '@handrail/store/rooms/outbox.ts';
import { shown } from '../packages/store/stories/two-devices.ts';
import {
  arrive,
  endIt,
  hear,
  makeKey,
  must,
  newCast,
  putOut,
  readEntries,
  send,
  shuffled,
  startPlay,
  write,
  type Cast,
  type Here,
  type Play,
} from './rooms-play.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await newCast();
});

const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();
const byName = <T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Everything a room is, but how it stands on a line and what lies beside it. */
const fingerprint = (room: Room) => ({
  shown: shown(room),
  texts: byName(room.document.texts).map(([text, updates]) => [text, sorted(updates)]),
  acts: sorted([...room.document.acts.values()].map((act) => JSON.stringify(act))),
  erased: sorted(room.document.erased),
  newer: sorted(room.document.newer),
  clock: room.document.clock,
  links: byName(room.links),
  awaited: sorted(room.awaited),
  out: room.out,
  waiting: byName(room.waiting),
  nextEntry: room.next.entry,
  trouble: troubleIn(room),
  keys: sorted([...(room.keys?.epochs.keys() ?? [])].map(String)),
  lasting: { ...room.lasting, rest: null, snap: null, roster: room.lasting.roster.hashes },
});

/** Puts this device's room away and wakes it. */
const nap = async (here: Here): Promise<void> => {
  const { device, notebook, room } = here;
  if (!room?.keys) return;
  await letSleep(device, notebook, room);
  expect(notebook.rooms.has(room.id)).toBe(false);
  here.room = await wake(device, notebook, room.id);
};

/** As it is judged from its entries, every one of them again. */
const judged = async ({ device, notebook, room }: Here): Promise<Room | null> =>
  room && openRoom(notebook, room.id, await device.parts.storage.all(roomsPlaces(notebook.line.id)));

type Step = readonly [what: number, who: number, thing: number, seed: number];

const doStep = async (play: Play, [what, who, thing, seed]: Step): Promise<void> => {
  const here = play.devices[who % play.devices.length];
  const [owner, member] = play.devices;
  if (!here || !owner || !member) return;
  switch (what % 9) {
    case 0:
    case 1:
      return write(here, thing % 5, seed % 7);
    case 2:
      return send(play, here);
    case 3:
      return readEntries(member, shuffled(play.entries, seed).slice(0, 1 + (thing % 12)));
    case 4:
      return readEntries(here, play.entries);
    case 5:
      return hear(here, play.statements);
    case 6:
      return thing % 3 === 0 ? arrive(play, here) : makeKey(play, owner);
    case 7: {
      // Bodies that others wrote are taken out.
      const [entryId] = owner.room?.links.keys() ?? [];
      if (owner.room && entryId !== undefined && thing % 2 === 0 && !play.ended)
        await actInRoom(owner.device, owner.notebook, owner.room, { v: 1, changes: [], erases: [entryId] });
      return;
    }
    default:
      if (thing % 40 === 0) await endIt(play, thing % 80 === 0 ? owner : member);
      if (thing % 40 === 1 && play.devices[3]) await putOut(play, play.devices[3], member);
  }
};

/** Something is there to be put away: the owner writes, the member reads it. */
const beginning: readonly Step[] = [
  [0, 0, 1, 3],
  [0, 0, 2, 4],
  [2, 0, 0, 0],
  [4, 1, 0, 0],
];

const steps = fc.array(fc.tuple(fc.nat(8), fc.nat(3), fc.nat(200), fc.nat(10_000)), {
  minLength: 5,
  maxLength: 40,
});

test('[T54] of 100 random rooms each is the same after it slept, at any moment, as if it had stayed awake', async () => {
  let naps = 0;
  let snapped = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(1_000), async (all, seed) => {
      const play = await startPlay(cast, seed);
      const [, member] = play.devices;
      if (!member) throw new Error('There is a member');
      for (const before of beginning) await doStep(play, before);
      for (const step of all) {
        await doStep(play, step);
        if (step[3] % 2 === 0 || !member.room?.keys) continue;
        const before = fingerprint(member.room);
        await nap(member);
        if (!member.room) throw new Error('It does not wake');
        expect(fingerprint(member.room)).toEqual(before);
        naps += 1;
        if (await openSnapshot(member.device, member.notebook, member.room)) snapped += 1;
      }
      const anew = await judged(member);
      expect(anew && shown(anew)).toBe(member.room && shown(member.room));
    }),
    { numRuns: 100, endOnFailure: true },
  );
  // Otherwise nothing was put to the test.
  expect([naps > 300, snapped > 150]).toEqual([true, true]);
}, 120_000);

/** A room in which something stands, asleep, and its device. */
const asleep = async (seed: number) => {
  const play = await startPlay(cast, seed);
  const [owner, member] = play.devices;
  if (!owner || !member) throw new Error('There are two');
  for (const step of beginning) await doStep(play, step);
  if (!member.room) throw new Error('The member has a room');
  const before = fingerprint(member.room);
  await letSleep(member.device, member.notebook, member.room);
  const { storage } = member.device.parts;
  const place = roomSnapPlace(member.notebook.line.id, member.room.id);
  const snap = (await storage.get(place)) ?? new Uint8Array();
  expect(snap.length).toBeGreaterThan(0);
  const wakes = async () => wake(member.device, member.notebook, member.room?.id ?? '');
  return { play, owner, member, storage, place, snap, before, wakes };
};

test('[T54] a snapshot of other bytes is dropped, and the room is judged from its entries', async () => {
  const { storage, place, snap, before, wakes } = await asleep(11);
  for (const at of [0, 1, 40, snap.length - 1]) {
    const other = snap.slice();
    other[at] = (other[at] ?? 0) ^ 1;
    await storage.commit({ put: [[place, other]] });
    const room = await wakes();
    expect(room && fingerprint(room)).toEqual(before);
    expect(room?.lasting.snap).toBeNull();
  }
});

test('[T54] a snapshot that is missing, or of another room, changes nothing of what is shown', async () => {
  const one = await asleep(12);
  const other = await asleep(13);
  for (const batch of [{ remove: [one.place] }, { put: [[one.place, other.snap] as const] }]) {
    await one.storage.commit(batch);
    const room = await one.wakes();
    expect(room && fingerprint(room)).toEqual(one.before);
  }
});

test('[T54] an older snapshot put back where a newer one was is not believed', async () => {
  const { play, owner, member, storage, place, snap, wakes } = await asleep(14);
  const first = await wakes();
  if (!first) throw new Error('It wakes');
  member.room = first;
  // What the owner takes out makes the older snapshot one of words that are gone.
  await write(owner, 3, 4);
  const [entryId = ''] = owner.room?.links.keys() ?? [];
  if (owner.room)
    must(await actInRoom(owner.device, owner.notebook, owner.room, { v: 1, changes: [], erases: [entryId] }));
  await send(play, owner);
  await readEntries(member, play.entries);
  expect(await storage.get(place)).toBeNull();
  const { room } = member;
  if (!room) throw new Error('There is a room');
  const before = [shown(room), troubleIn(room)];
  await letSleep(member.device, member.notebook, room);
  await storage.commit({ put: [[place, snap]] });
  const again = await wakes();
  expect(again && [shown(again), troubleIn(again)]).toEqual(before);
  expect(again && (await openSnapshot(member.device, member.notebook, again))).toBeNull();
});

test('[T54, T24] what is taken out of a room is gone from its snapshot, its words and its summary in the same commit', async () => {
  const { play, owner, member, storage, place, wakes } = await asleep(15);
  const { id } = member.notebook.line;
  const roomId = member.room?.id ?? '';
  const beside = [place, wordsPlace(id, roomId), summaryPlace(id, roomId)];
  const lies = () => Promise.all(beside.map(async (one) => (await storage.get(one)) !== null));
  member.room = await wakes();
  expect(await lies()).toEqual([true, true, true]);
  // What only comes leaves them as they lie: they are not believed, and hold nothing that is gone.
  await write(owner, 3, 4);
  await send(play, owner);
  await readEntries(member, play.entries);
  expect(await lies()).toEqual([true, true, true]);
  const [entryId = ''] = owner.room?.links.keys() ?? [];
  if (owner.room)
    must(await actInRoom(owner.device, owner.notebook, owner.room, { v: 1, changes: [], erases: [entryId] }));
  await send(play, owner);
  await readEntries(member, play.entries);
  expect(await lies()).toEqual([false, false, false]);
});

test('[T54] a snapshot that was not believed is taken away with the next change', async () => {
  const { member, storage, place, wakes } = await asleep(19);
  const other = (await storage.get(place))?.slice() ?? new Uint8Array();
  other[40] = (other[40] ?? 0) ^ 1;
  await storage.commit({ put: [[place, other]] });
  member.room = await wakes();
  expect([member.room?.lasting.snap, await storage.get(place)]).toEqual([null, other]);
  await write(member, 1, 3);
  expect(await storage.get(place)).toBeNull();
});

test('[T54, D13] a snapshot of a version that judged by other rules is left, and every entry is judged again', async () => {
  const { member, storage, place, snap, before, wakes } = await asleep(18);
  const { vaultKey } = member.notebook;
  const opened = must(await openSmall(vaultKey, 'snap', place, snap));
  const kept = JSON.parse(new TextDecoder().decode(opened)) as { links: unknown[][]; rules: string };
  const put = async (changed: object): Promise<void> => {
    const json = new TextEncoder().encode(JSON.stringify({ ...kept, ...changed }));
    const sealed = await sealSmall(vaultKey, 'snap', place, json, member.device.parts.chance);
    await storage.commit({ put: [[place, sealed]] });
  };
  // As it is, it is believed: what it says of an entry is not asked again.
  const refused = kept.links.map((link) => link.with(5, 1));
  await put({ links: refused });
  const believing = await openLying(member.device, member.notebook, member.room?.id ?? '');
  expect([...(believing?.links.values() ?? [])].map(({ worth }) => worth)).toEqual(
    refused.map(() => 'refused'),
  );
  await put({ links: refused, rules: 'of another version' });
  const room = await wakes();
  expect(room && fingerprint(room)).toEqual(before);
});

test('[T54] entries that are not on the disk any more are asked for again, whatever the snapshot says', async () => {
  const { member, storage, before, wakes } = await asleep(16);
  // As after reading at a relay, which a play has not.
  const first = await wakes();
  if (!first) throw new Error('It wakes');
  first.lasting = { ...first.lasting, cursor: 3, rest: null };
  await letSleep(member.device, member.notebook, first);
  const { line } = member.notebook;
  const entries = (await storage.keys(roomsPlaces(line.id))).filter((place) => place.includes('/entry/'));
  await storage.commit({ remove: entries });
  // It was caught up on the line that is there, and is not asked about again unless somebody says so.
  Object.assign(member.notebook.asleep.get(member.room?.id ?? '')?.now ?? {}, {
    caughtUp: true,
    fromStart: true,
  });
  Object.assign(member.notebook.relay, { session: {} });
  const asked: boolean[] = [];
  member.device.sharing = {
    ...nothingShared,
    work: (_, __, { now }) => void asked.push(now.caughtUp, now.fromStart),
  };
  const room = await wakes();
  Object.assign(member.notebook.relay, { session: null });
  member.device.sharing = nothingShared;
  expect(asked).toEqual([false, false]);
  expect(before.links.length).toBeGreaterThan(0);
  expect(room?.lasting.cursor).toBe(0);
  expect(room && troubleIn(room).map(({ kind }) => kind)).toContain('rolled-back');
});

test('[T56] a stop after any commit leaves a summary that is true, or one that nobody believes', async () => {
  const { play, owner, member, wakes } = await asleep(17);
  member.room = await wakes();
  const { room } = member;
  if (!room) throw new Error('It wakes');
  expect(room.lasting.rest).not.toBeNull();
  await write(owner, 4, 5);
  await send(play, owner);
  await readEntries(member, play.entries);
  // The state on the disk names no summary from the very commit in which something came.
  const lying = await openLying(member.device, member.notebook, room.id);
  expect([room.lasting.rest, lying?.lasting.rest]).toEqual([null, null]);
  expect(lying && fingerprint(lying)).toEqual(fingerprint(room));
  await letSleep(member.device, member.notebook, room);
  member.room = await wakes();
  await write(member, 1, 3);
  const kept = await openLying(member.device, member.notebook, room.id);
  expect([kept?.lasting.rest, kept?.out.length]).toEqual([null, 1]);
});
