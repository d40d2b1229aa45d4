/** What is missing in a room: entries that a chain, a closing or somebody's head tells of, and words that were taken out. [T22] */
import type { Link, Room } from './room.ts';

type Seen = Pick<Room, 'lasting' | 'links' | 'document'>;

/** By device: how many entries are here, the first and last sequence, and the last one anybody has named. */
interface Tally {
  count: number;
  first: number;
  last: number;
}

/** Whoever was refused is believed nothing about others: invented heads would be missed for ever. */
const believed = ({ author, sequence, names, worth }: Link): Link['names'] =>
  worth === 'refused'
    ? names.filter((named) => named.device === author && named.sequence === sequence - 1)
    : names;

const tallied = (links: Iterable<Link>): Map<string, Tally> => {
  const tallies = new Map<string, Tally>();
  const of = (device: string): Tally => {
    const known = tallies.get(device) ?? { count: 0, first: Number.MAX_SAFE_INTEGER, last: -1 };
    tallies.set(device, known);
    return known;
  };
  for (const link of links) {
    const own = of(link.author);
    own.count += 1;
    own.first = Math.min(own.first, link.sequence);
    own.last = Math.max(own.last, link.sequence);
    for (const named of believed(link)) {
      const one = of(named.device);
      one.last = Math.max(one.last, named.sequence);
    }
  }
  return tallies;
};

/** Who came later holds no earlier key: what was written before cannot be opened here, and nobody withholds it. */
const cameLater = ({ roster }: Room['lasting'], deviceId: string): boolean =>
  roster.epochs[0]?.wraps.every(({ device }) => device !== deviceId) ?? false;

/** How many entries, or words, are not here. */
export const missingIn = ({ lasting, links, document }: Seen, deviceId: string): number => {
  const { roster, heads } = lasting;
  const later = cameLater(lasting, deviceId);
  const tallies = tallied(links.values());
  let missing = 0;
  for (const { id, closing } of roster.devices.values()) {
    const { count, first, last } = tallies.get(id) ?? { count: 0, first: Number.MAX_SAFE_INTEGER, last: -1 };
    const told = closing ? closing.sequence : Math.max(last, heads.get(id)?.sequence ?? -1);
    const from = later ? Math.min(first, told + 1) : 0;
    missing += Math.max(0, told + 1 - from - count);
  }
  for (const { entryId, worth } of links.values())
    if (worth === 'bodyless' && !document.erased.has(entryId)) missing += 1;
  return missing;
};
