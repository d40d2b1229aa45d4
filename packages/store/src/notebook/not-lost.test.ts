/** Small ways in which something could be lost, or said wrongly, when one part of the world fails. */
import { expect, test } from 'vitest';
import { goal, passphrase, startWorld, type World } from '../../stories/world.ts';

const locked = { kind: 'passphrase', passphrase } as const;
const later = { kind: 'later' } as const;

/** A platform that will not let go of a key file while `stuck.now`. */
const stuckKeys = (world: World) => {
  const stuck = { now: true };
  const localKeys: World['localKeys'] = {
    ...world.localKeys,
    destroy: async (id) => {
      if (stuck.now) throw new Error('another context has this file open');
      await world.localKeys.destroy(id);
    },
  };
  return { stuck, localKeys };
};

test('[T13] a key file that cannot be destroyed yet undoes nothing: the passphrase is set, and the next start destroys it', async () => {
  const world = startWorld();
  const { stuck, localKeys } = stuckKeys(world);
  const tab = world.tab({ localKeys });
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: later,
    first: [goal('g', { label: 'x' })],
  });
  await tab.does('setPassphrase', { passphrase });
  expect(tab.faults).toHaveLength(1);
  expect(tab.opened().notebook.lock).toBe('passphrase');
  expect(world.localKeys.ids()).toHaveLength(1);

  // Still stuck at the next start: the device is there all the same.
  const next = world.restart({ localKeys });
  await next.does('open', { notebookId: notebook.id, passphrase });
  stuck.now = false;
  const after = world.restart({ localKeys });
  await after.does('open', { notebookId: notebook.id, passphrase });
  expect(world.localKeys.ids()).toEqual([]);
  expect(after.opened()).toMatchObject({ trouble: [], records: [['goal', { label: 'x' }]] });
});

test('[T14] a tab whose turn is taken while it begins writes nothing over the turn of the other', async () => {
  const world = startWorld();
  const gate = { closed: null as Promise<void> | null };
  const storage: World['storage'] = {
    ...world.storage,
    get: async (key) => {
      const bytes = await world.storage.get(key);
      if (key === 'turn') await gate.closed;
      return bytes;
    },
  };
  const first = world.tab({ storage });
  await first.does('makeNotebook', { role: 'own', lock: locked, first: [] });
  const second = world.tab();
  await second.does('takeOver', null);

  const opens = Promise.withResolvers<void>();
  gate.closed = opens.promise;
  const slow = first.send('takeOver', null);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await second.does('takeOver', null);
  opens.resolve();
  await slow;
  await second.does('makeNotebook', { role: 'own', lock: later, first: [goal('g', { label: 'second' })] });
  expect(await first.send('makeNotebook', { role: 'own', lock: later, first: [] })).toEqual({
    ok: false,
    error: 'elsewhere',
  });
});

test('[T15, P12] on a full device the sealed file can still be taken away', async () => {
  const world = startWorld();
  const made = world.tab();
  const { notebook } = await made.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'x' })],
  });
  const full: World['storage'] = {
    ...world.storage,
    commit: async () => ({ ok: false, error: 'no-room' }),
  };
  const tab = world.restart({ storage: full });
  await tab.does('open', { notebookId: notebook.id, passphrase });
  const { file } = await tab.does('backup', null);
  expect(await tab.does('copies', null)).toMatchObject({ lastBackupAt: null });
  const there = startWorld({ seed: 2 }).tab();
  await there.does('restoreBackup', { file, opens: { passphrase }, lock: locked });
  expect(there.opened()).toMatchObject({ trouble: [], records: [['goal', { label: 'x' }]] });
});

test.each([
  ['meta', { kit: false, passphrase: false }],
  ['draft/', { kit: true, passphrase: false }],
  ['invite/', { kit: true, passphrase: false }],
] as const)(
  '[D13] a newer version’s %s is not written over and does not lose its key',
  async (place, allowed) => {
    const world = startWorld();
    const tab = world.tab();
    const { notebook } = await tab.does('makeNotebook', { role: 'own', lock: later, first: [] });
    await tab.does('newKit', null);
    await tab.does('keepDraft', { key: 'k', text: 'words' });
    const places = await world.storage.keys(`n/${notebook.id}/${place}`);
    // Of an invitation this version would have made none here: a newer one left it.
    const key = places[0] ?? `n/${notebook.id}/${place}someone`;
    const newer = (await world.storage.get(key))?.slice() ?? new Uint8Array(64);
    newer[0] = 2;
    await world.storage.commit({ put: [[key ?? '', newer]] });

    const again = world.restart();
    await again.does('open', { notebookId: notebook.id });
    expect((await again.send('newKit', null)).ok).toBe(allowed.kit);
    expect(await again.send('setPassphrase', { passphrase })).toEqual({ ok: false, error: 'newer-version' });
    await again.does('backup', null);
    await again.does('keep', { changes: [goal('g', { label: 'x' })] });
    expect(await world.storage.get(key ?? '')).toEqual(newer);
  },
);

