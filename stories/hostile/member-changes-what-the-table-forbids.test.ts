import { utf8 } from '@handrail/proof/bytes.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { outsideOf, troubles } from './in-between.ts';
import { comment, startShared } from './shared-room.ts';

test('[T25, P8] Dana’s changed app changes, removes and erases nothing of Imani’s, and nothing else in the same entry counts', async () => {
  const room = await startShared();
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads, words } = room;
  await danaComments('Slowly.');
  await reads('imani', 'Slowly.');
  expect(troubles(room, 'imani')).toEqual({});

  const sleep = { kind: 'concern', id: 'sleep' };
  const hers = outsideOf(
    list('dana').entries.find(({ entry }) => entry.length > 0)?.entry ?? new Uint8Array(0),
  ).entryId;
  const stamp = { time: 1, device: apps.imani.keyring.deviceId };
  const changed = { ...sleep, fields: { label: 'in her place' } };
  const forbidden = [
    { changes: [comment('x', 'beside what is forbidden'), changed] },
    { changes: [], removed: [sleep] },
    { changes: [comment('y', 'beside what is forbidden')], putBack: [sleep] },
    { changes: [comment('z', 'beside what is forbidden')], erases: [hers] },
    {
      changes: [],
      carried: [{ entry: hers, stamp, at: 0, changes: [comment('w', 'beside what is forbidden')] }],
    },
  ];
  for (const [index, deed] of forbidden.entries()) {
    const body = utf8(JSON.stringify({ v: 1, ...deed }));
    const sealed = await apps.dana.seal(await apps.dana.see(list('dana')), [], { body });
    relay.addEntry(roomId, sealed.bytes, 'dana');
    await until(`refusal ${index + 1}`, () => (troubles(room, 'imani')['not-allowed'] ?? 0) > index);
  }
  expect(world.imani.inRoom(roomId, 'concern')).toEqual([
    expect.objectContaining({ label: 'I cannot sleep' }),
  ]);
  expect(world.imani.home('concern')).toEqual([expect.objectContaining({ label: 'I cannot sleep' })]);
  expect(words('imani')).not.toContain('beside what is forbidden');
  expect(words('dana')).not.toContain('in her place');

  await danaComments('What I may say, I say.');
  await reads('imani', 'What I may say, I say.');
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  expect(troubles(room, 'imani')).toEqual({ 'not-allowed': forbidden.length });
  await world.end();
});
