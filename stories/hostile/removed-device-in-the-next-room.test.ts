/** A phone of Dana's is stolen, and put out. What it can still do is wait for the next room. */
import { foldRoster, presentDevices, type Roster } from '@handrail/sync/roster/roster.ts';
import { verifyHere } from '@handrail/vault';
import { expect, test } from 'vitest';
import { meet, until } from '../two/world.ts';
import { startHostile, troublesOf, type HostileStory } from './hostile-relay.ts';
import { modifiedApp } from './modified-app.ts';

const rosterOf = async ({ relay }: HostileStory, roomId: string): Promise<Roster> => {
  const folded = await foldRoster(relay.view('imani').room(roomId).statements, verifyHere);
  if (!folded.ok) throw new Error(`${folded.error.index} ${folded.error.why}`);
  return folded.value;
};

test('[S8, T36] a device that was put out before anything was shared is in no room that comes later: no key is ever made for it', async () => {
  const world = await startHostile(121);
  const stolen = await modifiedApp(world.dana);
  const dana = await world.restore(world.dana, (await world.dana.does('backup', null)).file);
  await world.dana.leave();
  await dana.does('removeDevice', { deviceId: stolen.keyring.deviceId });
  expect((await dana.does('devices', null)).map(({ removed }) => removed)).toEqual([true, false]);

  const roomId = await meet({ ...world, dana, settled: async () => {} }, 'therapist-invites');
  const roster = await rosterOf(world, roomId);
  const imani = await modifiedApp(world.imani);
  const here = [imani.keyring.deviceId, (await modifiedApp(dana)).keyring.deviceId];
  expect([
    presentDevices(roster).map(({ id }) => id),
    roster.epochs.map(({ wraps }) => wraps.map(({ device }) => device)),
  ]).toEqual([here, [here]]);
  await world.end();
});

test('[S11, T36] a device that was put out does not bring itself into a room that never knew it, by the certificate it still has', async () => {
  const world = await startHostile(122);
  const { imani, dana } = world;
  const first = await meet(world, 'therapist-invites');
  const copy = await world.restore(dana, (await dana.does('backup', null)).file);
  await until('a key for the copy', () => copy.inRoom(first, 'therapistCard').length === 1);
  const stolen = await modifiedApp(copy);
  const certificate = stolen.keyring.certificates.at(-1);
  if (!certificate) throw new Error('a copy has a certificate');
  await dana.does('removeDevice', { deviceId: stolen.keyring.deviceId });
  await until('the copy to be out', () => copy.rooms()[0]?.state === 'ended');
  await copy.leave();

  const roomId = await meet(world, 'therapist-invites');
  const before = await rosterOf(world, roomId);
  expect(before.epochs).toHaveLength(1);
  world.relay.addStatement(roomId, await stolen.state(before, { kind: 'device', certificate }), 'dana');
  await until('Imani to refuse it', () => troublesOf(world, 'imani', roomId).length > 0);
  const { other } = imani.rooms().find(({ id }) => id === roomId) ?? {};
  expect([
    troublesOf(world, 'imani', roomId),
    other?.devices.filter(({ id, removed }) => id === stolen.keyring.deviceId && !removed),
  ]).toEqual([['forged'], []]);
  await world.end();
});
