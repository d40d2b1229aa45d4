import { expect, test } from 'vitest';
import { endlessDeriver, goal, passphrase, startWorld } from '../stories/world.ts';

const locked = { kind: 'passphrase', passphrase } as const;
const later = { kind: 'later' } as const;

test('[T12] a notebook that was locked opens with its passphrase and shows what was kept', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'Sleep 😴 نوم' })],
  });
  await tab.does('keep', { changes: [goal('g', { why: 'because' })] });
  await tab.does('lock', null);
  expect(tab.page().size).toBe(0);
  expect(await tab.send('keep', { changes: [goal('g', { why: 'x' })] })).toEqual({
    ok: false,
    error: 'locked',
  });
  const again = world.restart();
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened().records).toEqual([
    ['goal', { id: 'g', madeAt: world.clock.ms, label: 'Sleep 😴 نوم', why: 'because' }],
  ]);
  expect(again.opened().trouble).toEqual([]);
  expect(again.faults).toEqual([]);
});

test('[T12] the wrong passphrase opens nothing and changes nothing', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'x' })],
  });
  await tab.does('lock', null);
  const before = world.storage.dump();
  expect(await tab.send('open', { notebookId: notebook.id, passphrase: 'seven quiet goats' })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(await tab.send('open', { notebookId: notebook.id })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(await tab.send('open', { notebookId: 'nobody' })).toEqual({ ok: false, error: 'not-found' });
  expect(world.storage.dump()).toEqual(before);
});

test('[T12] a passphrase below eight characters is refused by name, and no notebook is made', async () => {
  const tab = startWorld().tab();
  const short = { kind: 'passphrase', passphrase: 'seven' } as const;
  expect(await tab.send('makeNotebook', { role: 'own', lock: short, first: [] })).toEqual({
    ok: false,
    error: 'passphrase-too-short',
  });
  expect((await tab.does('device', null)).notebooks).toEqual([]);
});

test('[T12] two notebooks on one device never mix', async () => {
  const world = startWorld();
  const tab = world.tab();
  const first = await tab.does('makeNotebook', {
    role: 'on-desk',
    lock: locked,
    first: [goal('g', { label: 'of Imani' })],
  });
  const second = await tab.does('makeNotebook', {
    role: 'on-desk',
    lock: { kind: 'passphrase', passphrase: 'another one' },
    first: [goal('g', { label: 'of Sam' })],
  });
  expect([...tab.page().values()]).toEqual([expect.objectContaining({ label: 'of Sam' })]);
  expect(tab.messages.filter(({ type }) => type === 'closed')).toHaveLength(1);
  expect(await tab.send('open', { notebookId: first.notebook.id, passphrase: 'another one' })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  await tab.does('open', { notebookId: first.notebook.id, passphrase });
  expect([...tab.page().values()]).toEqual([expect.objectContaining({ label: 'of Imani' })]);
  expect(first.notebook.cover).not.toBe(second.notebook.cover);
  const { notebooks, open } = await tab.does('device', null);
  expect(notebooks).toHaveLength(2);
  expect(open?.id).toBe(first.notebook.id);
});

test('[T12] entries of one notebook put under another do not open there, and that is named', async () => {
  const world = startWorld();
  const tab = world.tab();
  const first = await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'of Imani' })],
  });
  const second = await tab.does('makeNotebook', { role: 'own', lock: locked, first: [] });
  await tab.does('lock', null);
  const [stolen] = await world.storage.all(`n/${first.notebook.id}/entry/`);
  await world.storage.commit({
    put: [[`n/${second.notebook.id}/entry/0000000000`, stolen?.[1] ?? new Uint8Array(0)]],
  });
  await tab.does('open', { notebookId: second.notebook.id, passphrase });
  expect(tab.opened().records).toEqual([]);
  expect(tab.opened().trouble).toContainEqual({ kind: 'altered', count: expect.any(Number) });
});

test('[T12] "later" opens on this device without a word, and nowhere without its key', async () => {
  const world = startWorld();
  const { notebook } = await world
    .tab()
    .does('makeNotebook', { role: 'own', lock: later, first: [goal('g', { label: 'x' })] });
  expect(notebook.lock).toBe('later');
  const tab = world.restart();
  await tab.does('open', { notebookId: notebook.id });
  expect(tab.opened().records).toHaveLength(1);
  for (const id of world.localKeys.ids()) await world.localKeys.destroy(id);
  expect(await world.restart().send('open', { notebookId: notebook.id })).toEqual({
    ok: false,
    error: 'damaged',
  });
});

