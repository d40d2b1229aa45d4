import { expect, test } from 'vitest';

import { utf8, utf8Text, type Bytes } from '@handrail/proof/bytes.ts';
import { fromBase64url, toBase64url } from '@handrail/proof/text-codes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { personIdOf, verifyFounding } from '@handrail/sync/founding.ts';
import { certificateBytes, certificateLabel } from '@handrail/sync/roster/certificate.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import {
  acts,
  aNotebook,
  flipped,
  must,
  notebookId,
  otherNotebookId,
  words,
  type Notebook,
} from '../../stories/small-world.ts';
import { ed25519 } from '../curves/ed25519.ts';
import { newVaultKey, openChain, openKeyring, renewKeyring, resealChain, sealEntry } from '../index.ts';
import { labels } from '../labels.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';
import { u32, concat } from '@handrail/proof/bytes.ts';

const refused = (error: string) => ({ ok: false, error });

const renewed = async (
  from: Notebook,
  renew: 'seal' | 'epoch' | 'identity',
  to = { id: notebookId, seed: 77 },
) => {
  const chance = seededChance(to.seed);
  const vaultKey = await newVaultKey(chance);
  const made = must(
    await renewKeyring({
      from: { ...from, notebookId: from.keyring.notebookId },
      to: { vaultKey, notebookId: to.id },
      renew,
      head: null,
      chance,
    }),
  );
  return { ...made, vaultKey, chance };
};

/** The words inside a sealed keyring, as only a holder of the vault key can read them. */
const inside = async ({ vaultKey, sealed, keyring }: Notebook): Promise<string> => {
  const key = await vaultKey.sealingKey(labels.keyring, new Uint8Array(0));
  const padded = await open(
    key,
    placeOf(labels.keyring, keyring.notebookId, u32(keyring.version)),
    sealed.subarray(5),
  );
  return utf8Text(unpad(padded!)!)!;
};
const sealedAgain = async ({ vaultKey, keyring, chance }: Notebook, text: string): Promise<Bytes> => {
  const key = await vaultKey.sealingKey(labels.keyring, new Uint8Array(0));
  const box = await seal(
    key,
    placeOf(labels.keyring, keyring.notebookId, u32(keyring.version)),
    pad(utf8(text)),
    chance,
  );
  return concat(new Uint8Array([1]), u32(keyring.version), box);
};

test('[V8] opening a keyring gives back the same person, room, device and keys', async () => {
  const notebook = await aNotebook();
  const again = must(await openKeyring(notebook.vaultKey, notebookId, notebook.sealed));
  expect({ ...again, keys: null }).toEqual({ ...notebook.keyring, keys: null });
  const [entry] = await acts(notebook.keyring, notebook.chance, 1);
  const chain = await openChain(again, [entry!.bytes], entry!.head);
  expect(chain.trouble).toEqual([]);
  expect(chain.opened[0]?.body).toEqual(words(0));
});

test('[V8] the person id is the hash of a founding that the root signed', async () => {
  const { keyring } = await aNotebook();
  expect(keyring.personId).toBe(await personIdOf(keyring.founding.statement));
  const founding = must(await verifyFounding(keyring.founding, (await ed25519()).verify));
  expect(founding.roomId).toBe(keyring.roomId);
  expect(founding.devices.map(({ id }) => id)).toEqual([keyring.deviceId]);
});

test('[V8] two notebooks share nothing: not the person, the room, the device, or what opens', async () => {
  const [mine, theirs] = [await aNotebook(1), await aNotebook(2, otherNotebookId)];
  expect(
    new Set(
      [mine, theirs].flatMap(({ keyring: { personId, roomId, deviceId } }) => [personId, roomId, deviceId]),
    ).size,
  ).toBe(6);
  expect(await openKeyring(theirs.vaultKey, notebookId, mine.sealed)).toEqual(refused('damaged'));
  expect(await openKeyring(mine.vaultKey, otherNotebookId, mine.sealed)).toEqual(refused('damaged'));
  const [entry] = await acts(mine.keyring, mine.chance, 1);
  expect((await openChain(theirs.keyring, [entry!.bytes], null)).trouble).toMatchObject([
    { kind: 'altered', why: 'other-room' },
  ]);
});

test('[V8] one flipped bit anywhere never opens, and a cut keyring neither', async () => {
  const { vaultKey, sealed } = await aNotebook();
  for (let at = 1; at < sealed.length; at += 1)
    expect(await openKeyring(vaultKey, notebookId, flipped(sealed, at, at % 8)), String(at)).toEqual(
      refused('damaged'),
    );
  expect(await openKeyring(vaultKey, notebookId, flipped(sealed, 0, 1))).toEqual(refused('newer-version'));
  expect(await openKeyring(vaultKey, notebookId, flipped(sealed, 0))).toEqual(refused('older-version'));
  for (const length of [0, 1, 4, 5, 20, sealed.length - 1])
    expect(await openKeyring(vaultKey, notebookId, sealed.slice(0, length))).toEqual(refused('damaged'));
});

