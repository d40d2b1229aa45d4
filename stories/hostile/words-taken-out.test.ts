import { eraseBody } from '@handrail/vault';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { connectAgain } from './hostile-relay.ts';
import { give, heldBack, told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[V10, T22] words that the relay took out without their owner’s word are withheld by name: only the owner erases', async () => {
  const room = await startShared();
  const { world, roomId, imaniWrites, danaComments, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'dana')).toEqual({});

  const [written] = await heldBack(room, 'dana', 1, () => imaniWrites('I wake at three'));
  const emptied = written && eraseBody(written);
  if (!emptied) throw new Error('nothing was written');
  give(room, 'dana', emptied);
  await connectAgain(world, 'dana');
  await told(room, 'dana', 'withheld');
  expect(words('dana')).toContain('I wake at four');
  await danaComments('Go on.');
  await reads('imani', 'Go on.');
  await imaniWrites('I wake at two');
  await reads('dana', 'I wake at two');
  expect(troubles(room, 'dana')).toEqual({ withheld: 1 });

  // What Imani herself takes out is gone, and nobody is said to withhold it.
  await world.imani.does('erase', { kind: 'concern', id: 'sleep' });
  await until('nothing to be withheld', () => JSON.stringify(troubles(room, 'dana')) === '{}');
  expect(world.dana.inRoom(roomId, 'concern')).toEqual([]);
  await world.end();
});
