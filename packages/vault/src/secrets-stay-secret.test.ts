import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import { Redacted } from '@handrail/kernel/redacted.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';

import { seededChance } from '../stories/seeded-chance.ts';
import { aNotebook, deviceOf, must, notebookId, roomId } from '../stories/small-world.ts';
import {
  localKeyFrom,
  makeEpoch,
  makeLock,
  newInvitation,
  newKit,
  newLocalKey,
  openLock,
  openRoomKeys,
  takeEpoch,
  writeInvitation,
} from './index.ts';

/** Every way a value gets into a log by accident, without the spaces that printers put in. */
const printed = (value: unknown): string => prints(value).join('\n').replace(/\s/g, '');
const prints = (value: unknown): string[] => [
  inspect(value, { depth: 20, showHidden: true, maxArrayLength: null, customInspect: true }),
  inspect(value, { depth: 20, showHidden: true, maxArrayLength: null, customInspect: false }),
  `${String(value)}`,
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each)) ?? '',
  JSON.stringify({ ...(value as object) }),
  inspect(new Error('it broke', { cause: value }), { depth: 20 }),
];

/** The ways the same bytes would look. */
const looks = (bytes: Uint8Array<ArrayBuffer>): string[] => [
  toHex(bytes),
  toBase64url(bytes),
  Buffer.from(bytes).toString('base64'),
  Array.from(bytes).slice(0, 8).join(','),
  JSON.stringify(Object.assign({}, bytes.slice(0, 8))).slice(0, -1),
];

test('a secret that is not kept in is found by this check', () => {
  const bytes = newKit(seededChance(3)).reveal();
  for (const look of looks(bytes))
    expect(
      printed({ bytes, text: [toHex(bytes), toBase64url(bytes), Buffer.from(bytes).toString('base64')] }),
    ).toContain(look);
});

test('[V14] a kit, a local key and a vault key cannot be printed', async () => {
  const chance = seededChance(3);
  const { vaultKey } = await aNotebook();
  const secrets: [unknown, Uint8Array<ArrayBuffer>][] = [
    ...[newKit(chance), newLocalKey(chance)].map((secret): [unknown, Uint8Array<ArrayBuffer>] => [
      secret,
      secret.reveal(),
    ]),
    [vaultKey, vaultKey.raw()],
  ];
  for (const [secret, bytes] of secrets)
    for (const look of looks(bytes)) expect(printed(secret)).not.toContain(look);
});

test('[V14] an open keyring holds nothing that can be printed or taken out', async () => {
  const { keyring } = await aNotebook(1);
  // The same chance again gives the very secrets: seeds and keys in the order they were drawn.
  const chance = seededChance(1);
  const drawn = {
    vaultKey: chance.bytes(32),
    room: chance.bytes(16),
    device: chance.bytes(16),
    root: chance.bytes(32),
    sign: chance.bytes(32),
    agree: chance.bytes(32),
    roomKey: chance.bytes(32),
  };
  expect([toHex(drawn.room), toHex(drawn.device)], 'the same draw').toEqual([
    keyring.roomId,
    keyring.deviceId,
  ]);
  const out = printed(keyring);
  for (const secret of [drawn.vaultKey, drawn.root, drawn.sign, drawn.agree, drawn.roomKey])
    for (const look of looks(secret)) expect(out).not.toContain(look);
  const room = keyring.keys.rooms.get(0)!;
  for (const key of [room.header, room.body, room.signal, keyring.keys.agreement.platformKeys!.privateKey]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', key as never)).rejects.toThrow('extractable');
  }
});

test('[V14] room keys, open or sealed, hold nothing that can be printed or taken out', async () => {
  const { vaultKey, keyring } = await aNotebook(1);
  const epoch = { vaultKey, notebookId, roomId, sealed: null, epoch: 1 };
  const made = must(
    await makeEpoch({ roomId, epoch: 1, devices: [deviceOf(keyring)], chance: seededChance(4) }),
  );
  // The same chance again gives the very key.
  const secret = seededChance(4).bytes(32);
  const taken = must(await takeEpoch({ ...epoch, ...made, sealed: null, keyring, chance: seededChance(5) }));
  const opened = must(await openRoomKeys(vaultKey, notebookId, roomId, taken.sealed));
  expect(opened.epochs.get(1)?.commitment).toBe(made.commitment);
  for (const each of [made, taken, opened])
    for (const look of looks(secret)) expect(printed(each)).not.toContain(look);
  for (const { epochs } of [taken.keys, opened])
    for (const { header, body, signal } of epochs.values())
      for (const key of [header, body, signal]) {
        expect(key.extractable).toBe(false);
        await expect(crypto.subtle.exportKey('jwk', key as never)).rejects.toThrow('extractable');
      }
});

test('[V14] what makes and takes an epoch wipes the key it drew', async () => {
  const { keyring } = await aNotebook(1);
  const chance = seededChance(4);
  const drawn: Uint8Array<ArrayBuffer>[] = [];
  const watched = {
    bytes: (length: number) => {
      const bytes = chance.bytes(length);
      drawn.push(bytes);
      return bytes;
    },
  };
  must(await makeEpoch({ roomId, epoch: 1, devices: [deviceOf(keyring)], chance: watched }));
  expect(drawn.find((bytes) => bytes.length === 32)).toEqual(new Uint8Array(32));
});

test('[V14] an invitation prints as its id and nothing else', async () => {
  const invitation = await newInvitation(seededChance(6));
  const secret = seededChance(6).bytes(16);
  expect(invitation.secret.reveal()).toEqual(secret);
  const out = printed(invitation);
  for (const look of looks(secret)) expect(out).not.toContain(look);
  expect(out).not.toContain(await writeInvitation(invitation));
  expect(out).toContain(invitation.id);
});

test('[V14] a passphrase is nowhere in the lock it makes, nor in a refusal', async () => {
  const { vaultKey, chance } = await aNotebook();
  const opener = {
    kind: 'passphrase',
    passphrase: new Redacted('pebble stone lamp'),
    deriver: { argon2id: async () => new Uint8Array(32) },
  } as const;
  const record = must(await makeLock(vaultKey, notebookId, opener, chance));
  expect(Buffer.from(record).toString('latin1')).not.toContain('pebble');
  expect(printed(opener)).not.toContain('pebble');
  expect(printed(await openLock(record, 'c'.repeat(32), opener))).not.toContain('pebble');
});

test('[V14] forgetting wipes the raw bytes', async () => {
  const { vaultKey } = await aNotebook();
  const raw = vaultKey.raw();
  expect(raw.some((byte) => byte !== 0)).toBe(true);
  vaultKey.forget();
  expect(raw).toEqual(new Uint8Array(32));
  expect(() => vaultKey.raw()).toThrow('forgotten');
  vaultKey.forget();
  expect(localKeyFrom(raw), 'zeros are still 32 bytes: it is the vault key that refuses').not.toBeNull();
});
