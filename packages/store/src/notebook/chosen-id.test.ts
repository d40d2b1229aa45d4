import { expect, test } from 'vitest';
import { goal, passphrase, startWorld } from '../../stories/world.ts';

const id = '0123456789abcdef0123456789abcdef';
const making = { role: 'on-desk', lock: { kind: 'later' }, first: [goal('g', { label: 'x' })] } as const;

test('[T12] the desk can write down whose notebook it is before the notebook exists', async () => {
  const tab = startWorld().tab();
  await tab.does('makeNotebook', { role: 'desk', lock: { kind: 'passphrase', passphrase }, first: [] });
  const kept = { kind: 'deskNotebook', id, fields: { notebookId: id, name: 'Imani' } } as const;
  await tab.does('keep', { changes: [kept] });
  expect((await tab.does('makeNotebook', { ...making, id })).notebook).toMatchObject({ id, role: 'on-desk' });
  await tab.does('lock', null);
  await tab.does('open', { notebookId: id });
  expect(tab.opened().records).toMatchObject([['goal', { label: 'x' }]]);
});

test('[T12] an id that is taken, or is not one, is refused and the open notebook stays open', async () => {
  const tab = startWorld().tab();
  await tab.does('makeNotebook', { ...making, id });
  for (const other of [id, '', 'directory', id.toUpperCase(), `${id}0`]) {
    expect(await tab.send('makeNotebook', { ...making, id: other })).toEqual({
      ok: false,
      error: 'not-allowed',
    });
  }
  const { notebooks, open } = await tab.does('device', null);
  expect(notebooks).toHaveLength(1);
  expect(open?.id).toBe(id);
});

test('[T12] a person’s sealed file comes in under the id the desk wrote down', async () => {
  const there = startWorld().tab();
  await there.does('makeNotebook', {
    role: 'own',
    lock: { kind: 'passphrase', passphrase },
    first: [goal('g', { label: 'x' })],
  });
  const { file } = await there.does('backup', null);
  const here = startWorld({ seed: 2 }).tab();
  const lock = { kind: 'passphrase', passphrase } as const;
  const made = await here.does('restoreBackup', { file, opens: { passphrase }, lock, role: 'on-desk', id });
  expect(made.notebook).toMatchObject({ id, role: 'on-desk' });
});
