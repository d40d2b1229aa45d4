import { eraseBody } from '@handrail/vault';
import { expect, test } from 'vitest';
import { addByHand } from '../../stories/by-hand.ts';
import { goal, passphrase, startWorld, type World } from '../../stories/world.ts';

const withEntries = async (count = 4): Promise<{ world: World; id: string }> => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'passphrase', passphrase },
    first: [goal('g0', { label: '0' })],
  });
  for (let i = 1; i < count; i += 1) await tab.does('keep', { changes: [goal(`g${i}`, { label: `${i}` })] });
  return { world, id: notebook.id };
};
const reopened = async (world: World, notebookId: string) => {
  const tab = world.restart();
  await tab.does('open', { notebookId, passphrase });
  return tab;
};
const entry = (id: string, number: number): string => `n/${id}/entry/${String(number).padStart(10, '0')}`;

test('[T6, D13] an entry of a newer version is kept byte for byte, named, and what this version writes comes after it', async () => {
  const { world, id } = await withEntries();
  const future = await addByHand(world, id, {
    v: 1,
    changes: [{ kind: 'dream', id: 'd', fields: { words: 'w' } }, goal('g0', { why: 'known' })],
  });
  const unread = await addByHand(world, id, { v: 7, anything: true });
  const tab = await reopened(world, id);
  expect(tab.opened()).toMatchObject({ trouble: [], newer: [{ at: 77 }, { at: 77 }] });
  expect(tab.page().get('goal g0')).toMatchObject({ label: '0', why: 'known' });
  await tab.does('keep', { changes: [goal('g0', { label: 'after' })] });
  expect(await tab.send('erase', { kind: 'goal', id: 'g0' })).toEqual({ ok: false, error: 'newer-version' });
  const again = await reopened(world, id);
  expect(again.opened().trouble).toEqual([]);
  expect(again.opened().newer).toHaveLength(2);
  expect(await world.storage.get(entry(id, 4))).toEqual(future);
  expect(await world.storage.get(entry(id, 5))).toEqual(unread);
  const copy = JSON.parse((await again.does('machineCopy', null)).json) as { entries: { body: unknown }[] };
  expect(copy.entries[5]?.body).toEqual({ v: 7, anything: true });
});

test('[T6, D13] an entry in a newer sealed format stays as it lies, is named, and nothing is written over it', async () => {
  const { world, id } = await withEntries();
  const future = await addByHand(world, id, {}, 2);
  const tab = await reopened(world, id);
  expect(tab.opened()).toMatchObject({ trouble: [], newer: [{ at: null }] });
  await tab.does('keep', { changes: [goal('g0', { label: 'after' })] });
  expect(await world.storage.get(entry(id, 4))).toEqual(future);
  const again = await reopened(world, id);
  expect(again.opened()).toMatchObject({ trouble: [], newer: [{ at: null }] });
  expect(again.page().get('goal g0')).toMatchObject({ label: 'after' });
});

test('[T17] entries put back to an earlier day are named as rolled back, and what is there is shown', async () => {
  const { world, id } = await withEntries();
  await world.storage.commit({ remove: [entry(id, 2), entry(id, 3)] });
  const tab = await reopened(world, id);
  expect(tab.opened().trouble).toEqual([{ kind: 'rolled-back', count: 2 }]);
  expect(tab.page().size).toBe(2);
});

test('[T17] an entry missing from the middle is named as a gap', async () => {
  const { world, id } = await withEntries();
  await world.storage.commit({ remove: [entry(id, 1)] });
  const tab = await reopened(world, id);
  expect(tab.opened().trouble).toContainEqual({ kind: 'gap', count: 1 });
  expect(tab.page().size).toBe(3);
});

test('[T17] one changed byte in an entry is named as altered, and the others are shown', async () => {
  const { world, id } = await withEntries();
  const bytes = (await world.storage.get(entry(id, 2))) ?? new Uint8Array(0);
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  await world.storage.commit({ put: [[entry(id, 2), bytes]] });
  const tab = await reopened(world, id);
  expect(tab.opened().trouble).toContainEqual({ kind: 'altered', count: expect.any(Number) });
  expect(tab.page().size).toBe(3);
});

test('[T17] a head pin taken away or changed is named, and so is a draft that does not open', async () => {
  const { world, id } = await withEntries();
  const head = (await world.storage.get(`n/${id}/head`)) ?? new Uint8Array(0);
  await world.storage.commit({ remove: [`n/${id}/head`] });
  expect((await reopened(world, id)).opened().trouble).toContainEqual({ kind: 'altered', count: 1 });
  await world.storage.commit({
    put: [
      [`n/${id}/head`, head],
      [`n/${id}/draft/00`, head],
    ],
  });
  expect((await reopened(world, id)).opened().trouble).toEqual([{ kind: 'altered', count: 1 }]);
});

