import { expect, test } from 'vitest';
import { give, told, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

test('[T22] a place in a chain is used once: a second entry there is forked and not read, and the chain goes on after the first', async () => {
  const room = await startShared();
  const { world, apps, list, danaComments, reads, words } = room;
  const seen = await apps.dana.see(list('dana'));
  await danaComments('Slowly.');
  await reads('imani', 'Slowly.');
  expect(troubles(room, 'imani')).toEqual({});

  const second = await apps.dana.seal(seen, [comment('b', 'in the same place')]);
  for (const who of ['imani', 'dana'] as const) give(room, who, second.bytes);
  await told(room, 'imani', 'forked');
  await told(room, 'dana', 'forked');
  for (const who of ['imani', 'dana'] as const) expect(words(who)).not.toContain('in the same place');
  await danaComments('It goes on.');
  await reads('imani', 'It goes on.');
  expect(troubles(room, 'imani')).toEqual({ forked: 1 });
  await world.end();
});