test('[T12] the 65th notebook is refused by name and the others stay', async () => {
  const world = startWorld();
  const tab = world.tab();
  for (let i = 0; i < 64; i += 1) await tab.does('makeNotebook', { role: 'on-desk', lock: later, first: [] });
  expect(await tab.send('makeNotebook', { role: 'on-desk', lock: later, first: [] })).toEqual({
    ok: false,
    error: 'too-many-notebooks',
  });
  expect(new Set((await tab.does('device', null)).notebooks.map(({ cover }) => cover)).size).toBe(64);
  expect(world.localKeys.ids()).toHaveLength(64);
}, 20_000);

test.each(['cancel', 'lock'] as const)(
  '[T12] %s gives up a derivation that runs; nothing is written and the next command works',
  async (command) => {
    const world = startWorld();
    const deriver = endlessDeriver();
    const tab = world.tab({ deriver });
    await tab.does('device', null);
    const before = world.storage.dump();
    const making = tab.send('makeNotebook', { role: 'own', lock: locked, first: [] });
    await deriver.begun;
    await tab.does(command, null);
    expect(await making).toEqual({ ok: false, error: 'cancelled' });
    expect(world.storage.dump()).toEqual(before);
    await tab.does('makeNotebook', { role: 'own', lock: later, first: [] });
  },
);

test('[T13] a notebook for which there was no room leaves no key behind', async () => {
  const world = startWorld({ roomBytes: 66_000 });
  const tab = world.tab();
  const first = [goal('g', { label: 'x'.repeat(5_000) })];
  expect(await tab.send('makeNotebook', { role: 'own', lock: later, first })).toEqual({
    ok: false,
    error: 'no-room',
  });
  expect(world.localKeys.ids()).toEqual([]);
  expect((await tab.does('device', null)).notebooks).toEqual([]);
});

test('[T13] the first passphrase makes everything new: the old key is destroyed and opens nothing that is kept', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: later,
    first: [goal('g', { label: 'x' })],
  });
  await tab.does('keep', { changes: [goal('g', { why: 'y' })] });
  await tab.does('keepDraft', { key: 'goal/g/label', text: 'half a sentence' });
  const personBefore = tab.opened().personId;
  const keptBefore = new Map(world.storage.dump());
  await tab.does('setPassphrase', { passphrase });
  expect(world.localKeys.ids()).toEqual([]);
  const keptAfter = world.storage.dump().filter(([key]) => key.startsWith('n/'));
  for (const [key, bytes] of keptAfter) expect([key, bytes]).not.toEqual([key, keptBefore.get(key)]);
  expect(tab.opened().notebook.lock).toBe('passphrase');
  expect(tab.opened().personId).not.toBe(personBefore);
  await tab.does('keep', { changes: [goal('g', { horizon: 'spring' })] });
  const again = world.restart();
  expect(await again.send('open', { notebookId: notebook.id })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened()).toMatchObject({
    trouble: [],
    drafts: { 'goal/g/label': 'half a sentence' },
    personId: tab.opened().personId,
  });
  expect(again.opened().records).toEqual([
    ['goal', expect.objectContaining({ label: 'x', why: 'y', horizon: 'spring' })],
  ]);
  expect(await again.does('history', { kind: 'goal', id: 'g' })).toHaveLength(3);
});

test('[T12] changing the passphrase asks for the one before; afterwards only the new one opens', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'x' })],
  });
  const { kit } = await tab.does('newKit', null);
  expect(await tab.send('setPassphrase', { passphrase: 'a new passphrase' })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(
    await tab.send('setPassphrase', { current: 'not this one', passphrase: 'a new passphrase' }),
  ).toEqual({ ok: false, error: 'wrong-passphrase' });
  await tab.does('keepDraft', { key: 'k', text: 'a draft' });
  await tab.does('setPassphrase', { current: passphrase, passphrase: 'a new passphrase' });
  await tab.does('keep', { changes: [goal('g', { why: 'y' })] });
  const again = world.restart();
  expect(await again.send('open', { notebookId: notebook.id, passphrase })).toEqual({
    ok: false,
    error: 'wrong-passphrase',
  });
  expect(await again.send('openWithKit', { notebookId: notebook.id, kit })).toEqual({
    ok: false,
    error: 'wrong-kit',
  });
  await again.does('open', { notebookId: notebook.id, passphrase: 'a new passphrase' });
  expect(again.opened()).toMatchObject({ trouble: [], drafts: { k: 'a draft' } });
  expect(again.opened().records).toEqual([['goal', expect.objectContaining({ label: 'x', why: 'y' })]]);
  expect((await again.does('copies', null)).lastKitAt).toBeNull();
});

