import { err } from '@handrail/kernel/result.ts';
import { expect, test } from 'vitest';
import { twoDevices } from '../../stories/two-devices.ts';
import type { Body } from '../document/body.ts';
import { roomsPlaces } from '../notebook/places.ts';
import { advanced } from './cursor.ts';
import { endRoom } from './ending.ts';
import { letRoomGo } from './invitation-room.ts';
import { commitRoom } from './keeping.ts';
import { pushed } from './pushes.ts';

const comment: Body = { v: 1, changes: [{ kind: 'comment', id: 'c', fields: { words: 'x' } }] };

const withEntry = async (seed: number) => {
  const both = await twoDevices(seed);
  const [entry = new Uint8Array()] = await both.member.seals(comment);
  const push = {
    type: 'entry',
    roomId: both.owner.room.id,
    placed: { position: 1, entry },
  } as const;
  both.owner.room.now.caughtUp = true;
  return { ...both, push };
};

test('[T22] an entry that was pushed and could not be kept is asked for again', async () => {
  const { owner, push } = await withEntry(91);
  const storage = { ...owner.device.parts.storage, commit: async () => err('no-room' as const) };
  const full = { ...owner.device, parts: { ...owner.device.parts, storage } };
  await pushed(full, owner.notebook, push);
  const { now, lasting, links } = owner.room;
  expect([now.caughtUp, lasting.cursor, links.size]).toEqual([false, 0, 0]);
});

test('[T22] more than a thousand pushed beyond a hole are not kept in mind: the relay is asked for what lies between', async () => {
  const { owner } = await withEntry(92);
  const { room } = owner;
  advanced(
    room,
    Array.from({ length: 1_000 }, (_, n) => [n + 2, null] as const),
  );
  expect(room.now.caughtUp).toBe(true);
  advanced(room, [[1_002, null]]);
  expect([room.now.ahead.size, room.now.caughtUp]).toEqual([0, false]);
});

test('[T27] what comes after this person ended the room is not read any more', async () => {
  const { owner, push } = await withEntry(93);
  await endRoom(owner.device, owner.notebook, owner.room);
  await pushed(owner.device, owner.notebook, push);
  expect([owner.room.links.size, owner.room.document.acts.size]).toEqual([0, 0]);
});

test('[T19, P9] of a room that was let go nothing is kept again by what was still going on', async () => {
  const { owner } = await withEntry(94);
  const { device, notebook, room } = owner;
  await letRoomGo(device, notebook, room);
  expect((await commitRoom(device, notebook, room, { lasting: { atRelay: 1 } })).ok).toBe(false);
  expect(await device.parts.storage.keys(roomsPlaces(notebook.line.id))).toEqual([]);
});

test('[T22, T23] an own entry that one page holds many times is one entry on the disk', async () => {
  const { owner } = await twoDevices(95);
  const [entry = new Uint8Array()] = await owner.seals({
    v: 1,
    changes: [{ kind: 'goal', id: 'g', fields: { label: 'one' } }],
  });
  await owner.takes([entry, entry, entry]);
  await owner.takes([entry]);
  const entries = await owner.device.parts.storage.keys(
    `${roomsPlaces(owner.notebook.line.id)}${owner.room.id}/entry/`,
  );
  expect([entries.length, owner.room.next.entry]).toEqual([1, 1]);
});
