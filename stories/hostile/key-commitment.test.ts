import { newId } from '@handrail/kernel/chance.ts';
import { utf8 } from '@handrail/proof/bytes.ts';
import { makeEpoch, newKit, openLock, systemChance, takeEpoch, type Bytes, type Kit } from '@handrail/vault';
import { expect, test } from 'vitest';
import { sealWith } from '../../packages/vault/src/entries/seal-entry.ts';
import { defaultCost } from '../../packages/vault/src/locks/derivation.ts';
import { frameBytes, newFill, writeLock } from '../../packages/vault/src/locks/lock-record.ts';
import { placeOf } from '../../packages/vault/src/seal/place.ts';
import { troublesOf } from './hostile-relay.ts';
import { comment, startShared } from './shared-room.ts';
import { sealedUnderTwo } from './two-keys.ts';

test('[V15] an owner cannot give two devices two keys for one epoch: Dana does not take the one that is not committed to', async () => {
  const { world, relay, roomId, apps, list, words, imaniWrites, reads } = await startShared(91);
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  const seen = await apps.imani.see(list('imani'));
  const epoch = seen.roster.epochs.length;
  const { vaultKey, keyring } = apps.imani;
  const make = async () => {
    const made = await makeEpoch({
      roomId,
      epoch,
      devices: [...seen.roster.devices.values()],
      chance: systemChance,
    });
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };
  const [promised, other] = [await make(), await make()];
  const wraps = promised.wraps.map((wrap) =>
    wrap.device === apps.dana.keyring.deviceId
      ? (other.wraps.find(({ device }) => device === wrap.device) ?? wrap)
      : wrap,
  );
  const { commitment } = promised;
  relay.addStatement(
    roomId,
    await apps.imani.state(seen.roster, { kind: 'epoch', epoch, commitment, wraps }),
    'imani',
  );
  const { roster, heads } = await apps.imani.see(list('imani'));
  const hers = await takeEpoch({
    vaultKey,
    notebookId: keyring.notebookId,
    roomId,
    sealed: null,
    keyring,
    epoch,
    ...other,
    chance: systemChance,
  });
  if (!hers.ok) throw new Error(hers.error);
  const change = { kind: 'concern', id: 'sleep', fields: { label: 'Only Dana reads this' } };
  const forDanaAlone = await apps.imani.seal({ roster, heads, keys: hers.value.keys }, [change]);
  relay.passes.entry = (to, _room, entry) => (to === 'dana' ? [entry] : []);
  relay.addEntry(roomId, forDanaAlone.bytes, 'imani');
  await world.dana.does('devices', null);
  expect([
    words('dana').includes('Only Dana reads this'),
    troublesOf(world, 'dana', roomId).includes('forged'),
  ]).toEqual([false, true]);
  expect(words('dana')).toContain('I wake at four');
  await world.end();
});

test('[V9] an entry that names another key than the one that opens it counts on no device', async () => {
  const { world, relay, roomId, apps, list, words, reads } = await startShared(92);
  const { roster, keys, heads } = await apps.dana.see(list('dana'));
  const key = keys.epochs.get(0);
  if (!key) throw new Error('no key');
  const { deviceId: author, keys: own } = apps.dana.keyring;
  const write = (commitment: string, id: string, said: string) =>
    sealWith(
      { key: { ...key, commitment }, author, roster: roster.hashes.at(-1) ?? '', keyring: 0, sign: own.sign },
      { roomId, epoch: 0, entryId: newId(systemChance) },
      {
        after: heads.get(author) ?? null,
        time: 50,
        at: world.now(),
        body: utf8(JSON.stringify({ v: 1, changes: [comment(id, said)] })),
      },
      systemChance,
    );
  relay.addEntry(roomId, (await write('A'.repeat(43), 'one', 'Read under two keys.')).bytes, 'dana');
  relay.addEntry(roomId, (await write(key.commitment, 'two', 'That sounds like a hard hour.')).bytes, 'dana');
  await reads('imani', 'That sounds like a hard hour.');
  expect([words('imani').includes('Read under two keys.'), troublesOf(world, 'imani', roomId)]).toEqual([
    false,
    ['forged'],
  ]);
  await world.end();
});

/** What a kit gives, in raw bytes, as `locks/lock.ts` derives it. */
const derived = async (kit: Kit, label: string, facts: Bytes, salt: Bytes): Promise<Bytes> => {
  const base = await crypto.subtle.importKey('raw', kit.reveal(), 'HKDF', false, ['deriveBits']);
  const info = new Uint8Array([...utf8(`${label}\0`), ...facts]);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256),
  );
};

test('[V5] a lock whose box was made to open under two secrets opens under the one it commits to, and no other', async () => {
  const notebookId = newId(systemChance);
  const kits = [newKit(systemChance), newKit(systemChance)] as const;
  const facts = placeOf('handrail/lock/1', 'kit', notebookId);
  const salt = systemChance.bytes(16);
  const [one, other] = [
    await derived(kits[0], 'handrail/lock/key/1', facts, salt),
    await derived(kits[1], 'handrail/lock/key/1', facts, salt),
  ];
  const commitment = await derived(kits[0], 'handrail/lock/commitment/1', facts, salt);
  const frame = { cost: defaultCost, salt, commitment, fill: newFill(systemChance) };
  const place = placeOf('handrail/lock/1', 'kit', notebookId, frameBytes(frame));
  const box = sealedUnderTwo([one, other], systemChance.bytes(12), place);
  // The cipher alone opens it under both.
  for (const raw of [one, other]) {
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const how = { name: 'AES-GCM', iv: box.subarray(0, 12), additionalData: place };
    expect(new Uint8Array(await crypto.subtle.decrypt(how, key, box.subarray(12)))).toHaveLength(32);
  }
  const record = writeLock(frame, box);
  const opens = async (kit: Kit) => openLock(record, notebookId, { kind: 'kit', kit });
  expect((await opens(kits[0])).ok).toBe(true);
  expect(await opens(kits[1])).toEqual({ ok: false, error: 'wrong-kit' });
});
