import { statementBytes } from '@handrail/sync/roster/read-statement.ts';
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import { rosterHead } from '@handrail/sync/roster/roster.ts';
import type { StatementSays } from '@handrail/sync/roster/statement.ts';
import { makeEpoch, systemChance } from '@handrail/vault';
import { expect, test } from 'vitest';
import { troublesOf } from './hostile-relay.ts';
import { startShared, type SharedRoom } from './shared-room.ts';

/** A new epoch whose key the attacker knows, wrapped for every device as it has to be. */
const plantedEpoch = async ({ apps, roomId, list }: SharedRoom) => {
  const { roster } = await apps.dana.see(list('dana'));
  const epoch = roster.epochs.length;
  const made = await makeEpoch({
    roomId,
    epoch,
    devices: [...roster.devices.values()],
    chance: systemChance,
  });
  if (!made.ok) throw new Error(made.error);
  const { commitment, wraps } = made.value;
  return { roster, says: { kind: 'epoch', epoch, commitment, wraps } satisfies StatementSays };
};

/** The epochs under which the entries at the relay were sealed. */
const epochsOf = ({ list }: SharedRoom): Set<number> =>
  new Set(
    list('imani').entries.map(({ entry }) => {
      const read = readEnvelope(entry);
      return read.ok ? read.value.epoch : -1;
    }),
  );

const imaniStillWrites = async (room: SharedRoom): Promise<void> => {
  await room.imaniWrites('It is the thirst');
  await room.reads('dana', 'It is the thirst');
};

test("[S11, T20] an epoch key planted by the other one is refused: Imani's words are never sealed under it", async () => {
  const room = await startShared(11);
  await room.imaniWrites('I wake at four');
  await room.reads('dana', 'I wake at four');
  expect(troublesOf(room.world, 'imani', room.roomId)).toEqual([]);

  const { roster, says } = await plantedEpoch(room);
  room.relay.addStatement(room.roomId, await room.apps.dana.state(roster, says), 'dana');
  await imaniStillWrites(room);
  expect([troublesOf(room.world, 'imani', room.roomId), [...epochsOf(room)]]).toEqual([['forged'], [0]]);
  await room.world.end();
});

test("[S10, T20] an epoch key that the relay plants in the owner's name is refused: nobody takes it", async () => {
  const room = await startShared(12);
  await room.imaniWrites('I wake at four');
  await room.reads('dana', 'I wake at four');

  const { roster, says } = await plantedEpoch(room);
  const by = room.apps.imani.keyring.deviceId;
  const place = { roomId: room.roomId, index: roster.hashes.length, previous: rosterHead(roster), by, at: 1 };
  const signature = new Uint8Array(64).fill(7);
  room.relay.addStatement(
    room.roomId,
    { statement: statementBytes({ ...place, ...says }), signature },
    'imani',
  );
  await imaniStillWrites(room);
  expect([
    troublesOf(room.world, 'imani', room.roomId),
    troublesOf(room.world, 'dana', room.roomId),
    [...epochsOf(room)],
  ]).toEqual([['forged'], ['forged'], [0]]);
  await room.world.end();
});