test('[V8] keys that do not belong together are refused even under a good seal', async () => {
  const notebook = await aNotebook();
  const text = await inside(notebook);
  const good = JSON.parse(text);
  expect(
    (await openKeyring(notebook.vaultKey, notebookId, await sealedAgain(notebook, text))).ok,
    'as it was',
  ).toBe(true);
  const other = JSON.parse(await inside(await aNotebook(2)));
  const wrong = {
    'another signing key': { ...good, device: { ...good.device, sign: other.device.sign } },
    'another agreement key': { ...good, device: { ...good.device, agree: other.device.agree } },
    'another device': { ...good, device: { ...good.device, id: other.device.id } },
    'another founding': { ...good, founding: other.founding },
    'a founding nobody signed': {
      ...good,
      founding: { ...good.founding, signature: other.founding.signature },
    },
    'another room': { ...good, room: { ...good.room, id: other.room.id } },
    'no room key': { ...good, room: { ...good.room, epochs: [] } },
    'another notebook': { ...good, notebook: otherNotebookId },
    'another version': { ...good, version: 2 },
    'a newer content': { ...good, v: 2 },
    'no list of certificates': { ...good, certificates: null },
    'a certificate that is none': { ...good, certificates: [good.founding] },
    'an earlier device that is none': { ...good, former: [[good.device.id, 'x']] },
    'a head that is none': { ...good, head: { sequence: 1 } },
    'no keyring': [],
  };
  for (const [what, content] of Object.entries(wrong)) {
    expect(
      await openKeyring(notebook.vaultKey, notebookId, await sealedAgain(notebook, JSON.stringify(content))),
      what,
    ).toEqual(refused('damaged'));
  }
  expect(await openKeyring(notebook.vaultKey, notebookId, await sealedAgain(notebook, '{'))).toEqual(
    refused('damaged'),
  );
});

test('[V8] renewed "seal": another vault key and notebook, the same person and the same entries', async () => {
  const old = await aNotebook();
  const entries = await acts(old.keyring, old.chance, 3);
  const moved = await renewed(old, 'seal', { id: otherNotebookId, seed: 5 });
  expect({ ...moved.keyring, keys: null }).toEqual({
    ...old.keyring,
    keys: null,
    notebookId: otherNotebookId,
    version: 2,
  });
  const chain = await openChain(
    moved.keyring,
    entries.map(({ bytes }) => bytes),
    entries[2]!.head,
  );
  expect([chain.opened.length, chain.trouble]).toEqual([3, []]);
  expect(await openKeyring(old.vaultKey, otherNotebookId, moved.sealed), 'the old vault key').toEqual(
    refused('damaged'),
  );
  expect((await openKeyring(moved.vaultKey, otherNotebookId, moved.sealed)).ok).toBe(true);
});

test('[V8] renewed "epoch": the next entry is under a new key, the chain goes on, and the old keyring cannot open it', async () => {
  const old = await aNotebook();
  const before = await acts(old.keyring, old.chance, 2);
  const next = await renewed(old, 'epoch');
  const after = await acts(next.keyring, next.chance, 1, before[1]!.head);
  const all = [...before, ...after].map(({ bytes }) => bytes);
  const chain = await openChain(next.keyring, all, after[0]!.head);
  expect([chain.opened.map(({ epoch }) => epoch), chain.trouble]).toEqual([[0, 0, 1], []]);
  const seenByOld = await openChain(old.keyring, all, after[0]!.head);
  expect(seenByOld.trouble).toMatchObject([{ why: 'unknown-key' }, { kind: 'rolled-back', of: 'entries' }]);
});

test('[V8] renewed "identity": nothing of the old keyring opens or signs anything of the new', async () => {
  const old = await aNotebook();
  const entries = await acts(old.keyring, old.chance, 4);
  const opened = (
    await openChain(
      old.keyring,
      entries.map(({ bytes }) => bytes),
      entries[3]!.head,
    )
  ).opened;
  const next = await renewed(old, 'identity');
  const again = await resealChain(opened, next.keyring, next.chance);

  expect(next.keyring.personId).not.toBe(old.keyring.personId);
  expect([next.keyring.deviceId, next.keyring.roomId, next.keyring.epoch]).toEqual([
    old.keyring.deviceId,
    old.keyring.roomId,
    1,
  ]);
  const chain = await openChain(
    next.keyring,
    again.entries.map(({ bytes }) => bytes),
    again.head,
  );
  expect(chain.trouble).toEqual([]);
  const facts = (each: (typeof opened)[number]) => ({
    id: each.entryId,
    sequence: each.header.sequence,
    stamp: each.header.stamp,
    at: each.header.at,
    body: each.body,
  });
  expect(chain.opened.map(facts)).toEqual(opened.map(facts));

  const byOld = await openChain(
    old.keyring,
    again.entries.map(({ bytes }) => bytes),
    null,
  );
  expect(byOld.opened).toEqual([]);
  const [texts, secrets] = [await inside({ ...next, sealed: next.sealed }), JSON.parse(await inside(old))];
  for (const secret of [secrets.root, secrets.device.sign, secrets.device.agree, secrets.room.epochs[0][1]])
    expect(texts).not.toContain(secret);
});

