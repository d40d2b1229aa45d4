/**
 * Where an entry stands among those that were taken in: in its author's chain, and beside the heads it names. Pure; it
 * sees what is there and says what was found, and nothing refused stops the chain: the next entry stands on it all the
 * same. [T22]
 */
import type { OpenedEntry } from '@handrail/vault';
import type { RoomTrouble } from '../protocol.ts';
import { stampLead } from '../document/stamp.ts';
import { placeKey, type Link, type Named } from './room.ts';

/** What was taken in so far. */
export interface Look {
  /** This device. */
  readonly own: string;
  readonly byId: (entryId: string) => Link | undefined;
  readonly at: (device: string, sequence: number) => Link | undefined;
  readonly isDevice: (device: string) => boolean;
  /** Sequence of the last entry this device ever sealed; −1 before the first. */
  readonly ownLast: () => number;
}

export type Finding = readonly [kind: RoomTrouble['kind'], about: string];

export type Placing =
  /** It is here already. */
  | { readonly kind: 'again'; readonly link: Link }
  /** It cannot stand anywhere: its id, or its place, is another entry's. */
  | { readonly kind: 'displaced'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'placed';
      readonly names: readonly Named[];
      readonly findings: readonly Finding[];
      /** Whether what it says may count. */
      readonly sound: boolean;
      /** It contradicts what this device has: two people were shown different things. */
      readonly split: boolean;
    };

/** The entry before it first, then heads of other devices. */
export const namesOf = ({ header }: OpenedEntry): Named[] => [
  ...(header.previous ? [{ ...header.previous, device: header.author, sequence: header.sequence - 1 }] : []),
  ...header.heads,
];

interface Check {
  readonly findings: readonly Finding[];
  readonly sound: boolean;
  readonly split: boolean;
}
const fine: Check = { findings: [], sound: true, split: false };
const forged = (about: string): Check => ({ findings: [['forged', about]], sound: false, split: false });
const forked = (about: string, split: boolean): Check => ({
  findings: [['forked', about]],
  sound: true,
  split,
});

/** The entry it says it follows is the one that is here. */
const checkPrevious = ({ at }: Look, { entryId, header }: OpenedEntry): Check => {
  const { author, sequence, previous } = header;
  const before = previous && at(author, sequence - 1);
  if (!before || !previous) return fine;
  if (before.hash !== previous.hash) return forked(placeKey(author, sequence - 1), false);
  return before.time === previous.time ? fine : forged(entryId);
};

/** The entry after it, when that came first, says that it follows this one. */
const checkNext = ({ at }: Look, { hash, header }: OpenedEntry): Check => {
  const { author, sequence } = header;
  const [after] = at(author, sequence + 1)?.names ?? [];
  return after && after.hash !== hash ? forked(placeKey(author, sequence), false) : fine;
};

const checkHead = (
  { own, ownLast, at, isDevice }: Look,
  { entryId, header }: OpenedEntry,
  head: Named,
): Check => {
  if (head.device === header.author || !isDevice(head.device)) return forged(entryId);
  const here = at(head.device, head.sequence);
  // Nobody can have seen more of this device's chain than it wrote.
  if (!here) return head.device === own && head.sequence > ownLast() ? forged(entryId) : fine;
  if (here.hash !== head.hash) return forked(placeKey(head.device, head.sequence), true);
  return here.time === head.time ? fine : forged(entryId);
};

/** Where an entry whose signature holds stands. */
export const placeOf = (look: Look, entry: OpenedEntry): Placing => {
  const known = look.byId(entry.entryId);
  if (known?.hash === entry.hash) return { kind: 'again', link: known };
  if (known) return { kind: 'displaced', findings: [['replayed', entry.entryId]] };
  const { author, sequence, heads } = entry.header;
  if (look.at(author, sequence))
    return { kind: 'displaced', findings: [['forked', placeKey(author, sequence)]] };
  const checks = [
    checkPrevious(look, entry),
    checkNext(look, entry),
    ...heads.map((head) => checkHead(look, entry, head)),
  ];
  return {
    kind: 'placed',
    names: namesOf(entry),
    findings: checks.flatMap(({ findings }) => findings),
    sound: checks.every(({ sound }) => sound),
    split: checks.some(({ split }) => split),
  };
};

/**
 * What an entry's time counts as: its own, or the bound above the entries it names *that are here*. A head that nobody
 * has is worth nothing, so no invented one can lift a stamp to the end of time; when it comes, the time is counted again.
 * And never before what its own author wrote before it: of what is written once the first words stand, so a device that could
 * date itself back would have the last word. All who have the same entries count the same. [T2, T23, T64]
 */
export const countedTime = (
  { author, time, names }: Pick<Link, 'author' | 'time' | 'names'>,
  at: Look['at'],
): number => {
  const held = names.map(({ device, sequence, hash }) => {
    const link = at(device, sequence);
    return link?.hash === hash ? link.counted : 0;
  });
  const ceiling = held.reduce((most, counted) => Math.max(most, counted), 0) + stampLead;
  const before = names[0]?.device === author ? (held[0] ?? 0) : 0;
  return Math.max(Math.min(time, ceiling), before + 1);
};

/**
 * Counts every time again, each after what it names. Answers whether one changed. (A chain of 5,000 is deeper than the
 * stack: hence the list.)
 */
export const recount = (links: Iterable<Link>, at: Look['at']): boolean => {
  const done = new Set<Link>();
  let changed = false;
  for (const first of links) {
    const open: Link[] = [first];
    for (let link = open.at(-1); link !== undefined; link = open.at(-1)) {
      const before = done.has(link) ? [] : namedHere(link, at).filter((one) => !done.has(one));
      if (before.length > 0) {
        open.push(...before);
        continue;
      }
      open.pop();
      if (done.has(link)) continue;
      const counted = countedTime(link, at);
      changed ||= counted !== link.counted;
      link.counted = counted;
      done.add(link);
    }
  }
  return changed;
};

const namedHere = ({ names }: Link, at: Look['at']): Link[] =>
  names
    .map(({ device, sequence, hash }) => {
      const link = at(device, sequence);
      return link?.hash === hash ? link : undefined;
    })
    .filter((link) => link !== undefined);
