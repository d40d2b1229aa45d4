/** Who may do what in a room, from its roster alone. The devices judge every entry again; the relay spares them the rest. */
import type { Roster, RosterDevice } from '@handrail/sync/roster/roster.ts';
import type { Who } from '../peer.ts';

const deviceOf = (roster: Roster, who: Who): RosterDevice | null => {
  const device = roster.devices.get(who.device);
  // Somebody else's device of the same id, or another key under it, is a stranger.
  const same = device?.person === who.person && Buffer.compare(device.sign, who.sign) === 0;
  return device && same ? device : null;
};

/** A device that stands in the roster, of a person who has not left or been removed. */
export const isPresent = (roster: Roster, who: Who): boolean =>
  deviceOf(roster, who)?.closedAt === null && roster.members.get(who.person)?.gone === null;

/**
 * How many statements somebody may read, from the first on. All of them for a member, also from a device that does not
 * stand there yet (it has to read before it can add itself); for whoever is gone, up to and with the statement that ended
 * it; none for a stranger.
 */
export const readableStatements = (roster: Roster, who: Who): number => {
  const member = roster.members.get(who.person);
  if (member === undefined) return 0;
  const ends = [member.gone, roster.devices.get(who.device)?.closedAt ?? null].filter((end) => end !== null);
  return Math.min(roster.signed.length, ...ends.map((end) => end + 1));
};
