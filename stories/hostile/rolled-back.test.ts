import { expect, test } from 'vitest';
import { connectAgain } from './hostile-relay.ts';
import { told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[T28] a list put back to an earlier day and filled up again is rolled back, though no count tells: nothing that was read is unread', async () => {
  const room = await startShared();
  const { world, list, imaniWrites, danaComments, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  await connectAgain(world, 'dana');
  await imaniWrites('I wake at three');
  await reads('dana', 'I wake at three');
  expect(troubles(room, 'dana')).toEqual({});

  // As many as before, so that no count tells: the last two places hold what was there on an earlier day.
  const { entries } = list('dana');
  for (const index of [-2, -1]) {
    const { position } = entries.at(index) ?? {};
    const [{ entry }] = entries as [(typeof entries)[number]];
    if (position !== undefined) entries[entries.length + index] = { position, entry };
  }
  await connectAgain(world, 'dana');
  await told(room, 'dana', 'rolled-back');
  expect(words('dana')).toContain('I wake at three');
  await danaComments('Still here.');
  await reads('imani', 'Still here.');
  await imaniWrites('I wake at two');
  await reads('dana', 'I wake at two');
  expect(troubles(room, 'dana')).toEqual({ 'rolled-back': 1 });
  await world.end();
});
