import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { connectAgain } from './hostile-relay.ts';
import { heldBack, lay, told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[T22] an entry dropped from the middle is withheld by name until it comes, and what follows it is read', async () => {
  const room = await startShared();
  const { world, imaniWrites, danaComments, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'dana')).toEqual({});

  const [dropped] = await heldBack(room, 'dana', 1, () => imaniWrites('I wake at three'));
  if (!dropped) throw new Error('nothing was written');
  await imaniWrites('I wake at two');
  await told(room, 'dana', 'withheld');
  await reads('dana', 'I wake at two');
  expect(words('dana')).not.toContain('I wake at three');
  await danaComments('Go on.');
  await reads('imani', 'Go on.');
  expect(troubles(room, 'dana')).toEqual({ withheld: 1 });

  lay(room, 'dana', dropped);
  await connectAgain(world, 'dana');
  await until('nothing to be missing', () => troubles(room, 'dana')['withheld'] === undefined);
  const { roomId } = room;
  expect(await world.dana.does('history', { kind: 'concern', id: 'sleep', roomId })).toHaveLength(4);
  await world.end();
});
