import { expect, test } from 'vitest';
import { give, heldBack, told, troubles, withOneBitOff } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[V9, T22] an altered entry is forged: nothing of it is read, and its words are once they come as they were written', async () => {
  const room = await startShared();
  const { world, imaniWrites, danaComments, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'dana')).toEqual({});

  const [written] = await heldBack(room, 'dana', 1, () => imaniWrites('I wake at three'));
  if (!written) throw new Error('nothing was written');
  give(room, 'dana', withOneBitOff(written));
  await told(room, 'dana', 'forged');
  expect(words('dana')).toContain('I wake at four');
  expect(words('dana')).not.toContain('I wake at three');
  await danaComments('Since when?');
  await reads('imani', 'Since when?');

  give(room, 'dana', written);
  await reads('dana', 'I wake at three');
  expect(troubles(room, 'dana')).toEqual({ forged: 1 });
  await world.end();
});
