import { expect, test } from 'vitest';
import { goal, passphrase, startWorld, type Tab, type World } from '../../stories/world.ts';

const locked = { kind: 'passphrase', passphrase } as const;
const other = { kind: 'passphrase', passphrase: 'another place' } as const;

const withBackup = async (): Promise<{
  world: World;
  tab: Tab;
  file: Uint8Array<ArrayBuffer>;
  kit: string;
}> => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', { role: 'own', lock: locked, first: [goal('g', { label: 'x' })] });
  await tab.does('keep', { changes: [goal('g', { why: 'y' })] });
  const { kit } = await tab.does('newKit', null);
  const { file, name } = await tab.does('backup', null);
  expect(name).toBe('notes-2026-11-24.sealed');
  return { world, tab, file, kit };
};

test('[T15] a backup becomes a notebook of its own on another device, with everything that was kept', async () => {
  const { tab, file, kit } = await withBackup();
  const elsewhere = startWorld({ seed: 2 });
  const there = elsewhere.tab();
  const made = await there.does('restoreBackup', {
    file,
    opens: { passphrase },
    lock: other,
    role: 'on-desk',
  });
  expect(made.notebook.role).toBe('on-desk');
  expect(there.opened()).toMatchObject({
    personId: tab.opened().personId,
    trouble: [],
    records: [['goal', { label: 'x', why: 'y' }]],
  });
  expect(await there.does('history', { kind: 'goal', id: 'g' })).toHaveLength(2);
  await there.does('keep', { changes: [goal('g', { horizon: 'z' })] });
  const later = elsewhere.restart();
  expect(await later.send('open', { notebookId: made.notebook.id, passphrase })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(await later.send('openWithKit', { notebookId: made.notebook.id, kit })).toEqual({
    ok: false,
    error: 'wrong-kit',
  });
  await later.does('open', { notebookId: made.notebook.id, passphrase: 'another place' });
  expect(later.opened()).toMatchObject({
    trouble: [],
    records: [['goal', { label: 'x', why: 'y', horizon: 'z' }]],
  });
});

test('[T15] restored with the kit, the same kit opens the new notebook too', async () => {
  const { file, kit } = await withBackup();
  const there = startWorld({ seed: 2 }).tab();
  const { notebook } = await there.does('restoreBackup', { file, opens: { kit }, lock: { kind: 'later' } });
  await there.does('lock', null);
  await there.does('openWithKit', { notebookId: notebook.id, kit });
  expect(there.opened().records).toHaveLength(1);
  expect((await there.does('copies', null)).lastKitAt).not.toBeNull();
});

test('[T15] restored beside the living notebook, neither changes the other', async () => {
  const { world, tab, file } = await withBackup();
  const [before] = (await tab.does('device', null)).notebooks;
  const { notebook } = await tab.does('restoreBackup', { file, opens: { passphrase }, lock: other });
  await tab.does('keep', { changes: [goal('g', { label: 'the copy' })] });
  const again = world.restart();
  await again.does('open', { notebookId: before?.id ?? '', passphrase });
  expect(again.opened()).toMatchObject({ trouble: [], records: [['goal', { label: 'x' }]] });
  await again.does('open', { notebookId: notebook.id, passphrase: 'another place' });
  expect(again.opened()).toMatchObject({ trouble: [], records: [['goal', { label: 'the copy' }]] });
});

test('[T15] a wrong word, a damaged file, a file of something else: each refused by name, nothing touched', async () => {
  const { world, tab, file, kit } = await withBackup();
  const before = world.storage.dump();
  const damaged = file.slice();
  damaged[damaged.length - 100] = (damaged[damaged.length - 100] ?? 0) ^ 1;
  const tries: [Uint8Array<ArrayBuffer>, { passphrase: string } | { kit: string }, string][] = [
    [file, { passphrase: 'not this one' }, 'wrong-passphrase'],
    [file, { kit: `${kit.slice(0, -1)}${kit.endsWith('0') ? '1' : '0'}` }, 'wrong-kit'],
    [damaged, { passphrase }, 'damaged'],
    [file.slice(0, -1), { passphrase }, 'damaged'],
    [new Uint8Array(5_000), { passphrase }, 'not-a-backup'],
  ];
  for (const [bytes, opens, error] of tries) {
    expect(await tab.send('restoreBackup', { file: bytes, opens, lock: other })).toEqual({
      ok: false,
      error,
    });
  }
  expect(world.storage.dump()).toEqual(before);
  expect(tab.faults).toEqual([]);
});

test('[T15] no sealed file is made that nobody could ever open', async () => {
  const tab = startWorld().tab();
  await tab.does('makeNotebook', { role: 'own', lock: { kind: 'later' }, first: [] });
  expect(await tab.send('backup', null)).toEqual({ ok: false, error: 'not-allowed' });
  await tab.does('newKit', null);
  await tab.does('backup', null);
});

test('[P12] where copies are is remembered across locking', async () => {
  const { world, tab } = await withBackup();
  const before = await tab.does('copies', null);
  expect(before).toEqual({
    entries: 2,
    lastBackupAt: world.clock.ms,
    lastKitAt: world.clock.ms,
    persisted: null,
    usedBytes: null,
    quotaBytes: null,
  });
  const again = world.restart({ room: async () => ({ persisted: true, usedBytes: 5, quotaBytes: 9 }) });
  await again.does('open', { notebookId: tab.opened().notebook.id, passphrase });
  expect(await again.does('copies', null)).toEqual({
    ...before,
    persisted: true,
    usedBytes: 5,
    quotaBytes: 9,
  });
});

test('[P1, D14] the machine copy holds every act with who and when, and what stands now', async () => {
  const { tab, world } = await withBackup();
  await tab.does('remove', { kind: 'goal', id: 'g' });
  const { json } = await tab.does('machineCopy', null);
  const copy = JSON.parse(json) as { entries: unknown[]; deviceId: string };
  expect(copy).toMatchObject({
    format: 'handrail-machine-copy',
    version: 1,
    personId: tab.opened().personId,
    records: {},
    newer: [],
    trouble: [],
  });
  const who = { device: copy.deviceId, at: world.clock.ms };
  expect(copy.entries).toEqual([
    {
      ...who,
      id: expect.any(String),
      sequence: 0,
      time: 1,
      body: { v: 1, changes: [{ kind: 'goal', id: 'g', fields: { label: 'x' } }] },
    },
    {
      ...who,
      id: expect.any(String),
      sequence: 1,
      time: 2,
      body: { v: 1, changes: [{ kind: 'goal', id: 'g', fields: { why: 'y' } }] },
    },
    {
      ...who,
      id: expect.any(String),
      sequence: 2,
      time: 3,
      body: { v: 1, changes: [], removed: [{ kind: 'goal', id: 'g' }] },
    },
  ]);
});
