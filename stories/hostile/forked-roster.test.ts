import { newInvitation, systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import { until } from '../two/world.ts';
import { troublesOf, type Who } from './hostile-relay.ts';
import { startShared } from './shared-room.ts';

test('[S10, T20] two rosters shown to two people are a fork: it is named, and nothing more is written into the room', async () => {
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads, words } = await startShared(41);
  await danaComments('That sounds like a hard hour.');
  await reads('imani', 'That sounds like a hard hour.');
  expect(troublesOf(world, 'dana', roomId)).toEqual([]);

  // Both signed by the owner's device; the relay shows each of the two another one.
  const { roster } = await apps.imani.see(list('imani'));
  const at = world.now();
  const invited = async () => ({
    kind: 'invited' as const,
    invitation: (await newInvitation(systemChance)).id,
    expires: at + 86_400_000,
  });
  const [hers, danas] = [
    await apps.imani.state(roster, await invited(), { at }),
    await apps.imani.state(roster, await invited(), { at }),
  ];
  relay.passes.statement = (to) => [to === 'dana' ? danas : hers];
  relay.addStatement(roomId, hers, 'imani');
  relay.passes.statement = (_to, _room, signed) => [signed];
  await imaniWrites('I wake at four');
  await until('Dana to wait for a statement', () => troublesOf(world, 'dana', roomId).includes('waiting'));
  relay.push('dana', { type: 'statement', roomId, index: roster.hashes.length, signed: hers });
  await world.dana.does('devices', null);
  const appends = (by: Who): number =>
    relay.heard.filter(({ who, request }) => who === by && request.type === 'append').length;
  const sent = appends('dana');
  const hersSent = appends('imani');
  await danaComments('I am not sure who reads this.');
  // Long enough for an act to be sealed and sent: one of Imani's is.
  await imaniWrites('It is the thirst');
  await until('Imani to have sent it', () => appends('imani') > hersSent);
  expect(troublesOf(world, 'dana', roomId)).toContain('forked');
  expect(appends('dana')).toBe(sent);
  expect(world.dana.rooms()[0]?.unsent).toHaveLength(1);
  expect(words('dana')).toContain('That sounds like a hard hour.');
  await world.end();
});

test('[T20] a statement that the relay makes up where one is known is no fork: it is named forged, and both go on writing', async () => {
  const { world, relay, roomId, apps, list, imaniWrites, danaComments, reads } = await startShared(42);
  const { roster } = await apps.imani.see(list('imani'));
  const index = roster.hashes.length - 1;
  const known = roster.signed[index];
  if (!known) throw new Error('a room has statements');
  const madeUp = { statement: known.statement.slice(), signature: known.signature };
  const end = madeUp.statement.lastIndexOf('"'.charCodeAt(0)) - 2;
  madeUp.statement[end] = (madeUp.statement[end] ?? 0) === 65 ? 66 : 65;
  for (const who of ['imani', 'dana'] as const)
    relay.push(who, { type: 'statement', roomId, index, signed: madeUp });
  await imaniWrites('I wake at four');
  await reads('dana', 'I wake at four');
  await danaComments('That sounds like a hard hour.');
  await reads('imani', 'That sounds like a hard hour.');
  expect([troublesOf(world, 'imani', roomId), troublesOf(world, 'dana', roomId)]).toEqual([
    ['forged'],
    ['forged'],
  ]);
  await world.end();
});
