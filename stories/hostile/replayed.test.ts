import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { connectAgain } from './hostile-relay.ts';
import { give, lay, outsideOf, told, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

test('[T22] what is shown again counts once, and an id that was used before is replayed: its words are not read', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, danaComments, reads, words } = room;
  await danaComments('Slowly.');
  await reads('imani', 'Slowly.');
  const [said] = world.imani.inRoom(roomId, 'comment');
  const again = list('imani').entries.at(-1)?.entry;
  if (!said || !again) throw new Error('nothing was said');
  const correction = change('comment', said.id, { words: 'Slowly, please.' }) as Change;
  await world.dana.does('keepInRoom', { roomId, changes: [correction] });
  await reads('imani', 'Slowly, please.');

  // The same bytes, five times more, pushed and in the list: her correction stands.
  for (let time = 0; time < 5; time += 1) give(room, 'imani', again);
  for (const { entry } of list('imani').entries.slice()) lay(room, 'imani', entry);
  await connectAgain(world, 'imani');
  await danaComments('And this.');
  await reads('imani', 'And this.');
  expect(world.imani.inRoom(roomId, 'comment').map((one) => one['words'])).toEqual([
    'Slowly, please.',
    'And this.',
  ]);
  expect(troubles(room, 'imani')).toEqual({});

  const seen = await apps.dana.see(list('dana'));
  const changes = [comment('x', 'as if it were another')];
  const reused = await apps.dana.seal(seen, changes, { entryId: outsideOf(again).entryId });
  relay.addEntry(roomId, reused.bytes, 'dana');
  await told(room, 'imani', 'replayed');
  expect(words('imani')).not.toContain('as if it were another');
  await danaComments('And it goes on.');
  await reads('imani', 'And it goes on.');
  expect(troubles(room, 'imani')).toEqual({ replayed: 1 });
  await world.end();
});