test('[T12] the kit opens a notebook whose passphrase is lost, and a new passphrase can be set then', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'x' })],
  });
  const old = await tab.does('newKit', null);
  const { kit } = await tab.does('newKit', null);
  const again = world.restart();
  expect(await again.send('openWithKit', { notebookId: notebook.id, kit: old.kit })).toEqual({
    ok: false,
    error: 'wrong-kit',
  });
  expect(await again.send('openWithKit', { notebookId: notebook.id, kit: 'ABCD' })).toEqual({
    ok: false,
    error: 'wrong-kit',
  });
  await again.does('openWithKit', { notebookId: notebook.id, kit: kit.toLowerCase().replaceAll('-', ' ') });
  await again.does('setPassphrase', { passphrase: 'one I will know' });
  await again.does('lock', null);
  await again.does('open', { notebookId: notebook.id, passphrase: 'one I will know' });
  expect(again.opened().records).toHaveLength(1);
});

test('[T14] a second tab may not write until it takes over; the first one closes and says elsewhere', async () => {
  const world = startWorld();
  const first = world.tab();
  const { notebook } = await first.does('makeNotebook', { role: 'own', lock: locked, first: [] });
  const second = world.tab();
  expect(await second.does('device', null)).toMatchObject({ writer: 'elsewhere', open: null });
  expect(await second.send('open', { notebookId: notebook.id, passphrase })).toEqual({
    ok: false,
    error: 'elsewhere',
  });
  expect(await second.send('deleteEverything', null)).toEqual({ ok: false, error: 'elsewhere' });
  expect((await second.does('takeOver', null)).writer).toBe('here');
  expect(first.messages.at(-1)).toMatchObject({
    type: 'device',
    device: { writer: 'elsewhere', open: null },
  });
  expect(first.messages.some(({ type }) => type === 'closed')).toBe(true);
  expect(await first.send('keep', { changes: [goal('g', { label: 'late' })] })).toEqual({
    ok: false,
    error: 'elsewhere',
  });
  await second.does('open', { notebookId: notebook.id, passphrase });
  await second.does('keep', { changes: [goal('g', { label: 'here' })] });
});

test('[T14] a commit that was already on its way when the other tab took over changes nothing', async () => {
  const world = startWorld();
  let held: (() => void) | null = null;
  const slow = {
    ...world.storage,
    commit: async (batch: Parameters<typeof world.storage.commit>[0]) => {
      if (holding) await new Promise<void>((resolve) => (held = resolve));
      return world.storage.commit(batch);
    },
  };
  let holding = false;
  const first = world.tab({ storage: slow });
  const { notebook } = await first.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'before' })],
  });
  holding = true;
  const late = first.send('keep', { changes: [goal('g', { label: 'late' })] });
  while (!held) await new Promise((resolve) => setTimeout(resolve, 1));
  const second = world.tab();
  await second.does('takeOver', null);
  await second.does('open', { notebookId: notebook.id, passphrase });
  (held as () => void)();
  expect(await late).toEqual({ ok: false, error: 'elsewhere' });
  await second.does('keep', { changes: [goal('g', { why: 'second' })] });
  await second.does('lock', null);
  await second.does('open', { notebookId: notebook.id, passphrase });
  expect(second.opened()).toMatchObject({
    trouble: [],
    records: [['goal', { label: 'before', why: 'second' }]],
  });
  expect(first.faults).toEqual([]);
});

