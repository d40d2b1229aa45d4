import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { connectAgain, type Bytes } from './hostile-relay.ts';
import { heldBack, lay, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[T1, T22] entries shown in another order make the same record: what was written last stands', async () => {
  const room = await startShared();
  const { world, roomId, imaniWrites, danaComments, reads } = room;
  const written: Bytes[] = [];
  for (const label of ['I wake at four', 'I wake at three', 'I wake at two'])
    written.push(...(await heldBack(room, 'dana', 1, () => imaniWrites(label))));
  for (const entry of written.toReversed()) lay(room, 'dana', entry);
  await connectAgain(world, 'dana');
  await reads('dana', 'I wake at two');
  expect(await world.dana.does('history', { kind: 'concern', id: 'sleep', roomId })).toHaveLength(4);
  expect(world.dana.inRoom(roomId, 'concern')).toEqual([expect.objectContaining({ label: 'I wake at two' })]);

  await danaComments('All three are here.');
  await reads('imani', 'All three are here.');
  await until('nothing to be wrong', () => JSON.stringify(troubles(room, 'dana')) === '{}');
  expect(world.dana.inRoom(roomId, 'concern')).toEqual([expect.objectContaining({ label: 'I wake at two' })]);
  await world.end();
});
