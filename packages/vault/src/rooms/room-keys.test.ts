import fc from 'fast-check';
import { expect, test } from 'vitest';

import { concat, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { idBytes } from '@handrail/sync/entry-envelope.ts';

import {
  aNotebook,
  deviceOf,
  flipped,
  must,
  notebookId,
  otherNotebookId,
  otherRoomId,
  roomId,
  twoInARoom,
  type Notebook,
} from '../../stories/small-world.ts';
import {
  makeEpoch,
  openRoomEntry,
  openRoomKeys,
  resealRoomKeys,
  sealLetter,
  sealRoomEntry,
  takeEpoch,
  type RoomKeys,
} from '../index.ts';
import { readRoomKeysContent, writeRoomKeysContent } from './room-keys-content.ts';

const refused = (error: string) => ({ ok: false, error });
const idOf = ({ keyring }: Notebook): string => keyring.notebookId;

/** Whether what one sealed opens for the other: the one test of two room keys being the same. */
const readsWhatSealed = async (from: Notebook, sealing: RoomKeys, opening: RoomKeys, epoch = 1) => {
  const draft = { epoch, rosterHead: 'A'.repeat(43), after: null, time: 1, at: 1, body: utf8('{}') };
  const { bytes } = await sealRoomEntry(
    from.keyring,
    sealing,
    { ...draft, entryId: 'e5'.repeat(16) },
    from.chance,
  );
  return (
    (await openRoomEntry(opening, () => from.keyring.keys.authors.get(from.keyring.deviceId)!, bytes))
      .kind === 'entry'
  );
};

test('[V15] an epoch is the same key for the device that made it and for each device it is sealed to', async () => {
  const { owner, member, made } = await twoInARoom();
  expect(await readsWhatSealed(owner, owner.room.keys, member.room.keys)).toBe(true);
  expect(await readsWhatSealed(member, member.room.keys, owner.room.keys)).toBe(true);
  expect(made.wraps.map(({ device }) => device)).toEqual([owner.keyring.deviceId, member.keyring.deviceId]);
  const again = must(await openRoomKeys(member.vaultKey, otherNotebookId, roomId, member.room.sealed));
  expect(await readsWhatSealed(owner, owner.room.keys, again)).toBe(true);
  const own = must(await takeEpoch({ ...owner, notebookId, roomId, ...made, epoch: 1, sealed: null }));
  expect(await readsWhatSealed(member, member.room.keys, own.keys), 'from its own letter').toBe(true);
});

test('[V15] an epoch sealed for Dana does not open for Sam', async () => {
  const { made, member } = await twoInARoom();
  const sam = await aNotebook(3, 'f6'.repeat(16));
  const asSam = { ...sam, notebookId: idOf(sam), roomId, ...made, sealed: null, epoch: 1 };
  expect(await takeEpoch(asSam)).toEqual(refused('not-for-us'));
  const { letter } = made.wraps.find(({ device }) => device === member.keyring.deviceId)!;
  const wraps = [{ device: sam.keyring.deviceId, letter }];
  expect(await takeEpoch({ ...asSam, wraps }), "Dana's letter under Sam's name").toEqual(
    refused('bad-letter'),
  );
});

test('[V15] a letter opens for its own room and epoch and nowhere else', async () => {
  const { member, made } = await twoInARoom();
  const asMember = { ...member, notebookId: otherNotebookId, roomId, ...made, sealed: null, epoch: 1 };
  expect((await takeEpoch(asMember)).ok).toBe(true);
  expect(await takeEpoch({ ...asMember, roomId: otherRoomId })).toEqual(refused('bad-letter'));
  expect(await takeEpoch({ ...asMember, epoch: 2 })).toEqual(refused('bad-letter'));
});

test('[V15] a planted key is refused: it opens, and is not the one that the owner promised', async () => {
  const { member, made } = await twoInARoom();
  const { deviceId: device, keys } = member.keyring;
  const place = `${roomId}/1/${device}`;
  const planted = (bytes: Bytes) => sealLetter(keys.agreement.publicKey, 'epoch', place, bytes);
  const asMember = { ...member, notebookId: otherNotebookId, roomId, ...made, sealed: null, epoch: 1 };
  const take = async (bytes: Bytes) =>
    takeEpoch({ ...asMember, wraps: [{ device, letter: must(await planted(bytes)) }] });
  expect(await take(new Uint8Array(32).fill(7))).toEqual(refused('wrong-commitment'));
  expect(await take(new Uint8Array(31)), 'no key at all').toEqual(refused('bad-letter'));
  const { room } = await twoInARoom([8, 9]).then(({ owner }) => owner);
  const [commitment] = [...room.keys.epochs.values()].map((key) => key.commitment);
  expect(await takeEpoch({ ...asMember, commitment: commitment! }), "another room's promise").toEqual(
    refused('wrong-commitment'),
  );
});

test('[V15] no statement gives two devices two keys: of two under one promise, one is refused', async () => {
  const [owner, dana] = [await aNotebook(1), await aNotebook(2, otherNotebookId)];
  const epoch = { roomId, epoch: 1, chance: owner.chance };
  const one = must(await makeEpoch({ ...epoch, devices: [deviceOf(owner.keyring)] }));
  const two = must(await makeEpoch({ ...epoch, devices: [deviceOf(dana.keyring)] }));
  for (const { commitment } of [one, two]) {
    const statement = { roomId, epoch: 1, commitment, wraps: [...one.wraps, ...two.wraps], sealed: null };
    const answers = [
      await takeEpoch({ ...owner, notebookId, ...statement }),
      await takeEpoch({ ...dana, notebookId: otherNotebookId, ...statement }),
    ];
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual(refused('wrong-commitment'));
  }
});

test('[V15] one changed bit anywhere in a letter never opens', async () => {
  const { member, made } = await twoInARoom();
  const device = member.keyring.deviceId;
  const { letter } = made.wraps.find((wrap) => wrap.device === device)!;
  for (let at = 0; at < letter.length; at += 3) {
    const wraps = [{ device, letter: flipped(letter, at, at % 8) }];
    const taken = await takeEpoch({
      ...member,
      notebookId: otherNotebookId,
      roomId,
      ...made,
      wraps,
      sealed: null,
      epoch: 1,
    });
    expect(taken, String(at)).toEqual(refused('bad-letter'));
  }
  const newer = [{ device, letter: flipped(letter, 0, 1) }];
  const asMember = { ...member, notebookId: otherNotebookId, roomId, ...made, sealed: null, epoch: 1 };
  expect(await takeEpoch({ ...asMember, wraps: newer })).toEqual(refused('newer-letter'));
});

test('[V15] sealed room keys open in their own notebook and room, unchanged, and nowhere else', async () => {
  const { owner, member } = await twoInARoom();
  const { sealed } = owner.room;
  expect((await openRoomKeys(owner.vaultKey, notebookId, roomId, sealed)).ok).toBe(true);
  expect(await openRoomKeys(owner.vaultKey, notebookId, otherRoomId, sealed)).toEqual(refused('damaged'));
  expect(await openRoomKeys(owner.vaultKey, otherNotebookId, roomId, sealed)).toEqual(refused('damaged'));
  expect(await openRoomKeys(member.vaultKey, notebookId, roomId, sealed)).toEqual(refused('damaged'));
  for (let at = 1; at < sealed.length; at += 1)
    expect(
      await openRoomKeys(owner.vaultKey, notebookId, roomId, flipped(sealed, at, at % 8)),
      String(at),
    ).toEqual(refused('damaged'));
  expect(await openRoomKeys(owner.vaultKey, notebookId, roomId, flipped(sealed, 0))).toEqual(
    refused('older-version'),
  );
  expect(await openRoomKeys(owner.vaultKey, notebookId, roomId, flipped(sealed, 0, 1))).toEqual(
    refused('newer-version'),
  );
  for (const length of [0, 1, 20, sealed.length - 1])
    expect(await openRoomKeys(owner.vaultKey, notebookId, roomId, sealed.slice(0, length))).toEqual(
      refused('damaged'),
    );
});

test('[V15] a new epoch leaves the earlier ones readable, and is another key', async () => {
  const { owner, member } = await twoInARoom();
  const promised = must(
    await makeEpoch({ roomId, epoch: 2, devices: [deviceOf(owner.keyring)], chance: owner.chance }),
  );
  const next = must(
    await takeEpoch({ ...owner, notebookId, roomId, ...promised, sealed: owner.room.sealed, epoch: 2 }),
  );
  expect([...next.keys.epochs.keys()]).toEqual([1, 2]);
  expect(await readsWhatSealed(owner, next.keys, member.room.keys, 1)).toBe(true);
  expect(await readsWhatSealed(owner, next.keys, member.room.keys, 2), 'Dana was not in it').toBe(false);
  expect(promised.commitment).toBe(next.keys.epochs.get(2)?.commitment);
  expect(promised.commitment).not.toBe(next.keys.epochs.get(1)?.commitment);
});

test('[V15] an epoch whose statement was not accepted is made again as another key, and the accepted one is taken', async () => {
  const { owner, made } = await twoInARoom();
  const devices = [deviceOf(owner.keyring)];
  const again = must(await makeEpoch({ roomId, epoch: 1, devices, chance: owner.chance }));
  expect(again.commitment).not.toBe(made.commitment);
  const sealed = owner.room.sealed;
  const accepted = must(await takeEpoch({ ...owner, notebookId, roomId, ...again, sealed, epoch: 1 }));
  expect(accepted.keys.epochs.get(1)?.commitment).toBe(again.commitment);
});

test('[V15] sealed again for another vault key and notebook, room keys are the same keys', async () => {
  const { owner, member } = await twoInARoom();
  const to = await aNotebook(7, 'f6'.repeat(16));
  const into = { from: { ...owner, notebookId }, to: { ...to, notebookId: idOf(to) }, roomId };
  const resealed = must(await resealRoomKeys({ ...into, sealed: owner.room.sealed, chance: owner.chance }));
  const keys = must(await openRoomKeys(to.vaultKey, idOf(to), roomId, resealed));
  expect(await readsWhatSealed(member, member.room.keys, keys)).toBe(true);
  expect(await openRoomKeys(owner.vaultKey, idOf(to), roomId, resealed)).toEqual(refused('damaged'));
  const damaged = flipped(owner.room.sealed, 40);
  expect(await resealRoomKeys({ ...into, sealed: damaged, chance: owner.chance })).toEqual(
    refused('damaged'),
  );
});

test('[V15] what cannot be sealed to or opened is refused by name, and makes nothing', async () => {
  const { owner, member, made } = await twoInARoom();
  const epoch = { roomId, epoch: 2, chance: owner.chance };
  const devices = [deviceOf(owner.keyring), { id: 'a'.repeat(32), agree: new Uint8Array(32) }];
  expect(await makeEpoch({ ...epoch, devices })).toEqual(refused('not-a-key'));
  const damaged = flipped(owner.room.sealed, 40);
  const asMember = { ...member, notebookId: otherNotebookId, roomId, ...made, epoch: 1 };
  expect(await takeEpoch({ ...asMember, sealed: damaged })).toEqual(refused('damaged'));
  const { keys } = member.keyring;
  const without = {
    ...member.keyring,
    keys: { ...keys, agreement: { ...keys.agreement, platformKeys: null } },
  };
  expect(await takeEpoch({ ...asMember, sealed: null, keyring: without })).toEqual(refused('not-here'));
});

test('[V15] reading the content of room keys undoes writing it; anything else is none', () => {
  const epochs = fc.uniqueArray(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 6 });
  fc.assert(
    fc.property(epochs, fc.integer({ min: 0, max: 255 }), (numbers, fill) => {
      const keys = new Map(numbers.map((epoch) => [epoch, new Uint8Array(32).fill(fill)]));
      expect(readRoomKeysContent(roomId, writeRoomKeysContent(roomId, keys))).toEqual(keys);
      expect(readRoomKeysContent(otherRoomId, writeRoomKeysContent(roomId, keys))).toBeNull();
    }),
  );
  const line = (epoch: number): Bytes => concat(u32(epoch), new Uint8Array(32));
  const id = idBytes(roomId);
  expect(readRoomKeysContent(roomId, concat(id, line(1), line(2)))?.size).toBe(2);
  expect(readRoomKeysContent(roomId, concat(id, line(2), line(1))), 'falling').toBeNull();
  expect(readRoomKeysContent(roomId, concat(id, line(1), line(1))), 'twice').toBeNull();
  expect(readRoomKeysContent(roomId, concat(id, line(1), new Uint8Array(35))), 'half a line').toBeNull();
  expect(readRoomKeysContent(roomId, new Uint8Array(15)), 'half an id').toBeNull();
});
