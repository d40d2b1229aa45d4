/**
 * Opens everything that is kept of a room at once, and names whatever is not as it was left. Nothing is skipped in silence:
 * every input is in `opened`, in `newer` or in `trouble` (a second copy of the same entry excepted).
 */
import type { Bytes } from '@handrail/proof/bytes.ts';

import { ed25519 } from '../curves/ed25519.ts';
import type { Keyring } from '../keys/keyring.ts';
import { quickHash } from '../seal/quick-hash.ts';
import { vouch, type VouchedChain } from './chain.ts';
import type { Head } from './head.ts';
import { readEntry, type EntryFault, type OpenedEntry, type Reading, type Unvouched } from './open-entry.ts';

/** Sealed by a newer version (outer format byte): the caller keeps the bytes as they are. [D13] */
export interface NewerEntry {
  /** Index in the input. */
  readonly position: number;
  readonly bytes: Bytes;
}
/** What is not as it was left. Positions are indexes in the input. */
export type ChainTrouble =
  /** Sequences `from`…`to`, both included, of `device` are not here. `perhapsNewer`: there are at least as many newer entries. */
  | {
      readonly kind: 'gap';
      readonly device: string;
      readonly from: number;
      readonly to: number;
      readonly perhapsNewer: boolean;
    }
  | {
      readonly kind: 'altered';
      /** Index in the input. */
      readonly position: number;
      readonly entryId: string | null;
      readonly why:
        | EntryFault
        /** The author did not sign this. Refused. */
        | 'signature'
        /** Signed, and naming another entry before it than the one kept here. Opened all the same. */
        | 'link'
        /** The header holds and the body is another. Refused; the chain goes on past it. */
        | 'body'
        /** Two signed entries at one place. Both opened. */
        | 'fork'
        /** Signed, and not the head that was pinned there. Opened all the same. */
        | 'pin';
    }
  /** The pinned head is ahead of what is kept; or entries name a newer keyring than the one that was opened. */
  | {
      readonly kind: 'rolled-back';
      readonly of: 'entries' | 'keyring';
      readonly pinned: number;
      readonly found: number;
      readonly perhapsNewer: boolean;
    };

/** What came out of opening everything kept of a room. */
export interface OpenedChain {
  /** Vouched for, in the order of the input. */
  readonly opened: readonly OpenedEntry[];
  readonly newer: readonly NewerEntry[];
  readonly trouble: readonly ChainTrouble[];
  /** What the next `sealEntry` goes after: the newest head of this keyring's device, or the pin where that is ahead. */
  readonly head: Head | null;
}

/** Enough to keep the ciphers busy, few enough that 100,000 entries are not all in flight. */
const atOnce = 512;

/** `pin`: the head kept beside the entries; `null` where there never was one. In any order; never throws on hostile bytes. */
export const openChain = async (
  keyring: Keyring,
  entries: readonly Bytes[],
  pin: Head | null,
): Promise<OpenedChain> => {
  const readings = await readAll(keyring, entries);
  const newer = entries.flatMap((bytes, position) =>
    readings[position]?.kind === 'newer' ? [{ position, bytes }] : [],
  );
  const { verify } = await ed25519();
  const reads = readings.flatMap((reading) => (reading.kind === 'entry' ? [reading.read] : []));
  const byAuthor = Map.groupBy(reads, ({ entry }) => entry.header.author);
  const chains = await Promise.all(
    Array.from(byAuthor, ([author, theirs]) => vouch(author, theirs, authorKey(keyring, author), verify)),
  );
  const vouched = chains.flatMap((chain) => chain.vouched).toSorted((a, b) => a.position - b.position);
  const own = vouched.filter(({ entry }) => entry.header.author === keyring.deviceId);
  const pins = [pin, keyring.head].filter((head) => head !== null);
  return {
    opened: vouched.filter(({ bodyAltered }) => !bodyAltered).map(({ entry }) => entry),
    newer,
    trouble: [
      ...readings.flatMap(faultTrouble),
      ...chains.flatMap((chain) => chainTrouble(chain, newer.length)),
      ...pinTrouble(own, pins, newer.length),
      ...keyringTrouble(keyring, vouched),
    ],
    head: newestOf([...own.map(headOf), ...pins], pin),
  };
};

const readAll = async (keyring: Keyring, entries: readonly Bytes[]): Promise<Reading[]> => {
  const readings: Reading[] = [];
  const hash = await quickHash();
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    readings.push(
      ...(await Promise.all(some.map((bytes, index) => readEntry(keyring, bytes, from + index, hash)))),
    );
  }
  return readings;
};

const authorKey = (keyring: Keyring, author: string): Bytes => {
  const key = keyring.keys.authors.get(author);
  if (key === undefined) throw new Error('an author that was not known got past reading');
  return key;
};

const headOf = ({ entry: { header, hash } }: Unvouched): Head => ({
  device: header.author,
  sequence: header.sequence,
  hash,
  time: header.stamp.time,
});

/** The furthest head; at a fork the pinned branch. */
const newestOf = (heads: readonly Head[], pin: Head | null): Head | null =>
  heads.reduce<Head | null>((best, head) => {
    if (best === null || head.sequence > best.sequence) return head;
    return head.sequence === best.sequence && head.hash === pin?.hash ? head : best;
  }, null);

const altered = (
  { position, entry }: Unvouched,
  why: 'signature' | 'link' | 'body' | 'fork' | 'pin',
): ChainTrouble => ({
  kind: 'altered',
  position,
  entryId: entry.entryId,
  why,
});

const faultTrouble = (reading: Reading, position: number): ChainTrouble[] =>
  reading.kind === 'fault' ? [{ kind: 'altered', position, entryId: reading.entryId, why: reading.why }] : [];

const chainTrouble = (chain: VouchedChain, newerCount: number): ChainTrouble[] => {
  const missing = chain.gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return [
    ...chain.gaps.map((gap) => ({ kind: 'gap' as const, ...gap, perhapsNewer: missing <= newerCount })),
    ...chain.refused.map((read) => altered(read, 'signature')),
    ...chain.unlinked.map((read) => altered(read, 'link')),
    ...chain.forked.map((read) => altered(read, 'fork')),
    ...chain.vouched.filter(({ bodyAltered }) => bodyAltered).map((read) => altered(read, 'body')),
  ];
};

const pinTrouble = (own: readonly Unvouched[], pins: readonly Head[], newerCount: number): ChainTrouble[] => {
  const found = own.reduce((most, { entry }) => Math.max(most, entry.header.sequence), -1);
  const pinned = pins.reduce((most, { sequence }) => Math.max(most, sequence), -1);
  const behind: ChainTrouble[] =
    pinned > found
      ? [{ kind: 'rolled-back', of: 'entries', pinned, found, perhapsNewer: pinned - found <= newerCount }]
      : [];
  const replaced = pins.flatMap((pin) => {
    const there = own.filter(({ entry }) => entry.header.sequence === pin.sequence);
    return there.some(({ entry }) => entry.hash === pin.hash) ? [] : there;
  });
  return [...behind, ...[...new Set(replaced)].map((read) => altered(read, 'pin'))];
};

const keyringTrouble = (keyring: Keyring, vouched: readonly Unvouched[]): ChainTrouble[] => {
  const named = vouched.reduce((most, { entry }) => Math.max(most, entry.header.keyring), 0);
  return named > keyring.version
    ? [{ kind: 'rolled-back', of: 'keyring', pinned: named, found: keyring.version, perhapsNewer: false }]
    : [];
};
