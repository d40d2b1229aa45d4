import { expect, test } from 'vitest';

import { utf8 } from '@handrail/proof/bytes.ts';
import { signedBytes } from '@handrail/proof/verified.ts';
import { eraseLabel } from '@handrail/sync/erase.ts';
import { verifyFounding } from '@handrail/sync/founding.ts';
import { readCertificate, readRemoval, verifyRemoval } from '@handrail/sync/roster/certificate.ts';
import { meet } from '@handrail/sync/roster/introduction.ts';
import { rosterLabel } from '@handrail/sync/roster/statement.ts';
import { signInLabel } from '@handrail/sync/wire/messages.ts';

import { aNotebook, flipped, must, notebookId, type Notebook } from '../../stories/small-world.ts';
import {
  introductionOf,
  openKeyring,
  renewKeyring,
  signAs,
  signLabelled,
  verifyHere,
  type DeviceLabel,
} from '../index.ts';
import { labels } from '../labels.ts';

const refused = (error: string) => ({ ok: false, error });
const onAnother = async (notebook: Notebook, at = 5): Promise<Notebook> => {
  const holder = { vaultKey: notebook.vaultKey, notebookId };
  const renewed = await renewKeyring({
    from: { ...holder, sealed: notebook.sealed },
    to: holder,
    renew: 'device',
    at,
    head: null,
    chance: notebook.chance,
  });
  return { ...notebook, ...must(renewed) };
};

test('[V19] a device signs for three purposes, each under its own label', async () => {
  const { keyring } = await aNotebook();
  const key = keyring.keys.authors.get(keyring.deviceId)!;
  const purposes: DeviceLabel[] = [rosterLabel, signInLabel, eraseLabel];
  const statement = utf8('{"v":1}');
  for (const label of purposes) {
    const { signature, ...signed } = await signAs(keyring, label, statement);
    expect(signed).toEqual({ statement });
    for (const other of purposes)
      expect(await verifyHere(key, signature, signedBytes(other, statement))).toBe(other === label);
    expect(await signLabelled(keyring, signedBytes(label, statement))).toEqual(signature);
  }
});

test("[V19] nobody gets a signature for anything else out of it: not an entry's header, not a longer label", async () => {
  const { keyring } = await aNotebook();
  const others = [labels.entryHeader, `${rosterLabel}/more`, '', 'handrail/device/1'];
  for (const label of others)
    await expect(signLabelled(keyring, signedBytes(label, utf8('{}'))), label).rejects.toThrow('label');
  await expect(signLabelled(keyring, signedBytes(rosterLabel, new Uint8Array(0)))).rejects.toThrow('label');
});

test('[V19] an introduction makes this device known to others, first or later', async () => {
  const first = await aNotebook();
  const later = await onAnother(first);
  const [met, metLater] = [
    must(await meet(introductionOf(first.keyring), verifyHere)),
    must(await meet(introductionOf(later.keyring), verifyHere)),
  ];
  expect([met.personId, met.roomId, met.devices.map(({ id }) => id)]).toEqual([
    first.keyring.personId,
    first.keyring.roomId,
    [first.keyring.deviceId],
  ]);
  expect([metLater.personId, metLater.devices.map(({ id }) => id)]).toEqual([
    first.keyring.personId,
    [first.keyring.deviceId, later.keyring.deviceId],
  ]);
  expect(metLater.devices.map(({ sign }) => sign)).toEqual([...later.keyring.keys.authors.values()]);
  expect(metLater.devices[1]?.agree).toEqual(later.keyring.keys.agreement.publicKey);
});

test('[V19] after many restored copies the newest eight devices are introduced, this one among them', async () => {
  let notebook = await aNotebook();
  for (let n = 0; n < 10; n += 1) notebook = await onAnother(notebook, n);
  const { devices } = must(await meet(introductionOf(notebook.keyring), verifyHere));
  const known = [...notebook.keyring.keys.authors.keys()];
  expect(known).toHaveLength(11);
  expect(devices.map(({ id }) => id)).toEqual([known[0], ...known.slice(-7)]);
  expect(devices.at(-1)?.id).toBe(notebook.keyring.deviceId);
});

