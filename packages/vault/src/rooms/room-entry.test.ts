import fc from 'fast-check';
import { expect, test } from 'vitest';

import { utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { readEnvelope, writeEnvelope } from '@handrail/sync/entry-envelope.ts';

import {
  acts,
  aNotebook,
  deviceOf,
  flipped,
  must,
  notebookId,
  otherRoomId,
  roomId,
  twoInARoom,
  words,
} from '../../stories/small-world.ts';
import { headerJson, sealBody, sealHeader, type Pen } from '../entries/seal-entry.ts';
import {
  eraseBody,
  makeEpoch,
  takeEpoch,
  maxBody,
  openRoomEntry,
  sealRoomEntry,
  type Keyring,
  type RoomEntryDraft,
  type RoomKeys,
} from '../index.ts';

const rosterHead = 'B'.repeat(42) + 'A';
const entryId = 'e5'.repeat(16);
const draft: RoomEntryDraft = {
  entryId,
  epoch: 1,
  rosterHead,
  after: null,
  heads: [],
  time: 4,
  at: 1_700_000_000_000,
  body: words(0),
};
/** A roster that knows these people's devices. */
const knowing =
  (...keyrings: readonly Keyring[]) =>
  (device: string): Bytes | null =>
    keyrings.flatMap(({ keys }) => keys.authors.get(device) ?? [])[0] ?? null;

/** Someone who has the room's key: they seal what they like, in whose name they like, signed with the key they have. */
const sealedBy = async (pen: Pen, chance: Parameters<typeof sealBody>[3], device = pen.author) => {
  const place = { roomId, epoch: 1, entryId };
  const body = await sealBody(pen, place, words(1), chance);
  const facts = { sequence: 0, previous: null, heads: [], stamp: { time: 1, device }, at: 1 };
  return sealHeader(pen, place, await headerJson(pen, body, facts), body, chance);
};
const penOf = (keyring: Keyring, keys: RoomKeys): Pen => ({
  key: keys.epochs.get(1)!,
  author: keyring.deviceId,
  roster: rosterHead,
  keyring: 0,
  sign: keyring.keys.sign,
});

test('[V16] opening undoes sealing: what one wrote is what the other reads, and under which statement', async () => {
  const { owner, member } = await twoInARoom();
  const heads = [{ device: 'f'.repeat(32), sequence: 3, hash: 'A'.repeat(43), time: 2 }];
  const bodies = fc.string({ unit: 'grapheme', maxLength: 2_000 }).map(utf8);
  await fc.assert(
    fc.asyncProperty(bodies, fc.maxSafeNat(), fc.maxSafeInteger(), async (body, time, at) => {
      const { bytes, head } = await sealRoomEntry(
        owner.keyring,
        owner.room.keys,
        { ...draft, heads, body, time, at },
        owner.chance,
      );
      const reading = await openRoomEntry(member.room.keys, knowing(owner.keyring), bytes);
      expect(reading).toMatchObject({
        kind: 'entry',
        entry: { entryId, epoch: 1, body, bodyErased: false, hash: head.hash },
      });
      expect(reading.kind === 'entry' && reading.entry.header).toMatchObject({
        author: owner.keyring.deviceId,
        sequence: 0,
        previous: null,
        roster: rosterHead,
        heads,
        stamp: { time, device: owner.keyring.deviceId },
        at,
        key: owner.room.keys.epochs.get(1)?.commitment,
        keyring: 0,
      });
    }),
    { numRuns: 40 },
  );
});

test('[V16] the next entry names the one before', async () => {
  const { owner, member } = await twoInARoom();
  const first = await sealRoomEntry(owner.keyring, owner.room.keys, draft, owner.chance);
  const second = await sealRoomEntry(
    owner.keyring,
    owner.room.keys,
    { ...draft, after: first.head, time: 9, entryId: 'e6'.repeat(16) },
    owner.chance,
  );
  const reading = await openRoomEntry(member.room.keys, knowing(owner.keyring), second.bytes);
  expect(reading.kind === 'entry' && reading.entry.header).toMatchObject({
    sequence: 1,
    previous: { hash: first.head.hash, time: 4 },
  });
});

test('[V16] one changed bit anywhere never opens, and is always named', async () => {
  const { owner, member } = await twoInARoom();
  const { bytes } = await sealRoomEntry(owner.keyring, owner.room.keys, draft, owner.chance);
  const seen = new Set<string>();
  for (let at = 0; at < bytes.length; at += 1) {
    const reading = await openRoomEntry(member.room.keys, knowing(owner.keyring), flipped(bytes, at, at % 8));
    expect(reading.kind, String(at)).not.toBe('entry');
    seen.add(reading.kind === 'refused' ? reading.why : reading.kind);
  }
  expect([...seen].toSorted()).toEqual([
    'body',
    'header',
    'malformed',
    'older-version',
    'other-room',
    'unknown-key',
  ]);
});

test('[V16] moved to another room, epoch, entry or field it does not open', async () => {
  const { owner, member } = await twoInARoom();
  const { bytes } = await sealRoomEntry(owner.keyring, owner.room.keys, draft, owner.chance);
  const whole = must(readEnvelope(bytes));
  const epochs = member.room.keys.epochs;
  // A reader who has the same key everywhere, so that only the seal can refuse.
  const everywhere = { roomId, epochs: new Map([...epochs, [2, epochs.get(1)!]]) };
  const moved: [string, RoomKeys, Bytes, string][] = [
    [
      'room',
      { ...everywhere, roomId: otherRoomId },
      writeEnvelope({ ...whole, roomId: otherRoomId }),
      'header',
    ],
    ['epoch', everywhere, writeEnvelope({ ...whole, epoch: 2 }), 'header'],
    ['entry', everywhere, writeEnvelope({ ...whole, entryId: 'e6'.repeat(16) }), 'header'],
    ['field', everywhere, writeEnvelope({ ...whole, header: whole.body! }), 'header'],
    ['other field', everywhere, writeEnvelope({ ...whole, body: whole.header }), 'body'],
    ['nowhere', { ...everywhere, roomId: otherRoomId }, bytes, 'other-room'],
  ];
  for (const [what, keys, given, why] of moved)
    expect(await openRoomEntry(keys, knowing(owner.keyring), given), what).toMatchObject({
      kind: 'refused',
      why,
    });
});

test('[V16] an epoch or an author that is not known yet is told apart from a refusal: it may wait', async () => {
  const { owner, member } = await twoInARoom();
  const { bytes } = await sealRoomEntry(owner.keyring, owner.room.keys, draft, owner.chance);
  const none: RoomKeys = { roomId, epochs: new Map() };
  expect(await openRoomEntry(none, knowing(owner.keyring), bytes)).toEqual({
    kind: 'unknown-key',
    entryId,
    epoch: 1,
  });
  expect(await openRoomEntry(member.room.keys, knowing(member.keyring), bytes)).toEqual({
    kind: 'unknown-author',
    entryId,
    author: owner.keyring.deviceId,
  });
  expect(await openRoomEntry(member.room.keys, knowing(owner.keyring), flipped(bytes, 0, 1))).toEqual({
    kind: 'newer',
    entryId: null,
  });
});

test("[V16] a member who has the room's key cannot write in another's name", async () => {
  const { owner, member } = await twoInARoom();
  const pen = { ...penOf(member.keyring, member.room.keys), author: owner.keyring.deviceId };
  const forged = await sealedBy(pen, member.chance);
  const both = knowing(owner.keyring, member.keyring);
  expect(await openRoomEntry(owner.room.keys, both, forged)).toEqual({
    kind: 'refused',
    entryId,
    why: 'signature',
    entry: null,
  });
  const own = await sealedBy(penOf(member.keyring, member.room.keys), member.chance);
  expect((await openRoomEntry(owner.room.keys, both, own)).kind, 'in their own').toBe('entry');
});

test("[V16] an entry with another device's clock is refused, though its author signed it", async () => {
  const { owner, member } = await twoInARoom();
  const pen = penOf(member.keyring, member.room.keys);
  const bytes = await sealedBy(pen, member.chance, owner.keyring.deviceId);
  expect(await openRoomEntry(owner.room.keys, knowing(member.keyring), bytes)).toMatchObject({
    kind: 'refused',
    why: 'header',
  });
});

test('[V16] an entry that opens under a key and names another is refused: no entry is of two keys', async () => {
  const { owner, member } = await twoInARoom();
  const key = { ...owner.room.keys.epochs.get(1)!, commitment: 'C'.repeat(42) + 'A' };
  const bytes = await sealedBy({ ...penOf(owner.keyring, owner.room.keys), key }, owner.chance);
  expect(await openRoomEntry(member.room.keys, knowing(owner.keyring), bytes)).toMatchObject({
    kind: 'refused',
    why: 'header',
  });
});

test('[V16] of an exchanged body the header still stands, so that the chain goes on past it', async () => {
  const { owner, member } = await twoInARoom();
  const { bytes, head } = await sealRoomEntry(owner.keyring, owner.room.keys, draft, owner.chance);
  const whole = must(readEnvelope(bytes));
  const body = await sealBody(penOf(member.keyring, member.room.keys), whole, words(66), member.chance);
  const reading = await openRoomEntry(
    member.room.keys,
    knowing(owner.keyring),
    writeEnvelope({ ...whole, body }),
  );
  expect(reading).toMatchObject({
    kind: 'refused',
    why: 'body',
    entry: { hash: head.hash, body: null, bodyErased: false },
  });
});

test('[V16] an erased body leaves an entry that opens and says so', async () => {
  const { owner, member } = await twoInARoom();
  const { bytes } = await sealRoomEntry(owner.keyring, owner.room.keys, draft, owner.chance);
  expect(await openRoomEntry(member.room.keys, knowing(owner.keyring), eraseBody(bytes)!)).toMatchObject({
    kind: 'entry',
    entry: { body: null, bodyErased: true },
  });
});

test('[V16] what was sealed after Dana had gone does not open for Dana', async () => {
  const { owner, member } = await twoInARoom();
  const devices = [deviceOf(owner.keyring)];
  const made = must(await makeEpoch({ roomId, epoch: 2, devices, chance: owner.chance }));
  const next = must(
    await takeEpoch({ ...owner, notebookId, roomId, ...made, sealed: owner.room.sealed, epoch: 2 }),
  );
  const { bytes } = await sealRoomEntry(owner.keyring, next.keys, { ...draft, epoch: 2 }, owner.chance);
  expect((await openRoomEntry(member.room.keys, knowing(owner.keyring), bytes)).kind).toBe('unknown-key');
  // Even with what they have put in its place.
  const guess: RoomKeys = { roomId, epochs: new Map([[2, member.room.keys.epochs.get(1)!]]) };
  expect(await openRoomEntry(guess, knowing(owner.keyring), bytes)).toMatchObject({
    kind: 'refused',
    why: 'header',
  });
});

test("[V16] an entry of somebody's own room is none of a shared one", async () => {
  const { member } = await twoInARoom();
  const { keyring, chance } = await aNotebook(1);
  const [own] = await acts(keyring, chance, 1);
  expect(await openRoomEntry(member.room.keys, knowing(keyring), own!.bytes)).toMatchObject({
    kind: 'refused',
    why: 'other-room',
  });
});

test("[V16] an unknown epoch, another device's head and too long a body are mistakes in the program", async () => {
  const { owner } = await twoInARoom();
  const after = { device: 'f'.repeat(32), sequence: 3, hash: 'A'.repeat(43), time: 2 };
  const seal = async (wrong: Partial<RoomEntryDraft>) =>
    sealRoomEntry(owner.keyring, owner.room.keys, { ...draft, ...wrong }, owner.chance);
  await expect(seal({ epoch: 9 })).rejects.toThrow('epoch');
  await expect(seal({ after })).rejects.toThrow('own device');
  await expect(seal({ body: new Uint8Array(maxBody + 1) })).rejects.toThrow(RangeError);
});
