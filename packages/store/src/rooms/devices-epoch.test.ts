import type { Roster, RosterDevice } from '@handrail/sync/roster/roster.ts';
import { expect, test } from 'vitest';
import { needsEpoch } from './devices-epoch.ts';

const key = new Uint8Array(32);
const device = (id: string, person: string, closedAt: number | null = null): RosterDevice => ({
  id,
  person,
  sign: key,
  agree: key,
  since: 0,
  closing: closedAt === null ? null : { device: id, sequence: -1, hash: null },
  closedAt,
});
/** A roster of a person and a therapist, as far as keys are concerned. */
const roster = (
  devices: readonly RosterDevice[],
  wrappedFor: readonly string[] | null,
  { sealable = true, gone = null as number | null } = {},
): Roster => ({
  roomId: 'r',
  owner: 'person',
  members: new Map(
    [...new Set(devices.map(({ person }) => person))].map((personId) => [
      personId,
      { personId, role: 'owner', root: key, since: 0, gone: personId === 'person' ? null : gone },
    ]),
  ),
  devices: new Map(devices.map((one) => [one.id, one])),
  removals: [],
  invitations: new Map(),
  epochs: wrappedFor
    ? [
        {
          epoch: 0,
          commitment: '',
          index: 3,
          wraps: wrappedFor.map((id) => ({ device: id, letter: key })),
        },
      ]
    : [],
  hashes: [],
  signed: [],
  sealable,
});
const [phone, desk] = [device('phone', 'person'), device('desk', 'therapist')];

test('[T35] a key is due when the last one is not for exactly who is there', () => {
  expect(needsEpoch(roster([phone, desk], null))).toBe(true);
  expect(needsEpoch(roster([phone, desk], ['phone', 'desk']))).toBe(false);
  expect(needsEpoch(roster([phone, desk, device('tablet', 'person')], ['phone', 'desk']))).toBe(true);
  expect(needsEpoch(roster([phone, desk], ['phone', 'other']))).toBe(true);
});

test('[T35] after a device has gone a key is due, even for the same number of devices', () => {
  const lost = device('lost', 'person', 5);
  expect(needsEpoch(roster([phone, desk, lost], ['phone', 'desk', 'lost'], { sealable: false }))).toBe(true);
  expect(needsEpoch(roster([phone, desk, lost], ['phone', 'desk']))).toBe(false);
});

test('[T35] no key is made before somebody else is there, nor once the room is over', () => {
  expect(needsEpoch(roster([phone], null))).toBe(false);
  expect(needsEpoch(roster([phone, desk], ['phone', 'desk'], { sealable: false, gone: 7 }))).toBe(false);
});
