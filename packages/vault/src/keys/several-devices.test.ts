/** A person's record after it was restored: two devices in one chain each, one of which this copy is. */
import { expect, test } from 'vitest';

import type { Bytes } from '@handrail/proof/bytes.ts';
import { verifyFounding } from '@handrail/sync/founding.ts';
import { verifyCertificate } from '@handrail/sync/roster/certificate.ts';

import { seededChance } from '../../stories/seeded-chance.ts';
import { acts, aNotebook, must, notebookId, otherNotebookId, words } from '../../stories/small-world.ts';
import {
  eraseBody,
  newVaultKey,
  openChain,
  openKeyring,
  renewKeyring,
  resealChain,
  sealEntry,
  verifyHere,
  type SealedEntry,
} from '../index.ts';

const bytesOf = (entries: readonly SealedEntry[]): Bytes[] => entries.map(({ bytes }) => bytes);

/** Three acts, then a copy restored elsewhere that goes on with two more. */
const restored = async () => {
  const old = await aNotebook();
  const before = await acts(old.keyring, old.chance, 3);
  const chance = seededChance(70);
  const vaultKey = await newVaultKey(chance);
  const copy = must(
    await renewKeyring({
      from: { ...old, notebookId },
      to: { vaultKey, notebookId: otherNotebookId },
      renew: 'device',
      at: 1_700_000_000_500,
      head: before[2]!.head,
      chance,
    }),
  );
  const opened = await openChain(copy.keyring, bytesOf(before), null);
  const first = await sealEntry(
    copy.keyring,
    { after: opened.head, heads: opened.others, time: 30, at: 1, body: words(30) },
    chance,
  );
  const [second] = await acts(copy.keyring, chance, 1, first.head);
  return { old, before, copy: { ...copy, vaultKey }, opened, after: [first, second!], chance };
};

test('[V20] a restored copy is a device of its own, certified by the root; the same person and room', async () => {
  const { old, copy } = await restored();
  const { keyring } = copy;
  expect([keyring.personId, keyring.roomId, keyring.epoch, keyring.version]).toEqual([
    old.keyring.personId,
    old.keyring.roomId,
    0,
    2,
  ]);
  expect(keyring.deviceId).not.toBe(old.keyring.deviceId);
  expect([...keyring.keys.authors.keys()]).toEqual([old.keyring.deviceId, keyring.deviceId]);
  expect(keyring.keys.authors.get(keyring.deviceId)).not.toEqual(
    old.keyring.keys.authors.get(old.keyring.deviceId),
  );
  const { root } = must(await verifyFounding(keyring.founding, verifyHere));
  const certificate = must(await verifyCertificate(keyring.certificates[0]!, root, verifyHere));
  expect(certificate).toMatchObject({ person: keyring.personId, at: 1_700_000_000_500 });
  expect(certificate.device.id).toBe(keyring.deviceId);
  const again = must(await openKeyring(copy.vaultKey, otherNotebookId, copy.sealed));
  expect({ ...again, keys: null }).toEqual({ ...keyring, keys: null });
});

test("[V20] it reads what was written before, begins its own chain, and never writes in the other's", async () => {
  const { before, copy, opened, after } = await restored();
  expect([opened.opened.length, opened.trouble, opened.head]).toEqual([3, [], null]);
  expect(opened.others).toEqual([before[2]!.head]);
  const chain = await openChain(copy.keyring, bytesOf([...before, ...after]), after[1]!.head);
  expect(chain.trouble).toEqual([]);
  expect(chain.opened.map(({ header: { author, sequence } }) => [author, sequence])).toEqual([
    [before[0]!.head.device, 0],
    [before[0]!.head.device, 1],
    [before[0]!.head.device, 2],
    [copy.keyring.deviceId, 0],
    [copy.keyring.deviceId, 1],
  ]);
  expect([chain.head, chain.others]).toEqual([after[1]!.head, [before[2]!.head]]);
});

test('[V20] the copy that was left behind does not know the new device: its entries are not taken for its own', async () => {
  const { old, before, after } = await restored();
  const chain = await openChain(old.keyring, bytesOf([...before, ...after]), before[2]!.head);
  expect(chain.trouble.map((each) => each.kind === 'altered' && each.why)).toEqual([
    'unknown-author',
    'unknown-author',
  ]);
  expect([chain.opened.length, chain.head]).toEqual([3, before[2]!.head]);
});

