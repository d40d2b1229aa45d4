/** Stories about a room of two, told to the roster alone. */
import { beforeAll, expect, test } from 'vitest';
import { platformVerify } from '@handrail/proof/verify.ts';

import { makePerson, noon, type Person } from '../../stories/people.ts';
import { foundedBy, roomOfTwo, signedBy, someHash, type Room } from '../../stories/room.ts';
import { extendRoster, foldRoster, presentDevices, rosterHead } from './roster.ts';
import type { StatementSays } from './statement.ts';

let imani: Person;
let dana: Person;
beforeAll(async () => {
  [imani, dana] = await Promise.all([makePerson(), makePerson()]);
});
const ids = (room: Room) => presentDevices(room.roster).map(({ id }) => id);

test('[S10] Imani founds a room, invites, confirms Dana, and makes a key for the two of them', async () => {
  const room = await foundedBy(imani);
  expect(room.roster).toMatchObject({ owner: imani.personId, sealable: false, epochs: [] });
  const invitation = await room.invite(imani.device);
  expect(room.roster.invitations.get(invitation.id)?.state).toBe('open');
  expect(await room.confirm(imani.device, invitation, dana)).toBe('added');
  expect(room.roster.invitations.get(invitation.id)?.state).toBe('used');
  expect(room.roster.members.get(dana.personId)).toMatchObject({ role: 'member', gone: null, since: 2 });
  expect(room.roster.sealable).toBe(false);
  expect(await room.epoch(imani.device)).toBe('added');
  expect(room.roster.sealable).toBe(true);
  expect(ids(room)).toEqual([imani.device.id, dana.device.id]);
  expect(room.roster.epochs).toHaveLength(1);
  expect(room.roster.hashes).toHaveLength(4);
});

test('[S10] anyone who folds the same statements has the same roster', async () => {
  const room = await roomOfTwo(imani, dana);
  expect(await foldRoster(room.roster.signed, platformVerify)).toEqual({ ok: true, value: room.roster });
  expect(rosterHead(room.roster)).toBe(room.roster.hashes[3]);
});

test('[S10] the order is the chain’s: no statement fits but the next, after exactly the one before it', async () => {
  const { roster } = await roomOfTwo(imani, dana);
  const { signed } = roster;
  const orders = [
    [0, 2, 1, 3],
    [0, 1, 1, 2],
    [0, 1, 3],
    [1, 2, 3],
    [0, 0],
  ];
  for (const order of orders) {
    const shuffled = order.flatMap((index) => signed[index] ?? []);
    expect(await foldRoster(shuffled, platformVerify), order.join()).toMatchObject({
      ok: false,
      error: { why: 'moved' },
    });
  }
  expect(await foldRoster([], platformVerify)).toEqual({
    ok: false,
    error: { why: 'moved', index: 0, soFar: null },
  });
  const other = await signedBy(
    roster,
    imani.device,
    { kind: 'withdrawn', invitation: someHash() },
    { previous: someHash() },
  );
  expect(await extendRoster(roster, other, platformVerify)).toEqual({ ok: false, error: 'moved' });
});

test('[S10] a refused statement leaves the roster before it standing', async () => {
  const { roster } = await roomOfTwo(imani, dana);
  const bad = await signedBy(roster, dana.device, {
    kind: 'invited',
    invitation: someHash(),
    expires: noon + 1,
  });
  expect(await foldRoster([...roster.signed, bad], platformVerify)).toEqual({
    ok: false,
    error: { why: 'onlyTheOwnerMayInvite', index: 4, soFar: roster },
  });
});

test('[S10] a signature by any other key, or over any other words, is forged', async () => {
  const { roster } = await roomOfTwo(imani, dana);
  const says: StatementSays = { kind: 'invited', invitation: someHash(), expires: noon + 1 };
  const asImani = await signedBy(roster, dana.device, says, { by: imani.device.id });
  expect(await extendRoster(roster, asImani, platformVerify)).toEqual({ ok: false, error: 'forged' });
  const honest = await signedBy(roster, imani.device, says);
  const other = await signedBy(roster, imani.device, { ...says, expires: noon + 2 });
  const mixed = { statement: other.statement, signature: honest.signature };
  expect(await extendRoster(roster, mixed, platformVerify)).toEqual({ ok: false, error: 'forged' });
});
