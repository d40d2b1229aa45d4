import { err } from '@handrail/kernel/result.ts';
import { expect, test } from 'vitest';
import { shown, twoDevices, type Side } from '../../stories/two-devices.ts';
import type { Body } from '../document/body.ts';
import { roomsPlaces } from '../notebook/places.ts';
import type { Bytes } from '../persistence/storage.ts';
import { endRoom } from './ending.ts';
import { openRoom } from './loading.ts';
import { actInRoom } from './outbox.ts';
import { receive } from './receive.ts';
import type { Room } from './room.ts';
import { sealNext } from './sending.ts';
import { troubleIn } from './view.ts';

const comment = (id: string, words: string): Body => ({
  v: 1,
  changes: [{ kind: 'comment', id, fields: { words } }],
});
const goal = (label: string): Body => ({ v: 1, changes: [{ kind: 'goal', id: 'g', fields: { label } }] });

const opened = async ({ device, notebook, room }: Side): Promise<Room> => {
  const everything = await device.parts.storage.all(roomsPlaces(notebook.line.id));
  const again = await openRoom(notebook, room.id, everything);
  if (!again) throw new Error('The room does not open.');
  return again;
};
const facts = (room: Room) => ({
  shown: shown(room),
  out: room.out,
  heads: [...room.lasting.heads],
  findings: [...room.lasting.findings],
  roster: room.lasting.roster.hashes,
  keys: [...(room.keys?.epochs.keys() ?? [])],
  links: [...room.links].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  waiting: [...room.waiting],
  nextEntry: room.next.entry,
});

test('[T19] after every act, whatever it was, the room opened from the disk is the room in memory', async () => {
  const { owner, member, says } = await twoDevices(61);
  const same = async (): Promise<void> => {
    for (const side of [owner, member]) expect(facts(await opened(side))).toEqual(facts(side.room));
  };
  await same();
  const first = await owner.seals(goal('one'));
  await same();
  await member.takes(first);
  await owner.takes(first);
  await same();
  const second = await member.seals(comment('a', 'x'));
  await actInRoom(member.device, member.notebook, member.room, comment('b', 'not sealed yet'));
  await same();
  const altered = second.map((bytes): Bytes =>
    Uint8Array.from(bytes, (byte, at) => (at === 60 ? byte ^ 1 : byte)),
  );
  await owner.takes([...altered, ...second]);
  await same();
  // A statement that only the member has heard of: the owner has to wait with what names it.
  const invited = { kind: 'invited', invitation: 'B'.repeat(42) + 'A', expires: 9_000 } as const;
  await says(owner, invited, [member]);
  member.room.now.caughtUp = true;
  await sealNext(member.device, member.notebook, member.room);
  const third = member.room.out.flatMap(({ sealed }) => (sealed ? [sealed.bytes] : []));
  await owner.takes(third);
  expect(owner.room.waiting.size).toBe(1);
  await same();
  await says(owner, invited, [owner]);
  await same();
  await endRoom(owner.device, owner.notebook, owner.room);
  await same();
  expect(troubleIn(await opened(owner))).toEqual(troubleIn(owner.room));
});

test('[T19, T10] on a full device nothing of an act, of a sealing or of a page happens, and later all of it does', async () => {
  const { owner, member } = await twoDevices(62);
  const entries = await member.seals(comment('a', 'x'));
  const before = facts(owner.room);
  const full = {
    ...owner.device,
    parts: {
      ...owner.device.parts,
      storage: { ...owner.device.parts.storage, commit: async () => err('no-room' as const) },
    },
  };
  const { notebook, room } = owner;
  expect(await actInRoom(full, notebook, room, goal('one'))).toEqual({ ok: false, error: 'no-room' });
  expect(await receive(full, notebook, room, entries, {})).toEqual({ ok: false, error: 'no-room' });
  expect(facts(room)).toEqual(before);
  await actInRoom(owner.device, notebook, room, goal('one'));
  await sealNext(owner.device, notebook, room);
  // Nothing is sealed before everything the relay has was read.
  expect(room.out.map(({ sealed }) => sealed)).toEqual([null]);
  room.now.caughtUp = true;
  await sealNext(full, notebook, room);
  expect(room.out.map(({ sealed }) => sealed)).toEqual([null]);
  await sealNext(owner.device, notebook, room);
  expect(room.out.map(({ sealed }) => sealed !== null)).toEqual([true]);
  await owner.takes(entries);
  expect(shown(room)).toContain('"words":"x"');
});

test('[T19] entries that are gone from the disk are noticed by the pinned heads, and everything is asked for again', async () => {
  const { owner, member } = await twoDevices(63);
  const entries = [...(await member.seals(comment('a', 'x'))), ...(await member.seals(comment('b', 'y')))];
  await owner.takes(entries);
  const places = await owner.device.parts.storage.keys(
    `${roomsPlaces(owner.notebook.line.id)}${owner.room.id}/entry/`,
  );
  await owner.device.parts.storage.commit({ remove: places.slice(1) });
  const again = await opened(owner);
  expect([again.lasting.cursor, troubleIn(again)]).toEqual([0, [{ kind: 'rolled-back', count: 1 }]]);
  await receive(owner.device, owner.notebook, again, entries, {});
  expect(shown(again)).toBe(shown(owner.room));
});
