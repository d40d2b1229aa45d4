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
  /** A pinned head, or one that an entry names, is ahead of what is kept of its device; or entries name a newer keyring than the one that was opened. */
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
  /** Newest heads of the person's other devices, found or pinned: the next entry names them. */
  readonly others: readonly Head[];
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
  const pins = [pin, keyring.head].filter((head) => head !== null);
  // What an entry says it had seen of another device must be here too: a pin that travels in the chain itself.
  const named = vouched.flatMap(({ entry }) => entry.header.heads);
  const newest = newestHeads([...vouched.map(headOf), ...pins, ...named], pin);
  return {
    opened: vouched.filter(({ bodyAltered }) => !bodyAltered).map(({ entry }) => entry),
    newer,
    trouble: [
      ...readings.flatMap(faultTrouble),
      ...chains.flatMap((chain) => chainTrouble(chain, newer.length)),
      ...pinTrouble(vouched, [...pins, ...named], newer.length),
      ...keyringTrouble(keyring, vouched),
    ],
    head: newest.get(keyring.deviceId) ?? null,
    others: [...newest.values()].filter(({ device }) => device !== keyring.deviceId),
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

/** Each device's furthest head; at a fork the pinned branch. */
const newestHeads = (heads: readonly Head[], pin: Head | null): ReadonlyMap<string, Head> => {
  const newest = new Map<string, Head>();
  for (const head of heads) {
    const best = newest.get(head.device);
    const further = best === undefined || head.sequence > best.sequence;
    if (further || (head.sequence === best.sequence && head.hash === pin?.hash))
      newest.set(head.device, head);
  }
  return newest;
};

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

/** For each device that a pin is of: whether its entries reach as far, and whether what stands there is what was pinned. */
const pinTrouble = (
  vouched: readonly Unvouched[],
  pins: readonly Head[],
  newerCount: number,
): ChainTrouble[] => {
  const byAuthor = Map.groupBy(vouched, ({ entry }) => entry.header.author);
  return [...Map.groupBy(pins, ({ device }) => device)].flatMap(([device, pinned]) =>
    devicePinTrouble(byAuthor.get(device) ?? [], pinned, newerCount),
  );
};

const devicePinTrouble = (
  own: readonly Unvouched[],
  pins: readonly Head[],
  newerCount: number,
): ChainTrouble[] => {
  const bySequence = Map.groupBy(own, ({ entry }) => entry.header.sequence);
  const found = own.reduce((most, { entry }) => Math.max(most, entry.header.sequence), -1);
  const pinned = pins.reduce((most, { sequence }) => Math.max(most, sequence), -1);
  const behind: ChainTrouble[] =
    pinned > found
      ? [{ kind: 'rolled-back', of: 'entries', pinned, found, perhapsNewer: pinned - found <= newerCount }]
      : [];
  const replaced = pins.flatMap((pin) => {
    const there = bySequence.get(pin.sequence) ?? [];
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