test('[T17] a body taken out that nobody erased is named as altered', async () => {
  const { world, id } = await withEntries();
  const without = eraseBody((await world.storage.get(entry(id, 1))) ?? new Uint8Array(0));
  if (!without) throw new Error('an entry');
  await world.storage.commit({ put: [[entry(id, 1), without]] });
  const tab = await reopened(world, id);
  expect(tab.opened().trouble).toEqual([{ kind: 'altered', count: 1 }]);
});

test('[T17] what does not open is never written over, even where the numbers of the chain would begin again', async () => {
  const { world, id } = await withEntries();
  const bytes = (await world.storage.get(entry(id, 3))) ?? new Uint8Array(0);
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  await world.storage.commit({ put: [[entry(id, 3), bytes]], remove: [`n/${id}/head`] });
  const tab = await reopened(world, id);
  await tab.does('keep', { changes: [goal('g0', { label: 'after' })] });
  expect(await world.storage.get(entry(id, 3))).toEqual(bytes);
  expect((await reopened(world, id)).page().get('goal g0')).toMatchObject({ label: 'after' });
});

test('[T6, D13] beside a head that a newer version pinned, everything is shown and nothing is written', async () => {
  const { world, id } = await withEntries();
  const place = `n/${id}/head`;
  const head = (await world.storage.get(place)) ?? new Uint8Array(0);
  head[0] = 2;
  await world.storage.commit({ put: [[place, head]] });
  const tab = await reopened(world, id);
  expect(tab.page().size).toBe(4);
  const before = world.storage.dump();
  expect(await tab.send('keep', { changes: [goal('g0', { label: 'after' })] })).toEqual({
    ok: false,
    error: 'newer-version',
  });
  expect(await tab.send('setPassphrase', { current: passphrase, passphrase: 'another one' })).toEqual({
    ok: false,
    error: 'newer-version',
  });
  expect(world.storage.dump()).toEqual(before);
});

test('[T13, D13] keys are not made new while an entry in a newer sealed format still needs the old ones', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'later' },
    first: [goal('g', { label: 'x' })],
  });
  await world.storage.commit({ put: [[entry(notebook.id, 1), Uint8Array.of(2, 2, 3)]] });
  await tab.does('open', { notebookId: notebook.id });
  expect(await tab.send('setPassphrase', { passphrase })).toEqual({ ok: false, error: 'newer-version' });
  expect(await world.storage.get(entry(notebook.id, 1))).toEqual(Uint8Array.of(2, 2, 3));
});

/** Every slot claims this cost: memory in KiB stands in bytes 1 to 4 of a lock (vault, lock-record.ts). */
const claiming = (slots: Uint8Array<ArrayBuffer>, memoryKiB: number): Uint8Array<ArrayBuffer> => {
  const view = new DataView(slots.buffer);
  for (let at = 0; at < slots.length; at += 1_024) view.setUint32(at + 1, memoryKiB);
  return slots;
};

test.each([19 * 1_024 - 1, 256 * 1_024 + 1, 2 ** 32 - 1])(
  '[T17] a slot that claims %i KiB is refused before anything is derived',
  async (memoryKiB) => {
    const { world, id } = await withEntries(1);
    const slots = (await world.storage.get('slots')) ?? new Uint8Array(0);
    await world.storage.commit({ put: [['slots', claiming(slots, memoryKiB)]] });
    const { asked } = world.deriver;
    expect(await world.restart().send('open', { notebookId: id, passphrase })).toEqual({
      ok: false,
      error: 'derivation-out-of-range',
    });
    expect(world.deriver.asked).toBe(asked);
  },
);

test('[T18] 5,000 check-ins are all there after locking and opening', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'passphrase', passphrase },
    first: [],
  });
  const day = (i: number): string => new Date(Date.UTC(2013, 0, 1 + i)).toISOString().slice(0, 10);
  for (let i = 0; i < 5_000; i += 1) {
    const fields = {
      day: day(i),
      scope: 'day',
      behaviourIds: ['b'],
      reports: { b: { kind: 'some', amount: i % 9, unit: 'drinks' } },
      mood: i % 11,
      note: 'slept late, walked home',
    };
    await tab.does('keep', { changes: [{ kind: 'checkIn', id: `c${i}`, fields } as never] });
  }
  await tab.does('lock', null);
  const began = performance.now();
  await tab.does('open', { notebookId: notebook.id, passphrase });
  const ms = Math.round(performance.now() - began);
  expect(tab.opened()).toMatchObject({ trouble: [], newer: [] });
  expect(tab.opened().records).toHaveLength(5_000);
  // Node is not the browser that the target is about; ten times the target means something became quadratic.
  expect(ms).toBeLessThan(4_500);
});