test('[T14] acts sent without waiting are kept in the order they were sent', async () => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', { role: 'own', lock: later, first: [] });
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => tab.does('keep', { changes: [goal('g', { label: `${i}` })] })),
  );
  expect((await tab.does('history', { kind: 'goal', id: 'g' })).map(({ fields }) => fields['label'])).toEqual(
    Array.from({ length: 20 }, (_, i) => `${i}`),
  );
  const page = tab.page();
  const again = world.restart();
  await again.does('open', { notebookId: tab.opened().notebook.id });
  expect(again.page()).toEqual(page);
});

test('[T14] the pocket can be read from any tab, open or not', async () => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', { role: 'own', lock: later, first: [] });
  const item = { id: 'p', plan: 'crisis', section: 'by-myself', words: 'Call my sister' };
  await tab.does('pocketPut', { items: [item] });
  expect(await world.tab().does('pocket', null)).toEqual([{ ...item, notebookId: tab.opened().notebook.id }]);
  await tab.does('pocketTake', { id: 'p' });
  expect(await tab.does('pocket', null)).toEqual([]);
  expect(await world.restart().send('pocketPut', { items: [item] })).toEqual({ ok: false, error: 'locked' });
});

test('[T10] on a full device a keep is refused by name and nothing that was kept is lost', async () => {
  const world = startWorld({ roomBytes: 120_000 });
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', {
    role: 'own',
    lock: locked,
    first: [goal('g', { label: 'kept' })],
  });
  expect(await tab.send('keep', { changes: [goal('g', { label: 'x'.repeat(60_000) })] })).toEqual({
    ok: false,
    error: 'no-room',
  });
  await tab.does('keep', { changes: [goal('g', { why: 'small' })] });
  const again = world.restart();
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened()).toMatchObject({ trouble: [], records: [['goal', { label: 'kept', why: 'small' }]] });
});

test('[T10] a device that is full before anything was begun says so, and a full one still opens and removes', async () => {
  const none = startWorld({ roomBytes: 10 }).tab();
  expect(await none.does('device', null)).toMatchObject({ writer: 'here' });
  expect(await none.send('makeNotebook', { role: 'own', lock: later, first: [] })).toEqual({
    ok: false,
    error: 'no-room',
  });

  const world = startWorld();
  const { notebook } = await world
    .tab()
    .does('makeNotebook', { role: 'own', lock: later, first: [goal('g', { label: 'x' })] });
  let full = true;
  const storage = {
    ...world.storage,
    commit: async (batch: Parameters<typeof world.storage.commit>[0]) =>
      full ? ({ ok: false, error: 'no-room' } as const) : world.storage.commit(batch),
  };
  const tab = world.restart({ storage });
  await tab.does('open', { notebookId: notebook.id });
  expect(tab.opened().records).toHaveLength(1);
  full = false;
  await tab.does('removeNotebook', { notebookId: notebook.id });
});

test('[T7] what is longer than 64 KiB, not allowed, or nothing at all is refused by name and the notebook stays as it was', async () => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', { role: 'own', lock: later, first: [] });
  const before = world.storage.dump();
  const refusals: [unknown, string][] = [
    [[goal('g', { label: 'é'.repeat(32_769) })], 'too-long'],
    [
      [
        {
          kind: 'checkIn',
          id: 'c',
          fields: { helped: Array.from({ length: 80 }, () => 'x'.repeat(60_000)) },
        },
      ],
      'too-long',
    ],
    [[goal('g', { label: 'fine' }), goal('g', { importance: 11 })], 'not-allowed'],
    [[{ kind: 'goal', id: 'g', fields: { nothing: 1 } }], 'not-allowed'],
    [[{ kind: 'dream', id: 'g', fields: {} }], 'not-allowed'],
    [[goal('Not An Id', { label: 'x' })], 'not-allowed'],
    [[], 'not-allowed'],
  ];
  for (const [changes, error] of refusals) {
    expect(await tab.send('keep', { changes: changes as never })).toEqual({ ok: false, error });
  }
  expect(world.storage.dump()).toEqual(before);
  await tab.does('keep', { changes: [goal('g', { label: 'é'.repeat(32_768) })] });
});

