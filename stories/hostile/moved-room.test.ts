import { expect, test } from 'vitest';
import { meet } from '../two/world.ts';
import { fromHex } from '@handrail/proof/text-codes.ts';
import { troublesOf } from './hostile-relay.ts';
import { give, told, troubles } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[V9, T22] an entry of one room in another is replayed, and under the other room’s name forged: it is read where it was written only', async () => {
  const here = await startShared();
  const { world, list, imaniWrites, reads } = here;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  const other = await meet(world, 'person-invites');
  const there = {
    ...here,
    roomId: other,
    list: (who: 'imani' | 'dana') => world.relay.view(who).room(other),
  };
  expect(world.dana.rooms()).toHaveLength(2);
  expect(troubles(there, 'dana')).toEqual({});

  const moved = list('dana').entries.at(-1)?.entry;
  if (!moved) throw new Error('nothing was written');
  give(there, 'dana', moved);
  await told(there, 'dana', 'replayed');
  const renamed = moved.slice();
  renamed.set(fromHex(other, 16) ?? [], 1);
  give(there, 'dana', renamed);
  await told(there, 'dana', 'forged');
  expect(world.dana.inRoom(other, 'concern')).toEqual([]);
  expect(troubles(there, 'dana')).toEqual({ replayed: 1, forged: 1 });

  expect(troublesOf(world, 'dana', here.roomId)).toEqual([]);
  await imaniWrites('I wake at three');
  await reads('dana', 'I wake at three');
  await world.end();
});
