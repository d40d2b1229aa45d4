import { utf8 } from '@handrail/proof/bytes.ts';
import { expect, test } from 'vitest';
import { give, heldBack, told, troubles, withBodyOf, withWords } from './in-between.ts';
import { startShared } from './shared-room.ts';

test('[V9] other words under a header are forged, with the room’s key too: what was signed names its own words', async () => {
  const room = await startShared();
  const { world, apps, list, imaniWrites, danaComments, reads, words } = room;
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'dana')).toEqual({});
  const before = list('dana').entries.at(-1)?.entry;

  // Anybody: the words of one entry under the header of the next.
  const [third] = await heldBack(room, 'dana', 1, () => imaniWrites('I wake at three'));
  if (!before || !third) throw new Error('nothing was written');
  give(room, 'dana', withBodyOf(third, before));
  await told(room, 'dana', 'forged');
  expect(words('dana')).not.toContain('I wake at three');

  // Whoever has the room's key: words of their own, sealed as they should be.
  const [second] = await heldBack(room, 'dana', 1, () => imaniWrites('I wake at two'));
  if (!second) throw new Error('nothing was written');
  const fields = { label: 'I am well' };
  const said = utf8(JSON.stringify({ v: 1, changes: [{ kind: 'concern', id: 'sleep', fields }] }));
  give(room, 'dana', await withWords(await apps.dana.see(list('imani')), second, said));
  await danaComments('Go on.');
  await reads('imani', 'Go on.');
  await imaniWrites('I wake at one');
  await reads('dana', 'I wake at one');
  const { roomId } = room;
  const history = await world.dana.does('history', { kind: 'concern', id: 'sleep', roomId });
  expect(JSON.stringify(history)).not.toContain('I am well');
  expect(history).toHaveLength(3);
  expect(troubles(room, 'dana')['forged']).toBe(2);
  await world.end();
});