test('[T11] drafts survive a crash, are found under nothing but chance, and go with what they became', async () => {
  const world = startWorld();
  const tab = world.tab();
  const { notebook } = await tab.does('makeNotebook', { role: 'own', lock: locked, first: [] });
  await tab.does('keepDraft', { key: 'goal/new/label', text: 'half' });
  await tab.does('keepDraft', { key: 'goal/new/label', text: 'half a sen' });
  await tab.does('keepDraft', { key: 'other', text: 'x'.repeat(200_000) });
  await tab.does('keepDraft', { key: 'gone', text: 'y' });
  await tab.does('dropDraft', { key: 'gone' });
  await tab.does('dropDraft', { key: 'never' });
  for (const key of await world.storage.keys(`n/${notebook.id}/draft/`))
    expect(key).toMatch(/\/draft\/[0-9a-f]{32}$/);
  const again = world.restart();
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened().drafts).toEqual({ 'goal/new/label': 'half a sen', other: 'x'.repeat(200_000) });
  await again.does('keep', {
    changes: [goal('g', { label: 'half a sentence' })],
    drafts: ['goal/new/label', 'never'],
  });
  await again.does('keepDraft', { key: 'other', text: '' });
  await again.does('lock', null);
  await again.does('open', { notebookId: notebook.id, passphrase });
  expect(again.opened().drafts).toEqual({});
});

test('[T4, T5] what was removed can be put back for 30 days', async () => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('makeNotebook', {
    role: 'own',
    lock: later,
    first: [goal('g', { label: 'x' }), goal('h', { label: 'y' })],
  });
  await tab.does('pocketPut', { items: [{ id: 'g', plan: 'crisis', section: 's', words: 'x' }] });
  await tab.does('remove', { kind: 'goal', id: 'g' });
  expect(tab.page().has('goal g')).toBe(false);
  expect(await tab.does('pocket', null)).toEqual([]);
  expect(await tab.send('remove', { kind: 'goal', id: 'g' })).toEqual({ ok: false, error: 'not-found' });
  expect(await tab.does('removed', null)).toEqual([
    {
      kind: 'goal',
      id: 'g',
      record: { id: 'g', madeAt: world.clock.ms, label: 'x' },
      removedAt: world.clock.ms,
      canPutBack: true,
    },
  ]);
  world.clock.ms += 30 * 86_400_000;
  await tab.does('putBack', { kind: 'goal', id: 'g' });
  expect(tab.page().get('goal g')).toMatchObject({ label: 'x' });
  await tab.does('remove', { kind: 'goal', id: 'g' });
  world.clock.ms += 30 * 86_400_000 + 1;
  expect(await tab.does('removed', null)).toMatchObject([{ id: 'g', canPutBack: false }]);
  expect(await tab.send('putBack', { kind: 'goal', id: 'g' })).toEqual({ ok: false, error: 'not-found' });
  await tab.does('erase', { kind: 'goal', id: 'g' });
  expect(await tab.does('removed', null)).toEqual([]);
});

test('[T16] removing one notebook leaves the other; deleting everything leaves a device as on the first day', async () => {
  const world = startWorld();
  const tab = world.tab();
  await tab.does('device', null);
  const firstDay = world.storage.dump().map(([key, bytes]) => [key, bytes.length]);
  const one = await tab.does('makeNotebook', {
    role: 'own',
    lock: later,
    first: [goal('g', { label: 'one' })],
  });
  const two = await tab.does('makeNotebook', {
    role: 'own',
    lock: later,
    first: [goal('g', { label: 'two' })],
  });
  await tab.does('pocketPut', { items: [{ id: 'p', plan: 'crisis', section: 's', words: 'two' }] });
  await tab.does('removeNotebook', { notebookId: one.notebook.id });
  expect(tab.page().size).toBe(1);
  expect(await world.storage.keys(`n/${one.notebook.id}/`)).toEqual([]);
  expect(world.localKeys.ids()).toHaveLength(1);
  expect(await tab.send('open', { notebookId: one.notebook.id })).toEqual({ ok: false, error: 'not-found' });
  await tab.does('removeNotebook', { notebookId: two.notebook.id });
  expect(tab.page().size).toBe(0);
  expect(await tab.does('pocket', null)).toEqual([]);
  await tab.does('makeNotebook', { role: 'own', lock: later, first: [] });
  await tab.does('deleteEverything', null);
  expect(world.storage.dump().map(([key, bytes]) => [key, bytes.length])).toEqual(firstDay);
  expect(world.localKeys.ids()).toEqual([]);
  expect(await tab.does('device', null)).toEqual({ notebooks: [], open: null, writer: 'here' });
});
