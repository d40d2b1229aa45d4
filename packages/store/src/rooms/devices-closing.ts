/** The last entries that count when somebody, or one of their devices, goes: as far as this device has seen them. */
import type { Roster } from '@handrail/sync/roster/roster.ts';
import type { Closing } from '@handrail/sync/roster/statement.ts';
import type { Room } from './room.ts';

/** Of one device. What it wrote after this does not count, whoever brings it. */
export const closingOf = ({ lasting }: Pick<Room, 'lasting'>, device: string): Closing => {
  const head = lasting.heads.get(device);
  return { device, sequence: head?.sequence ?? -1, hash: head?.hash ?? null };
};

/** Of each device that a person has in the room now. */
export const closingsOf = (room: Pick<Room, 'lasting'>, roster: Roster, personId: string): Closing[] =>
  [...roster.devices.values()]
    .filter(({ person, closedAt }) => person === personId && closedAt === null)
    .map(({ id }) => closingOf(room, id));
