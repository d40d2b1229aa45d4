import type { Commands } from '../protocol.ts';
import { newVaultKey, readBackup, systemChance, writeBackup } from '@handrail/vault';
import { expect, test } from 'vitest';
import { passphrase, seeded, startWorld, type Tab } from '../../stories/world.ts';
import { notebookPlaces, processKeyPlace, processNotePlace, processPlaces } from '../notebook/places.ts';
import { resealProcess } from './reseal-process.ts';

const err = (error: string) => ({ ok: false, error });
const id = '1f'.repeat(16);
const other = '2e'.repeat(16);
const about = 'room-with-imani';
const words = 'First time she laughed about her mother in here.';
type Page = Commands['keepProcessNote']['in'];
const page = (more: Partial<Page> = {}): Page => ({ id, about, day: '2026-11-24', words, ...more });

const aDesk = async (lock: 'later' | 'passphrase' = 'passphrase') => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', {
    role: 'desk',
    lock: lock === 'later' ? { kind: 'later' } : { kind: 'passphrase', passphrase },
    first: [],
  });
  const notebookId = tab.opened().notebook.id;
  const kept = () => world.storage.dump().filter(([place]) => place.startsWith(processPlaces(notebookId)));
  return { world, tab, notebookId, kept };
};
const read = (tab: Tab) => tab.does('processNotes', { about });

test('[T65] the first note makes the key and lies sealed beside it; nothing is there before, and reading makes nothing', async () => {
  const { world, tab, notebookId, kept } = await aDesk();
  expect(await read(tab)).toEqual([]);
  expect(kept()).toEqual([]);
  await tab.does('keepProcessNote', page());
  expect(kept().map(([place]) => place)).toEqual([
    processNotePlace(notebookId, id),
    processKeyPlace(notebookId),
  ]);
  const key = kept().at(-1)?.[1];
  await tab.does('keepProcessNote', page({ words: 'Wait for her.' }));
  expect(kept().at(-1)?.[1]).toEqual(key);
  expect(await read(tab)).toEqual([{ ...page({ words: 'Wait for her.' }), changedAt: world.clock.ms }]);
});

test('[T65] notes are by whom they are about, the newest day first', async () => {
  const { tab } = await aDesk();
  await tab.does('keepProcessNote', page({ day: '2026-11-17' }));
  await tab.does('keepProcessNote', page({ id: other, words: 'later' }));
  await tab.does('keepProcessNote', page({ id: '3d'.repeat(16), about: null, words: 'about nobody' }));
  expect((await read(tab)).map((note) => note.words)).toEqual(['later', words]);
  expect((await tab.does('processNotes', { about: null })).map((note) => note.words)).toEqual([
    'about nobody',
  ]);
});

test('[T65] it is no part of the record: no entry, no message, no machine copy, no removed thing, no draft says a word of it', async () => {
  const { world, tab, notebookId } = await aDesk();
  await tab.does('keep', {
    changes: [{ kind: 'goal', id: 'g', fields: { label: 'a control that is there' } }],
  });
  const before = world.storage
    .dump()
    .filter(([place]) => place.startsWith(`${notebookPlaces(notebookId)}entry/`));
  const told = tab.messages.length;
  await tab.does('keepProcessNote', page());
  expect(
    world.storage.dump().filter(([place]) => place.startsWith(`${notebookPlaces(notebookId)}entry/`)),
  ).toEqual(before);
  // Only the answer to the command itself.
  expect(tab.messages.slice(told).map(({ type }) => type)).toEqual(['answer']);
  const { json } = await tab.does('machineCopy', null);
  const removed = JSON.stringify(await tab.does('removed', null));
  const opened = JSON.stringify(tab.opened());
  expect(json).toContain('a control that is there');
  for (const text of [json, removed, opened]) expect(text).not.toContain('laughed');
  for (const [place, bytes] of world.storage.dump())
    expect(Buffer.from(bytes).includes('laughed'), place).toBe(false);
});

