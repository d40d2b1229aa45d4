import { expect, test } from 'vitest';
import { everyText } from '../../stories/by-hand.ts';
import { goal, passphrase, startWorld } from '../../stories/world.ts';

const secrets = ['zephyr-quince', 'zephyr-medlar', 'zephyr-damson', 'zephyr-sloe', 'zephyr-bullace'];

test('[T9] after an erase no byte of the words opens from anything that is kept, drafts and pocket included', async () => {
  const world = startWorld();
  const tab = world.tab();
  const first = [
    goal('g', { label: secrets[0] ?? '' }),
    goal('h', { label: 'other-label', why: 'other-why' }),
  ];
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'passphrase', passphrase },
    first,
  });
  await tab.does('keep', {
    changes: [goal('g', { label: secrets[1] ?? '' }), goal('h', { horizon: 'other-horizon' })],
  });
  await tab.does('remove', { kind: 'goal', id: 'g' });
  await tab.does('putBack', { kind: 'goal', id: 'g' });
  await tab.does('keep', { changes: [goal('g', { why: secrets[2] ?? '' })] });
  await tab.does('keepDraft', { key: 'goal/g/why', text: secrets[3] ?? '' });
  await tab.does('keepDraft', { key: 'somewhere', text: `I wrote ${secrets[2]} here` });
  await tab.does('keepDraft', { key: 'unrelated', text: 'other-draft' });
  await tab.does('pocketPut', {
    items: [{ id: 'g', plan: 'crisis', section: 's', words: secrets[4] ?? '' }],
  });

  const before = await everyText(world, notebook.id);
  for (const secret of secrets) expect(before).toContain(secret);
  const historyBefore = await tab.does('history', { kind: 'goal', id: 'h' });
  await tab.does('erase', { kind: 'goal', id: 'g' });

  const after = await everyText(world, notebook.id);
  for (const secret of secrets) expect(after).not.toContain(secret);
  for (const kept of ['other-label', 'other-why', 'other-horizon', 'other-draft'])
    expect(after).toContain(kept);
  const again = world.restart();
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened()).toMatchObject({ trouble: [], newer: [], drafts: { unrelated: 'other-draft' } });
  expect(Object.keys(again.opened().drafts)).toEqual(['unrelated']);
  for (const one of [tab, again]) {
    expect([...one.page().keys()]).toEqual(['goal h']);
    expect(await one.does('history', { kind: 'goal', id: 'h' })).toEqual(historyBefore);
    expect(await one.does('history', { kind: 'goal', id: 'g' })).toEqual([
      expect.objectContaining({ did: 'removed', fields: {} }),
    ]);
    expect(await one.does('removed', null)).toEqual([]);
  }
  expect(await again.send('erase', { kind: 'goal', id: 'g' })).toEqual({ ok: false, error: 'not-found' });

  await again.does('erase', { kind: 'goal', id: 'h' });
  expect(await everyText(world, notebook.id)).not.toContain('other-w');
  await again.does('lock', null);
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened()).toMatchObject({ trouble: [], records: [] });
});

test('[T9, T13] erased stays erased when everything is sealed again', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'later' },
    first: [goal('g', { label: secrets[0] ?? '' }), goal('h', { label: 'other-label' })],
  });
  await tab.does('erase', { kind: 'goal', id: 'g' });
  await tab.does('setPassphrase', { passphrase });
  const again = world.restart();
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened()).toMatchObject({
    trouble: [],
    records: [['goal', { id: 'h', label: 'other-label' }]],
  });
  expect(await everyText(world, notebook.id)).not.toContain(secrets[0]);
});

test('[T9] erasing one thing of a large import carries the rest along in entries of bearable size', async () => {
  const world = startWorld();
  const tab = world.tab();
  const first = Array.from({ length: 80 }, (_, i) =>
    goal(`g${i}`, { label: `${i}`, why: 'w'.repeat(60_000) }),
  );
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'passphrase', passphrase },
    first,
  });
  await tab.does('erase', { kind: 'goal', id: 'g7' });
  const page = tab.page();
  expect(page.size).toBe(79);
  const sizes = (await world.storage.all(`n/${notebook.id}/entry/`)).map(([, bytes]) => bytes.length);
  expect(Math.max(...sizes)).toBeLessThan(1_300_000);
  await tab.does('lock', null);
  await tab.does('open', { notebookId: notebook.id, passphrase });
  expect(tab.page()).toEqual(page);
  expect(tab.opened().trouble).toEqual([]);
});