test("[V20] the other device's end cut off is named by the head that the first new entry names", async () => {
  const { before, copy, after } = await restored();
  const kept = [before[0]!, ...after];
  const chain = await openChain({ ...copy.keyring, head: null }, bytesOf(kept), after[1]!.head);
  expect(chain.trouble).toEqual([
    { kind: 'rolled-back', of: 'entries', pinned: 2, found: 0, perhapsNewer: false },
  ]);
  expect(chain.others, 'what is written next still names it').toEqual([before[2]!.head]);
});

test("[V20] the other device's last entry exchanged for another of its own is named", async () => {
  const { old, before, copy, after } = await restored();
  const [other] = await acts(old.keyring, seededChance(5), 1, before[1]!.head);
  const kept = [before[0]!, before[1]!, other!, ...after];
  const chain = await openChain({ ...copy.keyring, head: null }, bytesOf(kept), after[1]!.head);
  expect(chain.trouble).toEqual([{ kind: 'altered', position: 2, entryId: other!.entryId, why: 'pin' }]);
});

test('[V20] before the copy has written anything, the head in its keyring pins the other chain', async () => {
  const { before, copy } = await restored();
  const chain = await openChain(copy.keyring, bytesOf(before.slice(0, 1)), null);
  expect(chain.trouble).toEqual([
    { kind: 'rolled-back', of: 'entries', pinned: 2, found: 0, perhapsNewer: false },
  ]);
  expect(chain.head, 'and its own chain still begins at its beginning').toBeNull();
});

test('[V20] with a new identity the entries of earlier devices are sealed again too, and nothing old opens them', async () => {
  const { before, copy, after, chance } = await restored();
  const kept = bytesOf([
    before[0]!,
    { ...before[1]!, bytes: eraseBody(before[1]!.bytes)! },
    before[2]!,
    ...after,
  ]);
  const chain = await openChain(copy.keyring, kept, after[1]!.head);
  const to = { vaultKey: await newVaultKey(chance), notebookId: otherNotebookId };
  const fresh = must(
    await renewKeyring({
      from: { ...copy, notebookId: otherNotebookId },
      to,
      renew: 'identity',
      head: null,
      chance,
    }),
  );
  const again = await resealChain(chain.opened, fresh.keyring, chance);
  const now = await openChain(fresh.keyring, bytesOf(again.entries), again.head);
  expect(now.trouble).toEqual([]);
  const facts = ({ opened }: typeof now) =>
    opened.map(({ entryId, body, bodyErased, header: { author, sequence, stamp } }) => ({
      entryId,
      body,
      bodyErased,
      author,
      sequence,
      stamp,
    }));
  expect(facts(now)).toEqual(facts(chain));
  expect([now.head, now.others]).toEqual([again.head, again.others]);
  expect(now.opened[3]?.header.heads, 'the head it named, under its new hash').toEqual(again.others);
  expect(fresh.keyring.certificates).toEqual([]);
  expect((await openChain(copy.keyring, bytesOf(again.entries), null)).opened).toEqual([]);
  const reopened = must(await openKeyring(to.vaultKey, otherNotebookId, fresh.sealed));
  expect((await openChain(reopened, bytesOf(again.entries), again.head)).trouble).toEqual([]);
});

test('[V20] sealing again hides nothing of the earlier device: what was cut off is still named', async () => {
  const { before, copy, after, chance } = await restored();
  const chain = await openChain(copy.keyring, bytesOf([before[0]!, ...after]), after[1]!.head);
  const fresh = must(
    await renewKeyring({
      from: { ...copy, notebookId: otherNotebookId },
      to: { vaultKey: copy.vaultKey, notebookId: otherNotebookId },
      renew: 'identity',
      head: null,
      chance,
    }),
  );
  const again = await resealChain(chain.opened, fresh.keyring, chance);
  expect((await openChain(fresh.keyring, bytesOf(again.entries), again.head)).trouble).toEqual([
    { kind: 'rolled-back', of: 'entries', pinned: 2, found: 0, perhapsNewer: false },
  ]);
});

test('[V20] a copy of a copy keeps every earlier device, in the order they came', async () => {
  const { copy, chance } = await restored();
  const holder = { vaultKey: copy.vaultKey, notebookId: otherNotebookId };
  const third = must(
    await renewKeyring({
      from: { ...holder, sealed: copy.sealed },
      to: holder,
      renew: 'device',
      at: 2,
      head: null,
      chance,
    }),
  );
  expect([...third.keyring.keys.authors.keys()]).toEqual([
    ...copy.keyring.keys.authors.keys(),
    third.keyring.deviceId,
  ]);
});
