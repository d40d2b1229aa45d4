import { change, type Change } from '@handrail/domain/records.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { comment, startShared } from './shared-room.ts';

test("[S13, T22] what a removed member dates back is refused by every device of Imani's, though the relay brings it", async () => {
  const { world, relay, roomId, apps, list, reads } = await startShared(31);
  const { imani } = world;
  const copy = await world.restore(imani, (await imani.does('backup', null)).file);
  // Something else keeps their lines to the relay open after the room's end.
  for (const device of [imani, copy]) await device.does('invite', { name: 'Imani' });
  await until('the copy to share from there', () => copy.rooms()[0]?.sharesFromHere === true);
  await copy.keep(change('concern', 'sleep', { label: 'I wake at four' }) as Change);
  await reads('dana', 'I wake at four');

  const before = await apps.dana.see(list('dana'));
  const honest = await apps.dana.seal(before, [comment('one', 'That sounds like a hard hour.')]);
  relay.addEntry(roomId, honest.bytes, 'dana');
  const text = (): string[] => [imani, copy].map((device) => JSON.stringify([...device.room(roomId)]));
  await until('both to read it', () =>
    text().every((each) => each.includes('That sounds like a hard hour.')),
  );

  const last = await apps.dana.see(list('dana'));
  const rosterHead = before.roster.hashes.at(-1) ?? '';
  const backDated = await apps.dana.seal(last, [comment('two', 'You promised me.')], { rosterHead });
  await imani.does('endRoom', { roomId });
  for (const device of [imani, copy])
    await until(
      'it to be over there',
      () => device.rooms().find(({ id }) => id === roomId)?.state === 'ended',
    );
  relay.push('imani', { type: 'entry', roomId, placed: { position: 99, entry: backDated.bytes } });
  for (const device of [imani, copy]) await device.does('devices', null);
  const troubles = copy
    .rooms()
    .find(({ id }) => id === roomId)
    ?.trouble.map(({ kind }) => kind);
  expect([text().some((each) => each.includes('You promised me.')), troubles]).toEqual([
    false,
    ['not-allowed'],
  ]);
  expect(text().every((each) => each.includes('That sounds like a hard hour.'))).toBe(true);
  await world.end();
});
