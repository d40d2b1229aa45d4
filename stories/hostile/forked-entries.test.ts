import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { give, told, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

test('[T22] whoever learns that the other was shown something else is told it is forked, and writes nothing more', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads, words } = room;
  await danaComments('Slowly.');
  await reads('imani', 'Slowly.');
  expect(troubles(room, 'dana')).toEqual({});

  // A thief with Dana's keys writes in her place, for Imani; what Dana writes there is kept from Imani.
  const seen = await apps.dana.see(list('dana'));
  const other = await apps.dana.seal(seen, [comment('a', 'for Imani only')]);
  relay.passes.entry = (to, _room, entry, from) => (to === 'imani' && from === 'dana' ? [] : [entry]);
  await danaComments('for nobody');
  await until('Dana to have sent it', () => world.dana.relay()?.unsent === 0);
  relay.passes.entry = (_to, _room, entry) => [entry];
  give(room, 'imani', other.bytes);
  await reads('imani', 'for Imani only');
  await imaniWrites('I wake at four');
  await told(room, 'dana', 'forked');

  const sent = () =>
    relay.heard.filter(({ who, request }) => who === 'dana' && request.type === 'append').length;
  const before = sent();
  await danaComments('This stays here.');
  await imaniWrites('I wake at three');
  await reads('dana', 'I wake at three');
  expect(words('dana')).toContain('This stays here.');
  expect(world.dana.rooms().find(({ id }) => id === roomId)?.unsent).toHaveLength(1);
  expect(sent()).toBe(before);
  expect(words('imani')).not.toContain('This stays here.');
  expect(troubles(room, 'dana')['forked']).toBe(1);
  await world.end();
});
