import fc from 'fast-check';
import { expect, test } from 'vitest';

import { concat, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';
import { sha256 } from '@handrail/proof/sha256.ts';
import { fromHex } from '@handrail/proof/text-codes.ts';
import { longestSignal } from '@handrail/sync/wire/wire.ts';

import {
  deviceOf,
  flipped,
  must,
  notebookId,
  otherRoomId,
  roomId,
  twoInARoom,
  words,
} from '../../stories/small-world.ts';
import {
  makeEpoch,
  maxSignalBody,
  openRoomEntry,
  openSignal,
  sealRoomEntry,
  sealSignal,
  takeEpoch,
  type Keyring,
  type RoomKeys,
} from '../index.ts';
import { seal } from '../seal/gcm.ts';
import { pad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';

const refused = (error: string) => ({ ok: false, error });
/** A roster in which these people's devices are. */
const knowing =
  (...keyrings: readonly Keyring[]) =>
  (device: string): Bytes | null =>
    keyrings.flatMap(({ keys }) => keys.authors.get(device) ?? [])[0] ?? null;
const said = { epoch: 1, counter: 7, body: utf8('{"v":1,"where":"agenda"}') };

type World = Awaited<ReturnType<typeof twoInARoom>>;
const sealed = ({ owner }: World, says: Partial<typeof said> = {}): Promise<Bytes> =>
  sealSignal(owner.keyring, owner.room.keys, { ...said, ...says }, owner.chance);
const opened = ({ owner, member }: World, bytes: Bytes) =>
  openSignal(member.room.keys, knowing(owner.keyring, member.keyring), bytes);

/** What somebody with the room's key can seal, by SPEC.md alone; honest but for what is said otherwise. */
const byHand = async (
  { owner }: World,
  other: {
    readonly device?: string;
    readonly commitment?: string;
    readonly counter?: readonly [number, number];
    readonly sign?: (message: Bytes) => Promise<Bytes>;
    readonly signedBody?: Bytes;
    readonly padded?: Bytes;
    readonly label?: string;
  } = {},
): Promise<Bytes> => {
  const { keyring, room, chance } = owner;
  const key = room.keys.epochs.get(1)!;
  const outer = concat(new Uint8Array([1]), fromHex(roomId, 16)!, u32(1));
  const placed = (part: string) => concat(outer, placeOf('handrail/signal/part/1', part));
  const [high, low] = other.counter ?? [0, 7];
  const facts = concat(fromHex(other.device ?? keyring.deviceId, 16)!, u32(high), u32(low));
  const body = await seal(key.signal, placed('body'), other.padded ?? pad(said.body), chance);
  const statement = concat(
    utf8(`${other.label ?? 'handrail/signal/signed/1'}\0`),
    outer,
    utf8(other.commitment ?? key.commitment),
    facts,
    await sha256(other.signedBody ?? body),
  );
  const signature = await (other.sign ?? keyring.keys.sign)(statement);
  return concat(outer, await seal(key.signal, placed('head'), concat(facts, signature), chance), body);
};

test('[V22] opening undoes sealing: what one said live is what the other hears, and from which device', async () => {
  const world = await twoInARoom();
  const bodies = fc.string({ unit: 'grapheme', maxLength: 2_000 }).map(utf8);
  await fc.assert(
    fc.asyncProperty(bodies, fc.maxSafeNat(), async (body, counter) => {
      const bytes = await sealed(world, { body, counter });
      const device = world.owner.keyring.deviceId;
      expect(await opened(world, bytes)).toEqual({ ok: true, value: { device, epoch: 1, counter, body } });
    }),
    { numRuns: 60 },
  );
});

test('[V22] one changed bit anywhere never opens, and is always named', async () => {
  const world = await twoInARoom();
  const bytes = await sealed(world);
  const seen = new Map<string, number>();
  for (let at = 0; at < bytes.length; at += 1)
    for (const bit of [0, at % 8, 7]) {
      const read = await opened(world, flipped(bytes, at, bit));
      expect(read.ok, `${at}.${bit}`).toBe(false);
      if (!read.ok) seen.set(read.error, (seen.get(read.error) ?? 0) + 1);
    }
  expect([...seen.keys()].toSorted()).toEqual([
    'malformed',
    'newer-format',
    'older-format',
    'signature',
    'unknown-key',
  ]);
});

test('[V22] cut or lengthened anywhere it never opens', async () => {
  const world = await twoInARoom();
  const bytes = await sealed(world);
  for (let length = 0; length < bytes.length; length += 1)
    expect((await opened(world, bytes.slice(0, length))).ok, String(length)).toBe(false);
  for (const more of [1, 16, 512, longestSignal])
    expect((await opened(world, concat(bytes, new Uint8Array(more)))).ok, String(more)).toBe(false);
});

test('[V22] a signal is of one room: in another it does not open, whatever name it is given', async () => {
  const world = await twoInARoom();
  const { owner, member } = world;
  const bytes = await sealed(world);
  const authors = knowing(owner.keyring);
  const elsewhere: RoomKeys = { roomId: otherRoomId, epochs: member.room.keys.epochs };
  expect(await openSignal(elsewhere, authors, bytes)).toEqual(refused('malformed'));
  const renamed = bytes.slice();
  renamed.set(fromHex(otherRoomId, 16)!, 1);
  expect(await openSignal(elsewhere, authors, renamed)).toEqual(refused('malformed'));
  expect(await openSignal(member.room.keys, authors, renamed)).toEqual(refused('malformed'));
});

test('[V22] a signal is of one epoch: without its key it waits for nobody, under another key it does not open', async () => {
  const world = await twoInARoom();
  const { owner, member } = world;
  const bytes = await sealed(world);
  const renamed = concat(bytes.subarray(0, 17), u32(2), bytes.subarray(21));
  expect(await opened(world, renamed)).toEqual(refused('unknown-key'));
  const second = must(
    await makeEpoch({ roomId, epoch: 2, devices: [deviceOf(owner.keyring)], chance: owner.chance }),
  );
  const { keys } = must(
    await takeEpoch({ ...owner, notebookId, roomId, ...second, sealed: owner.room.sealed, epoch: 2 }),
  );
  expect([...keys.epochs.keys()]).toEqual([1, 2]);
  expect(await openSignal(keys, knowing(owner.keyring), renamed)).toEqual(refused('malformed'));
  // The very key under another number: what says the epoch is outside, and bound.
  const moved: RoomKeys = { roomId, epochs: new Map([[2, member.room.keys.epochs.get(1)!]]) };
  expect(await openSignal(moved, knowing(owner.keyring), renamed)).toEqual(refused('malformed'));
});

test('[V22] nobody speaks as another: not with the room’s key, not by moving what was signed', async () => {
  const world = await twoInARoom();
  const { owner, member } = world;
  expect((await opened(world, await byHand(world))).ok, 'what is made by hand is what sealSignal makes').toBe(
    true,
  );
  const asMember = { device: member.keyring.deviceId };
  expect(await opened(world, await byHand(world, asMember))).toEqual(refused('signature'));
  const stranger = { device: 'f'.repeat(32) };
  expect(await opened(world, await byHand(world, stranger))).toEqual(refused('unknown-author'));
  expect(await openSignal(member.room.keys, () => null, await sealed(world))).toEqual(
    refused('unknown-author'),
  );

  // The head of one and the body of another, both of the same device and both good.
  const [one, other] = [await sealed(world), await sealed(world, { counter: 8, body: utf8('{"v":1}') })];
  expect(await opened(world, concat(one.subarray(0, 137), other.subarray(137)))).toEqual(
    refused('signature'),
  );
  // A signature that is good for another counter, another body or another purpose.
  const { keys } = owner.keyring;
  let kept: Bytes = new Uint8Array(64);
  const keeps = async (message: Bytes) => (kept = await keys.sign(message));
  expect((await opened(world, await byHand(world, { sign: keeps }))).ok).toBe(true);
  for (const reused of [{ counter: [0, 8] as const }, {}])
    expect(await opened(world, await byHand(world, { ...reused, sign: async () => kept }))).toEqual(
      refused('signature'),
    );
  expect(await opened(world, await byHand(world, { signedBody: utf8('other') }))).toEqual(
    refused('signature'),
  );
  expect(await opened(world, await byHand(world, { label: 'handrail/entry/header/1' }))).toEqual(
    refused('signature'),
  );
});

test('[V22] the key it is sealed under is part of what is signed: no signal is read under two', async () => {
  const world = await twoInARoom();
  expect(await opened(world, await byHand(world, { commitment: 'A'.repeat(43) }))).toEqual(
    refused('signature'),
  );
});

test('[V22] what its own author sealed wrongly is malformed', async () => {
  const world = await twoInARoom();
  const unpadded = new Uint8Array(600).fill(1);
  expect(await opened(world, await byHand(world, { padded: unpadded }))).toEqual(refused('malformed'));
  expect(await opened(world, await byHand(world, { padded: new Uint8Array(0) }))).toEqual(
    refused('malformed'),
  );
  expect(await opened(world, await byHand(world, { counter: [0x20_0000, 0] }))).toEqual(refused('malformed'));
  const largest = await opened(world, await byHand(world, { counter: [0x1f_ffff, 0xffff_ffff] }));
  expect(largest.ok && largest.value.counter).toBe(Number.MAX_SAFE_INTEGER);
});

test('[V22] the longest body fits what goes over the wire; a longer one is a mistake in the program', async () => {
  const world = await twoInARoom();
  const body = new Uint8Array(maxSignalBody).fill(120);
  const bytes = await sealed(world, { body });
  expect(bytes.length).toBeLessThanOrEqual(longestSignal);
  expect(bytes.length).toBeGreaterThan(longestSignal - 512);
  expect(await opened(world, bytes)).toMatchObject({ ok: true, value: { body } });
  await expect(sealed(world, { body: new Uint8Array(maxSignalBody + 1) })).rejects.toThrow(RangeError);
  for (const counter of [-1, 1.5, 2 ** 53, Number.NaN])
    await expect(sealed(world, { counter })).rejects.toThrow(RangeError);
  await expect(sealed(world, { epoch: 9 })).rejects.toThrow('an epoch whose key is not here');
});

test('[V3, V22] a letter and a sentence look the same from outside', async () => {
  const world = await twoInARoom();
  const lengths = new Set<number>();
  for (const length of [0, 1, 40, 508])
    lengths.add((await sealed(world, { body: new Uint8Array(length) })).length);
  expect(lengths).toEqual(new Set([21 + 116 + 28 + 512]));
});

test('[V22] no nonce is used twice, also when the same thing is said again', async () => {
  const world = await twoInARoom();
  const nonces = new Set<string>();
  for (let time = 0; time < 200; time += 1) {
    const bytes = await sealed(world);
    for (const at of [21, 137]) nonces.add(Buffer.from(bytes.subarray(at, at + 12)).toString('hex'));
  }
  expect(nonces.size).toBe(400);
});

test('[V22] a format of another version is told by name, and nothing else is looked at', async () => {
  const world = await twoInARoom();
  const bytes = await sealed(world);
  for (const [format, why] of [
    [0, 'older-format'],
    [2, 'newer-format'],
    [255, 'newer-format'],
  ] as const) {
    expect(await opened(world, concat(new Uint8Array([format]), bytes.subarray(1)))).toEqual(refused(why));
    expect(await opened(world, new Uint8Array([format]))).toEqual(refused(why));
  }
  expect(await opened(world, new Uint8Array(0))).toEqual(refused('malformed'));
});

test('[V2, V22] a signal is no entry and an entry is no signal', async () => {
  const world = await twoInARoom();
  const { owner, member } = world;
  const authors = knowing(owner.keyring);
  const reading = await openRoomEntry(member.room.keys, authors, await sealed(world));
  expect(reading.kind).toBe('refused');
  const entry = await sealRoomEntry(
    owner.keyring,
    owner.room.keys,
    {
      entryId: 'e5'.repeat(16),
      epoch: 1,
      rosterHead: 'A'.repeat(43),
      after: null,
      time: 1,
      at: 1,
      body: words(0),
    },
    owner.chance,
  );
  expect(await openSignal(member.room.keys, authors, entry.bytes)).toEqual(refused('malformed'));
});
