/** What a statement that broke no rule makes of a roster. Asks nothing: `rules.ts` has. */
import type { Acquaintance } from './introduction.ts';
import type { DeviceRemoval } from './certificate.ts';
import type { Checked } from './check-statement.ts';
import type { Roster, RosterDevice, RosterInvitation, RosterMember, RosterRemoval } from './roster.ts';
import type { Closing, DeviceGoing, Statement } from './statement.ts';

type Changes = Partial<
  Pick<Roster, 'owner' | 'members' | 'devices' | 'removals' | 'invitations' | 'epochs' | 'sealable'>
>;

/** The roster after this statement; `null` before the first. */
export const extended = (roster: Roster | null, checked: Checked): Roster => {
  const before = roster ?? nobody(checked.statement.roomId);
  return {
    ...before,
    ...changesBy(before, checked),
    hashes: [...before.hashes, checked.hash],
    signed: [...before.signed, checked.signed],
  };
};

const nobody = (roomId: string): Roster => ({
  roomId,
  owner: '',
  members: new Map(),
  devices: new Map(),
  removals: [],
  invitations: new Map(),
  epochs: [],
  hashes: [],
  signed: [],
  sealable: false,
});

const changesBy = (roster: Roster, { statement, introduced, certificate, removal }: Checked): Changes => {
  switch (statement.kind) {
    case 'founded':
      return introduced ? { owner: introduced.personId, ...withPerson(roster, introduced, 'owner') } : {};
    case 'invited':
      return withInvitation(roster, { id: statement.invitation, expires: statement.expires, state: 'open' });
    case 'withdrawn':
      return withState(roster, statement.invitation, 'withdrawn');
    case 'confirmed':
      return {
        ...withState(roster, statement.invitation, 'used'),
        ...(introduced ? withPerson(roster, introduced, 'member') : {}),
      };
    case 'epoch': {
      const { epoch, commitment, index, wraps } = statement;
      return { epochs: [...roster.epochs, { epoch, commitment, index, wraps }], sealable: true };
    }
    case 'device': {
      if (certificate === null) return {};
      const gone =
        statement.inPlaceOf && removal ? going(roster, removal, statement.inPlaceOf, statement.index) : {};
      const { person, device } = certificate;
      return { ...gone, devices: withDevices({ ...roster, ...gone }, person, [device], statement.index) };
    }
    case 'device-removed':
      return removal ? going(roster, removal, statement, statement.index) : {};
    case 'left':
      return without(roster, roster.devices.get(statement.by)?.person, statement);
    case 'removed':
      return without(roster, statement.person, statement);
  }
};

const withPerson = (roster: Roster, person: Acquaintance, role: RosterMember['role']): Changes => {
  const since = roster.hashes.length;
  const { personId, root, devices, closed: removed, removals } = person;
  const known = withDevices(roster, personId, [...removed, ...devices], since);
  // Closed as they come: nothing that they ever say here counts.
  const never = removed.map(({ id }): Closing => ({ device: id, sequence: -1, hash: null }));
  return {
    members: new Map(roster.members).set(personId, { personId, role, root, since, gone: null }),
    devices: closed(known, never, since),
    removals: [
      ...roster.removals,
      ...removals.map(({ device, removal }): RosterRemoval => ({ person: personId, device, removal })),
    ],
  };
};

/** One that is not here is kept out, and the key stays as it is: it was never sealed to it. */
const going = (
  roster: Roster,
  { person, device }: DeviceRemoval,
  { removal, closing }: DeviceGoing,
  index: number,
): Changes => ({
  removals: [...roster.removals, { person, device, removal }],
  ...(roster.devices.has(device) && {
    devices: closed(roster.devices, [closing], index),
    sealable: false,
  }),
});

const withDevices = (
  roster: Roster,
  person: string,
  added: Acquaintance['devices'],
  since: number,
): ReadonlyMap<string, RosterDevice> => {
  const devices = new Map(roster.devices);
  for (const keys of added) devices.set(keys.id, { ...keys, person, since, closing: null, closedAt: null });
  return devices;
};

const withInvitation = (roster: Roster, invitation: RosterInvitation): Changes => ({
  invitations: new Map(roster.invitations).set(invitation.id, invitation),
});

const withState = (roster: Roster, id: string, state: RosterInvitation['state']): Changes => {
  const invitation = roster.invitations.get(id);
  return invitation ? withInvitation(roster, { ...invitation, state }) : {};
};

const closed = (
  known: ReadonlyMap<string, RosterDevice>,
  closings: readonly Closing[],
  closedAt: number,
): ReadonlyMap<string, RosterDevice> => {
  const devices = new Map(known);
  for (const closing of closings) {
    const device = devices.get(closing.device);
    if (device) devices.set(device.id, { ...device, closing, closedAt });
  }
  return devices;
};

const without = (
  roster: Roster,
  person: string | undefined,
  { closing, index }: Extract<Statement, { kind: 'left' | 'removed' }>,
): Changes => {
  const member = person === undefined ? undefined : roster.members.get(person);
  if (!member) return {};
  return {
    members: new Map(roster.members).set(member.personId, { ...member, gone: index }),
    devices: closed(roster.devices, closing, index),
    sealable: false,
  };
};
