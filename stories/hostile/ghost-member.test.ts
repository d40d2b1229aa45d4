import { toBase64url } from '@handrail/proof/text-codes.ts';
import { joinBytes } from '@handrail/sync/invitation/bytes.ts';
import { introductionOf, makeKeyring, newInvitation, newVaultKey, systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import { troublesOf } from './hostile-relay.ts';
import { startShared, type SharedRoom } from './shared-room.ts';
import { stranger } from './stranger.ts';

/** Device ids that a key was ever made for, by the statements that Imani's device brought to the relay. */
const epochsMade = ({ relay }: SharedRoom): number =>
  relay.heard.filter(({ who, request }) => who === 'imani' && request.type === 'add-statement').length;

test("[S11, T20] a ghost device in the owner's name is refused: no key is ever made for it", async () => {
  const room = await startShared(21);
  const { world, relay, roomId, apps, list } = room;
  const before = epochsMade(room);
  const ghost = await stranger();
  const certificate = await ghost.certifies(apps.imani.keyring.personId, ghost.device);
  const { roster } = await apps.imani.see(list('imani'));
  relay.addStatement(roomId, await ghost.state(roster, { kind: 'device', certificate }), 'imani');
  await room.imaniWrites('I wake at four');
  await room.reads('dana', 'I wake at four');
  const devices = (await world.imani.does('devices', null)).map(({ id }) => id);
  expect([
    troublesOf(world, 'imani', roomId),
    troublesOf(world, 'dana', roomId),
    devices,
    epochsMade(room) - before,
  ]).toEqual([['forged'], ['forged'], [apps.imani.keyring.deviceId], 0]);
  await world.end();
});

test('[S11, T20] a member lets nobody else in: who Dana invites and confirms is refused, and Imani writes for two', async () => {
  const room = await startShared(22);
  const { world, relay, roomId, apps, list } = room;
  const before = epochsMade(room);
  const invitation = await newInvitation(systemChance);
  const { keyring } = await makeKeyring(await newVaultKey(systemChance), 'a'.repeat(32), systemChance);
  const { roster } = await apps.dana.see(list('dana'));
  const expires = world.now() + 86_400_000;
  const invited = await apps.dana.state(
    roster,
    { kind: 'invited', invitation: invitation.id, expires },
    { at: world.now() },
  );
  const bound = { roomId, invitation: invitation.id, personId: keyring.personId };
  const joined = await invitation.sign(joinBytes(bound));
  const previous = toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', invited.statement)));
  const confirmed = await apps.dana.state(
    roster,
    { kind: 'confirmed', invitation: invitation.id, member: introductionOf(keyring), joined },
    { at: world.now(), index: roster.hashes.length + 1, previous },
  );
  relay.addStatement(roomId, invited, 'dana');
  relay.addStatement(roomId, confirmed, 'dana');
  await room.imaniWrites('I wake at four');
  await room.reads('dana', 'I wake at four');
  const { other } = world.imani.rooms().find(({ id }) => id === roomId) ?? {};
  expect([troublesOf(world, 'imani', roomId), other?.personId, epochsMade(room) - before]).toEqual([
    expect.arrayContaining(['forged']),
    apps.dana.keyring.personId,
    0,
  ]);
  await world.end();
});