test('[V20] renewed "device": this copy holds no secret of the device that wrote before, and keeps all else', async () => {
  const old = await aNotebook();
  const holder = { vaultKey: old.vaultKey, notebookId };
  const next = must(
    await renewKeyring({
      from: { ...holder, sealed: old.sealed },
      to: holder,
      renew: 'device',
      at: 9,
      head: null,
      chance: old.chance,
    }),
  );
  const text = await inside({ ...old, ...next });
  const [before, after] = [JSON.parse(await inside(old)), JSON.parse(text)];
  for (const secret of [before.device.sign, before.device.agree]) expect(text).not.toContain(secret);
  expect([after.root, after.room, after.founding]).toEqual([before.root, before.room, before.founding]);
  const wrong = { ...after, certificates: [...after.certificates, ...after.certificates] };
  const again = await sealedAgain({ ...old, ...next }, JSON.stringify(wrong));
  expect(await openKeyring(old.vaultKey, notebookId, again), 'one device twice').toEqual(refused('damaged'));
  const bare = await sealedAgain({ ...old, ...next }, JSON.stringify({ ...after, certificates: [] }));
  expect(await openKeyring(old.vaultKey, notebookId, bare), 'a device nobody certified').toEqual(
    refused('damaged'),
  );
});

test('[V20] a certificate by another root, or for another person, makes no device of this one', async () => {
  const [old, other] = [await aNotebook(1), await aNotebook(2)];
  const holder = { vaultKey: old.vaultKey, notebookId };
  const renewal = { to: holder, renew: 'device' as const, at: 9, head: null, chance: old.chance };
  const next = must(await renewKeyring({ ...renewal, from: { ...holder, sealed: old.sealed } }));
  const theirs = must(
    await renewKeyring({
      ...renewal,
      from: { ...other, notebookId },
      to: { vaultKey: other.vaultKey, notebookId },
    }),
  );
  const content = JSON.parse(await inside({ ...old, ...next }));
  const foreign = JSON.parse(await inside({ ...other, ...theirs })).certificates;
  const forged = [{ ...content.certificates[0], signature: foreign[0].signature }];
  // Signed by this person's own root, and about somebody else: a certificate names its person.
  const root = await (await ed25519()).signer(fromBase64url(content.root, 32)!);
  const statement = certificateBytes({
    person: other.keyring.personId,
    device: { id: 'd'.repeat(32), sign: root.publicKey, agree: root.publicKey },
    at: 9,
  });
  const signature = await root.sign(signedBytes(certificateLabel, statement));
  const misnamed = { statement: toBase64url(statement), signature: toBase64url(signature) };
  const wrong = [[...content.certificates, ...foreign], forged, [...content.certificates, misnamed]];
  for (const certificates of wrong) {
    const again = await sealedAgain({ ...old, ...next }, JSON.stringify({ ...content, certificates }));
    expect(await openKeyring(old.vaultKey, notebookId, again)).toEqual(refused('damaged'));
  }
});

test('[V8] an old keyring served again is noticed by what the entries name', async () => {
  const old = await aNotebook();
  const next = await renewed(old, 'seal');
  const entry = await sealEntry(next.keyring, { after: null, time: 1, at: 1, body: words(0) }, next.chance);
  expect((await openChain(old.keyring, [entry.bytes], null)).trouble).toEqual([
    { kind: 'rolled-back', of: 'keyring', pinned: 2, found: 1, perhapsNewer: false },
  ]);
});

test('[V8] a keyring that does not open is not renewed', async () => {
  const { vaultKey, sealed, chance } = await aNotebook();
  const to = { vaultKey, notebookId };
  const renew = { to, renew: 'seal' as const, head: null, chance };
  expect(await renewKeyring({ ...renew, from: { ...to, sealed: flipped(sealed, 30) } })).toEqual(
    refused('damaged'),
  );
  expect(await renewKeyring({ ...renew, from: { ...to, sealed: flipped(sealed, 0, 1) } })).toEqual(
    refused('newer-version'),
  );
  expect(await renewKeyring({ ...renew, from: { ...to, sealed: flipped(sealed, 0) } })).toEqual(
    refused('older-version'),
  );
});
