import type { Signed } from '@handrail/proof/verified.ts';
import { readStatement } from '@handrail/sync/roster/read-statement.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { connectAgain, troublesOf, type Who } from './hostile-relay.ts';
import { modifiedApp } from './modified-app.ts';
import { comment, startShared } from './shared-room.ts';

const isEpoch = ({ statement }: Signed): boolean => {
  const read = readStatement(statement);
  return read.ok && read.value.kind === 'epoch';
};

test('[S13, T27] who has left says nothing more: what they write afterwards, or date back, is refused, however far ahead they set their end', async () => {
  const { world, relay, roomId, apps, list, words, reads } = await startShared(32);
  const { imani } = world;
  await imani.does('invite', { name: 'Imani' });
  const device = apps.dana.keyring.deviceId;
  const honest = await apps.dana.seal(await apps.dana.see(list('dana')), [
    comment('one', 'That sounds like a hard hour.'),
  ]);
  relay.addEntry(roomId, honest.bytes, 'dana');
  await reads('imani', 'That sounds like a hard hour.');

  const { roster } = await apps.dana.see(list('dana'));
  const closing = [{ device, sequence: 1_000, hash: honest.head.hash }];
  relay.addStatement(roomId, await apps.dana.state(roster, { kind: 'left', closing }), 'dana');
  await until('Imani to hear that Dana left', () => imani.rooms()[0]?.state === 'ended');
  const left = await apps.dana.see(list('dana'));
  const late = await apps.dana.seal(left, [comment('two', 'One more thing.')], { heads: [] });
  const backDated = await apps.dana.seal(left, [comment('three', 'You promised me.')], {
    heads: [],
    rosterHead: roster.hashes.at(-1) ?? '',
  });
  relay.addEntry(roomId, late.bytes, 'dana');
  relay.addEntry(roomId, backDated.bytes, 'dana');
  await imani.does('devices', null);
  expect([
    words('imani').includes('One more thing.'),
    words('imani').includes('You promised me.'),
    troublesOf(world, 'imani', roomId),
  ]).toEqual([false, false, ['not-allowed']]);
  expect(words('imani')).toContain('That sounds like a hard hour.');
  await world.end();
});

test('[S13, T21] after a device was taken out nothing is sealed under the key it holds, though the relay keeps the new key back', async () => {
  const { world, relay, roomId, list, reads, danaComments, imaniWrites } = await startShared(33);
  const { dana } = world;
  const epochs = () => list('imani').statements.filter(isEpoch).length;
  const copy = await world.restore(dana, (await dana.does('backup', null)).file);
  await until('a key for the copy', () => epochs() === 2);
  await danaComments('That sounds like a hard hour.');
  await reads('imani', 'That sounds like a hard hour.');

  const lost = (await modifiedApp(copy)).keyring.deviceId;
  const withheld: Signed[] = [];
  relay.passes.statement = (to, _room, signed) => {
    if (to === 'imani' || !isEpoch(signed)) return [signed];
    withheld.push(signed);
    return [];
  };
  await dana.does('removeDevice', { deviceId: lost });
  await until('a new key at the relay', () => withheld.length === 1);
  const appends = (by: Who): number =>
    relay.heard.filter(({ who, request }) => who === by && request.type === 'append').length;
  const [sent, hersSent] = [appends('dana'), appends('imani')];
  await danaComments('Not for whoever has my old laptop.');
  // Long enough for an act to be sealed and sent: one of Imani's is, under the new key.
  await imaniWrites('It is the thirst');
  await until('Imani to have sent it', () => appends('imani') > hersSent);
  expect([appends('dana') - sent, dana.rooms()[0]?.unsent.length]).toEqual([0, 1]);

  relay.passes.statement = (_to, _room, signed) => [signed];
  list('dana').statements.push(...withheld);
  await connectAgain(world, 'dana');
  await reads('imani', 'Not for whoever has my old laptop.');
  expect(JSON.stringify([...copy.room(roomId)])).not.toContain('Not for whoever has my old laptop.');
  await world.end();
});
