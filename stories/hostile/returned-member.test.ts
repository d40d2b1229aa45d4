import { readStatement, statementHash } from '@handrail/sync/roster/read-statement.ts';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { troublesOf } from './hostile-relay.ts';
import { modifiedApp, onNewDevice } from './modified-app.ts';
import { comment, startShared, type SharedRoom } from './shared-room.ts';

const epochs = ({ list }: SharedRoom): number =>
  list('imani').statements.filter(({ statement }) => {
    const read = readStatement(statement);
    return read.ok && read.value.kind === 'epoch';
  }).length;

test('[S11, T20] a device that was taken out does not come back by its old certificate: no new key is made for it', async () => {
  const room = await startShared(61);
  const { world, relay, roomId, apps, list } = room;
  const copy = await world.restore(world.dana, (await world.dana.does('backup', null)).file);
  await until('a key for the copy', () => epochs(room) === 2);
  const lost = await modifiedApp(copy);
  await world.dana.does('removeDevice', { deviceId: lost.keyring.deviceId });
  await until('a key without it', () => epochs(room) === 3);

  const { roster } = await apps.imani.see(list('imani'));
  const certificate = lost.keyring.certificates.at(-1);
  if (!certificate) throw new Error('a copy has a certificate');
  relay.addStatement(roomId, await lost.state(roster, { kind: 'device', certificate }), 'dana');
  await room.imaniWrites('I wake at four');
  await room.reads('dana', 'I wake at four');
  const { other } = world.imani.rooms().find(({ id }) => id === roomId) ?? {};
  expect([
    troublesOf(world, 'imani', roomId),
    other?.devices.map(({ id, removed }) => [id, removed]),
    epochs(room),
    JSON.stringify([...copy.room(roomId)]).includes('I wake at four'),
  ]).toEqual([
    ['forged'],
    [
      [apps.dana.keyring.deviceId, false],
      [lost.keyring.deviceId, true],
    ],
    3,
    false,
  ]);
  await world.end();
});

test('[S11, T20] who was removed does not come back on another device, and what they say from it is read by nobody', async () => {
  const room = await startShared(62);
  const { world, relay, roomId, apps, list } = room;
  const { imani } = world;
  // Something else keeps Imani's line to the relay open after the room's end.
  await imani.does('invite', { name: 'Imani' });
  await room.danaComments('That sounds like a hard hour.');
  await room.reads('imani', 'That sounds like a hard hour.');
  const seen = await apps.dana.see(list('dana'));
  const before = list('imani').statements.length;
  await imani.does('endRoom', { roomId });
  await until('Imani to have said it', () => list('imani').statements.length > before);

  const other = await onNewDevice(world.dana);
  const certificate = other.keyring.certificates.at(-1);
  if (!certificate) throw new Error('a new device has a certificate');
  const previous = await statementHash(list('imani').statements.at(-1)?.statement ?? new Uint8Array());
  const comes = await other.state(
    seen.roster,
    { kind: 'device', certificate },
    { index: before + 1, previous },
  );
  relay.addStatement(roomId, comes, 'dana');
  const rosterHead = await statementHash(comes.statement);
  const said = await other.seal(seen, [comment('two', 'I am still here.')], { rosterHead, after: null });
  relay.addEntry(roomId, said.bytes, 'dana');
  await imani.does('devices', null);
  const [shown] = imani.rooms();
  expect([
    troublesOf(world, 'imani', roomId).includes('forged'),
    shown?.other?.devices.map(({ id }) => id),
    room.words('imani').includes('I am still here.'),
  ]).toEqual([true, [apps.dana.keyring.deviceId], false]);
  expect(room.words('imani')).toContain('That sounds like a hard hour.');
  await world.end();
});