test('[T65] only a desk holds process notes; a name, a day or a length that cannot be is refused and nothing is written', async () => {
  const { tab, kept } = await aDesk();
  for (const [more, why] of [
    [{ id: 'key' }, 'not-allowed'],
    [{ id: '../keyring' }, 'not-allowed'],
    [{ about: 'Not An Id' }, 'not-allowed'],
    [{ day: 'yesterday' }, 'not-allowed'],
    [{ words: 'ä'.repeat(32_769) }, 'too-long'],
  ] as const)
    expect(await tab.send('keepProcessNote', page(more))).toEqual(err(why));
  expect(kept()).toEqual([]);
  await tab.does('keepProcessNote', page({ words: 'ä'.repeat(32_768) }));
  await tab.does('makeNotebook', { role: 'own', lock: { kind: 'later' }, first: [] });
  expect(await tab.send('keepProcessNote', page())).toEqual(err('not-allowed'));
});

test('[T67] deleting is real: the bytes are gone at once, and nothing puts them back', async () => {
  const { tab, notebookId, kept } = await aDesk();
  await tab.does('keepProcessNote', page());
  await tab.does('removeProcessNote', { id });
  expect(kept().map(([place]) => place)).toEqual([processKeyPlace(notebookId)]);
  expect(await read(tab)).toEqual([]);
  expect(await tab.send('removeProcessNote', { id })).toEqual(err('not-found'));
  expect(await tab.send('removeProcessNote', { id: 'key' })).toEqual(err('not-found'));
  expect(await tab.does('removed', null)).toEqual([]);
});

test('[T66] they are there after a lock, and after the browser was closed', async () => {
  const { world, tab, notebookId } = await aDesk();
  await tab.does('keepProcessNote', page());
  await tab.does('lock', null);
  expect(await tab.send('processNotes', { about })).toEqual(err('locked'));
  const again = world.restart();
  await again.does('open', { notebookId, passphrase });
  expect((await read(again)).map((note) => note.words)).toEqual([words]);
});

test('[T66] a new passphrase wraps the same key anew; the notes stay as they lie and open', async () => {
  const { world, tab, notebookId, kept } = await aDesk();
  await tab.does('keepProcessNote', page());
  const [note, key] = kept();
  await tab.does('setPassphrase', { current: passphrase, passphrase: 'eight quiet boats' });
  expect(kept()[0]).toEqual(note);
  expect(kept()[1]?.[1]).not.toEqual(key?.[1]);
  expect((await read(tab)).map((one) => one.words)).toEqual([words]);
  const again = world.restart();
  await again.does('open', { notebookId, passphrase: 'eight quiet boats' });
  expect((await read(again)).map((one) => one.words)).toEqual([words]);
});

test('[T66] the first passphrase makes a new key: what lay here before opens none of the notes that lie here now', async () => {
  const { world, tab, notebookId, kept } = await aDesk('later');
  await tab.does('keepProcessNote', page());
  const before = kept();
  await tab.does('setPassphrase', { passphrase });
  const after = kept();
  expect(after.map(([place]) => place)).toEqual(before.map(([place]) => place));
  for (const [index, [, bytes]] of after.entries()) expect(bytes).not.toEqual(before[index]?.[1]);
  expect((await read(tab)).map((one) => one.words)).toEqual([words]);
  // Somebody puts the old note back: it is not opened with the new key.
  await world.storage.commit({ put: [before[0]!] });
  expect(await read(tab)).toEqual([{ id, about: null, day: '', words: '', changedAt: 0, unread: 'damaged' }]);
  const again = world.restart();
  await again.does('open', { notebookId, passphrase });
});

const restored = async (file: Uint8Array<ArrayBuffer>) => {
  const tab = startWorld({ seed: 9 }).tab();
  const answer = await tab.send('restoreBackup', {
    file,
    opens: { passphrase },
    lock: { kind: 'passphrase', passphrase },
    role: 'desk',
  });
  return { tab, answer };
};

test('[T66] they come back from the sealed backup, under a new notebook, and the file without their key shows nothing', async () => {
  const { tab, notebookId } = await aDesk();
  await tab.does('keepProcessNote', page());
  await tab.does('keepProcessNote', page({ id: other, day: '2026-11-20', words: 'Wait for her.' }));
  const { file } = await tab.does('backup', null);
  expect(Buffer.from(file).includes('laughed')).toBe(false);
  const whole = await restored(file);
  expect(whole.answer.ok).toBe(true);
  expect(whole.tab.opened().notebook.id).not.toBe(notebookId);
  expect((await read(whole.tab)).map((note) => note.words)).toEqual([words, 'Wait for her.']);
  await whole.tab.does('keepProcessNote', page({ words: 'and goes on' }));

  const opened = await readBackup(file);
  if (!opened.ok) throw new Error(opened.error);
  const without = await writeBackup({
    ...opened.value,
    beside: opened.value.beside.filter(([place]) => place !== 'process/key'),
  });
  if (!without.ok) throw new Error(without.error);
  const half = await restored(without.value);
  expect(half.answer.ok).toBe(true);
  // That they are there is said; not a word, nor a day, nor whom they are about.
  expect((await read(half.tab)).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    [id, other].map((one) => ({ id: one, about: null, day: '', words: '', changedAt: 0, unread: 'damaged' })),
  );
});

