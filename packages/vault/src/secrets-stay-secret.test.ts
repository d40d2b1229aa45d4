import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import { Redacted } from '@handrail/kernel/redacted.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';

import { seededChance } from '../stories/seeded-chance.ts';
import { aNotebook, must, notebookId } from '../stories/small-world.ts';
import { localKeyFrom, makeLock, newKit, newLocalKey, openLock } from './index.ts';

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
  for (const key of [room.header, room.body, keyring.keys.agreement.platformKeys!.privateKey]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', key as never)).rejects.toThrow('extractable');
  }
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
