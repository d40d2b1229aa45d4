import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { told, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

test('[T2, T23] a stamp at the end of time wins nothing: it counts as its bound, what comes after it stands, and invented heads are forged', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads, words } = room;
  const { imani, dana } = world;
  await danaComments('Slowly.');
  await reads('imani', 'Slowly.');
  expect(troubles(room, 'imani')).toEqual({});
  const endOfTime = 2 ** 52;

  // Seen more of Imani's chain than she ever wrote, so as to be that late.
  const invented = {
    device: apps.imani.keyring.deviceId,
    sequence: 1_000,
    hash: 'A'.repeat(43),
    time: endOfTime,
  };
  const lying = await apps.dana.seal(await apps.dana.see(list('dana')), [comment('d', 'after all of hers')], {
    time: endOfTime,
    heads: [invented],
  });
  relay.addEntry(roomId, lying.bytes, 'dana');
  await told(room, 'imani', 'forged');
  expect(words('imani')).not.toContain('after all of hers');

  const late = await apps.dana.seal(await apps.dana.see(list('dana')), [comment('c', 'the last word')], {
    time: endOfTime,
  });
  relay.addEntry(roomId, late.bytes, 'dana');
  await reads('imani', 'the last word');
  await reads('dana', 'the last word');
  // Dana thinks better of it, on the device that honestly counts on.
  const better = change('comment', 'c', { words: 'no last word' }) as Change;
  await dana.does('keepInRoom', { roomId, changes: [better] });
  await reads('imani', 'no last word');
  expect(imani.inRoom(roomId, 'comment').find(({ id }) => id === 'c')).toMatchObject({
    words: 'no last word',
  });

  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  const hers = (await apps.imani.see(list('imani'))).heads.get(apps.imani.keyring.deviceId);
  expect(hers?.time).toBeLessThan(10_000);
  expect(troubles(room, 'imani')).toEqual({ forged: 1 });
  await world.end();
});