test('[T66] a backup with process notes is not restored without a passphrase', async () => {
  const { tab } = await aDesk();
  await tab.does('keepProcessNote', page());
  const { file } = await tab.does('backup', null);
  const other = startWorld({ seed: 9 }).tab();
  expect(
    await other.send('restoreBackup', { file, opens: { passphrase }, lock: { kind: 'later' }, role: 'desk' }),
  ).toEqual(err('passphrase-needed'));
});

test('[T67, D13] what cannot be opened is told, stays as it lies, and is not written over', async () => {
  const { world, tab, notebookId, kept } = await aDesk();
  await tab.does('keepProcessNote', page());
  await tab.does('keepProcessNote', page({ id: other, words: 'whole' }));
  const place = processNotePlace(notebookId, id);
  const [, sealed] = kept().find(([at]) => at === place)!;
  for (const [byte, unread, refusal] of [
    [2, 'newer', 'newer-version'],
    [1, 'damaged', 'damaged'],
  ] as const) {
    const bytes = sealed.slice();
    bytes[0] = byte;
    if (byte === 1) bytes[40] = (bytes[40] ?? 0) ^ 1;
    await world.storage.commit({ put: [[place, bytes]] });
    expect((await read(tab)).map((note) => note.unread ?? note.words)).toEqual(
      expect.arrayContaining(['whole', unread]),
    );
    expect(await tab.send('keepProcessNote', page({ words: 'over it' }))).toEqual(err(refusal));
    expect(kept().find(([at]) => at === place)?.[1]).toEqual(bytes);
  }
});

test('[T67, D13] a key of a newer version is neither made again nor taken away by a new passphrase', async () => {
  const { world, tab, notebookId, kept } = await aDesk();
  await tab.does('keepProcessNote', page());
  const keyPlace = processKeyPlace(notebookId);
  const newer = kept().at(-1)![1].slice();
  newer[0] = 2;
  await world.storage.commit({ put: [[keyPlace, newer]] });
  expect((await read(tab)).map((note) => note.unread)).toEqual(['newer']);
  expect(await tab.send('keepProcessNote', page({ id: other }))).toEqual(err('newer-version'));
  expect(await tab.send('setPassphrase', { current: passphrase, passphrase: 'eight quiet boats' })).toEqual(
    err('newer-version'),
  );
  expect(kept().at(-1)?.[1]).toEqual(newer);
});

test('[T66] on a full device nothing changes, and it says so', async () => {
  const world = startWorld();
  let full = false;
  const { storage } = world;
  const commit: typeof storage.commit = async (batch) =>
    full ? { ok: false, error: 'no-room' } : storage.commit(batch);
  const tab = world.tab({ storage: { ...storage, commit } });
  await tab.does('makeNotebook', { role: 'desk', lock: { kind: 'passphrase', passphrase }, first: [] });
  await tab.does('keepProcessNote', page());
  const before = storage.dump();
  full = true;
  expect(await tab.send('keepProcessNote', page({ words: 'more' }))).toEqual(err('no-room'));
  expect(await tab.send('removeProcessNote', { id })).toEqual(err('no-room'));
  expect(storage.dump()).toEqual(before);
  full = false;
  expect((await read(tab)).map((note) => note.words)).toEqual([words]);
});

test('[T66] moving the notes of one notebook touches nothing else that is handed in', async () => {
  const vaultKey = await newVaultKey(systemChance);
  const from = { vaultKey, notebookId: 'a1'.repeat(16) };
  const device = { parts: { chance: seeded(4) } } as unknown as Parameters<typeof resealProcess>[0];
  const beside = [[`n/${from.notebookId}/room/r/keys`, new Uint8Array([1])]] as const;
  expect(
    await resealProcess(
      device,
      { from, to: from, newKey: false },
      beside.map(([a, b]) => [a, b] as const),
    ),
  ).toEqual({
    ok: true,
    value: [],
  });
});