test('[T17] what is known about copies, when it does not open, is named and not taken for "never"', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', { role: 'own', lock: locked, first: [] });
  await tab.does('newKit', null);
  const meta = (await world.storage.get(`n/${notebook.id}/meta`))?.slice() ?? new Uint8Array(0);
  meta[20] = (meta[20] ?? 0) ^ 1;
  await world.storage.commit({ put: [[`n/${notebook.id}/meta`, meta]] });
  const again = world.restart();
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened().trouble).toEqual([{ kind: 'altered', count: 1 }]);
});

test('[T9, T11] the page is told which drafts went with an act, so that none stays in its memory', async () => {
  const tab = startWorld().tab();
  await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'zephyr-quince' })],
  });
  await tab.does('keepDraft', { key: 'goal/g', text: 'half' });
  await tab.does('keepDraft', { key: 'echo', text: 'again zephyr-quince' });
  await tab.does('keepDraft', { key: 'form', text: 'other' });
  await tab.does('keep', { changes: [goal('h', { label: 'other' })], drafts: ['form'] });
  await tab.does('erase', { kind: 'goal', id: 'g' });
  const gone = tab.messages.filter((message) => message.type === 'changed').map(({ drafts }) => drafts);
  expect(gone).toEqual([['form'], ['goal/g', 'echo']]);
});

test('[T16] after everything is deleted nothing is left but the slots and the turn, whatever the locks were', async () => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', { role: 'own', lock: locked, first: [goal('g', { label: 'x' })] });
  await tab.does('deleteEverything', null);
  expect(await world.storage.keys('')).toEqual(['slots', 'turn']);
});

test('[P10, P12] a plan line that can be read before unlocking changes with the plan, in the same commit', async () => {
  const world = startWorld();
  const tab = world.tab();
  const line = (fields: object) => [{ kind: 'planLine', id: 'l', fields } as never];
  await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: line({ plan: 'crisis', section: 'people', words: 'Sam', phone: '555 0100' }),
  });
  const item = { id: 'l', plan: 'crisis', section: 'people', words: 'Sam', phone: '555 0100' };
  await tab.does('pocketPut', { items: [item, { ...item, id: 'other' }] });
  await tab.does('keep', { changes: line({ phone: '555 0199' }) });
  expect(await tab.does('pocket', null)).toMatchObject([
    { id: 'l', words: 'Sam', phone: '555 0199' },
    { id: 'other', phone: '555 0100' },
  ]);
  await tab.does('keep', { changes: line({ phone: null, words: 'Sam, in the evening' }) });
  const [changed] = await tab.does('pocket', null);
  expect(changed).toEqual({
    id: 'l',
    notebookId: tab.opened().notebook.id,
    plan: 'crisis',
    section: 'people',
    words: 'Sam, in the evening',
  });
});

test('[T12, P12] what is read while a passphrase is typed is let go at the next commit, and never stands in for what is kept', async () => {
  const world = startWorld();
  const tab = world.tab();
  const made = await tab.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'passphrase', passphrase },
    first: [goal('g', { label: 'tea first' })],
  });
  const notebookId = made.notebook.id;
  await tab.does('lock', null);

  // A wrong try does not spoil the right one.
  await tab.does('lookAhead', { notebookId });
  expect(await tab.send('open', { notebookId, passphrase: 'another one' })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  await tab.does('open', { notebookId, passphrase });
  expect(tab.page().get('goal g')).toMatchObject({ label: 'tea first' });

  // Asked for while it is open, nothing is read that a later act would make old.
  await tab.does('lookAhead', { notebookId });
  await tab.does('keep', { changes: [goal('g', { label: 'tea, then I see' })] });
  await tab.does('lock', null);
  await tab.does('open', { notebookId, passphrase });
  expect(tab.page().get('goal g')).toMatchObject({ label: 'tea, then I see' });

  // Read ahead, and then something was written: it is read again.
  await tab.does('lock', null);
  await tab.does('lookAhead', { notebookId });
  await tab.does('removeNotebook', { notebookId });
  expect(await tab.send('open', { notebookId, passphrase })).toEqual({ ok: false, error: 'not-found' });
});