/** One of the person's devices is theirs no more. */
const without = async (notebook: Notebook, device: string, at = 77): Promise<Notebook> => {
  const holder = { vaultKey: notebook.vaultKey, notebookId };
  const renewed = await renewKeyring({
    from: { ...holder, sealed: notebook.sealed },
    to: holder,
    renew: 'removal',
    device,
    at,
    head: null,
    chance: notebook.chance,
  });
  return { ...notebook, ...must(renewed) };
};

test('[V19] a removal is kept in the keyring, and whoever is met is met without that device', async () => {
  const first = await aNotebook();
  const later = await onAnother(first);
  const gone = await without(later, first.keyring.deviceId);
  expect(gone.keyring.version).toBe(later.keyring.version + 1);
  const { devices, closed } = must(await meet(introductionOf(gone.keyring), verifyHere));
  expect([devices, closed].map((list) => list.map(({ id }) => id))).toEqual([
    [gone.keyring.deviceId],
    [first.keyring.deviceId],
  ]);
  const again = await openKeyring(gone.vaultKey, notebookId, gone.sealed);
  expect(must(again).removals).toEqual(gone.keyring.removals);
  // What it wrote here stays readable.
  expect([...gone.keyring.keys.authors.keys()]).toContain(first.keyring.deviceId);
  // Said once, and for good: another root begins with nothing removed.
  const twice = await without(gone, first.keyring.deviceId, 99);
  expect(twice.keyring.removals).toEqual(gone.keyring.removals);
  await expect(without(gone, gone.keyring.deviceId)).rejects.toThrow('itself');
});

test('[V19] however many devices came and went, an introduction stays small, and the founding’s are always taken out', async () => {
  let notebook = await aNotebook();
  const first = notebook.keyring.deviceId;
  for (let n = 0; n < 14; n += 1) {
    const before = notebook.keyring.deviceId;
    notebook = await onAnother(notebook, n);
    if (n % 4 !== 1) notebook = await without(notebook, before, n);
  }
  const { certificates, removals } = introductionOf(notebook.keyring);
  expect(certificates.length + removals.length).toBe(10);
  const named = certificates.map(({ statement }) => must(readCertificate(statement)).device.id);
  expect(named.at(-1)).toBe(notebook.keyring.deviceId);
  expect(must(readRemoval(removals[0]!.statement)).device).toBe(first);
  const gone = new Set(notebook.keyring.removals.map(({ device }) => device));
  expect(named.filter((id) => gone.has(id))).toEqual([]);
});

test('[V19] a removal is signed by the root, in the name of its person', async () => {
  const first = await aNotebook();
  const later = await onAnother(first);
  const { root } = must(await verifyFounding(later.keyring.founding, verifyHere));
  const { removal } = (await without(later, first.keyring.deviceId)).keyring.removals[0]!;
  expect(must(await verifyRemoval(removal, root, verifyHere))).toEqual({
    person: first.keyring.personId,
    device: first.keyring.deviceId,
    at: 77,
  });
  const [stranger] = [await aNotebook(9)];
  const other = must(await verifyFounding(stranger.keyring.founding, verifyHere));
  expect(await verifyRemoval(removal, other.root, verifyHere)).toEqual(refused('forged'));
  const holder = { vaultKey: later.vaultKey, notebookId };
  const from = { ...holder, sealed: flipped(later.sealed, 40) };
  const renewal = { renew: 'removal', device: 'a'.repeat(32), at: 1, head: null } as const;
  expect(await renewKeyring({ ...renewal, from, to: holder, chance: later.chance })).toEqual(
    refused('damaged'),
  );
});
