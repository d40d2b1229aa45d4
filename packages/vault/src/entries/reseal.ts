import type { Chance } from '@handrail/kernel/chance.ts';
import { equalBytes } from '@handrail/proof/bytes.ts';
import type { EntryPlace } from '@handrail/sync/entry-envelope.ts';

import type { Keyring } from '../keys/keyring.ts';
import type { Head } from './head.ts';
import type { EntryHeader } from './header.ts';
import type { OpenedEntry } from './open-entry.ts';
import {
  headerJson,
  headOf,
  homePen,
  sealBody,
  sealHeader,
  type HeaderJson,
  type Pen,
  type SealedEntry,
} from './seal-entry.ts';

const atOnce = 512;

/** What came out of sealing everything again. */
export interface Resealed {
  readonly entries: readonly SealedEntry[];
  /** Of this device's chain. */
  readonly head: Head | null;
  /** Newest heads of the earlier devices' chains. */
  readonly others: readonly Head[];
}

/**
 * Seals opened entries again under another keyring: same entry ids, sequences, stamps, `at` and bodies, in new chains under
 * the keyring's newest key. What was missing stays missing: sequences are kept, so a gap is still a gap afterwards; an
 * erased body stays erased. Entries are this keyring's device's own, or of earlier devices that it signs for since its
 * identity was made new (else it throws: nobody can sign for another device).
 */
export const resealChain = async (
  entries: readonly OpenedEntry[],
  keyring: Keyring,
  chance: Chance,
): Promise<Resealed> => {
  const { authors } = keyring.keys;
  const own = authors.get(keyring.deviceId);
  const byAuthor = Map.groupBy(entries, ({ header }) => header.author);
  for (const author of byAuthor.keys()) {
    const key = authors.get(author);
    if (!own || !key || !equalBytes(key, own))
      throw new Error("another device's entry cannot be sealed again");
  }
  // In the order the devices came: a later one names heads of earlier ones, and those have other hashes now.
  const moved = new Map<string, Head>();
  const resealed: SealedEntry[] = [];
  const heads: Head[] = [];
  for (const author of authors.keys()) {
    const chain = await resealOne({ ...homePen(keyring), author }, byAuthor.get(author) ?? [], {
      keyring,
      moved,
      chance,
    });
    resealed.push(...chain.entries);
    if (chain.head) heads.push(chain.head);
  }
  return {
    entries: resealed,
    head: heads.find(({ device }) => device === keyring.deviceId) ?? null,
    others: heads.filter(({ device }) => device !== keyring.deviceId),
  };
};

const nameOf = ({ device, sequence, hash }: Head): string => `${device} ${sequence} ${hash}`;

/**
 * One device's chain. Bodies and seals are made side by side; only the hashes go one after the other, because each names the
 * one before.
 */
const resealOne = async (
  pen: Pen,
  entries: readonly OpenedEntry[],
  {
    keyring,
    moved,
    chance,
  }: { readonly keyring: Keyring; readonly moved: Map<string, Head>; readonly chance: Chance },
): Promise<{ readonly entries: readonly SealedEntry[]; readonly head: Head | null }> => {
  const ordered = entries.toSorted((a, b) => a.header.sequence - b.header.sequence);
  const resealed: SealedEntry[] = [];
  let last: Head | null = null;
  /** The newest head at a lower sequence than `last`: what every branch of a fork goes after. */
  let before: Head | null = null;
  for (let from = 0; from < ordered.length; from += atOnce) {
    const some = ordered.slice(from, from + atOnce);
    const bodies = await Promise.all(
      some.map(async (entry) => entry.body && sealBody(pen, placeIn(keyring, entry), entry.body, chance)),
    );
    const chained: { place: EntryPlace; made: HeaderJson; head: Head }[] = [];
    for (const [index, entry] of some.entries()) {
      const { header, hash } = entry;
      const place = placeIn(keyring, entry);
      if (last !== null && header.sequence > last.sequence) before = last;
      const made = await headerJson(pen, bodies[index] ?? null, {
        ...header,
        previous: previousOf(header, before),
        // A head that is not here is named as it was: what is missing stays missing.
        heads: header.heads.map((named) => moved.get(nameOf(named)) ?? named),
      });
      const head: Head = await headOf(pen, place, made);
      moved.set(nameOf({ ...head, hash }), head);
      last = head;
      chained.push({ place, made, head });
    }
    const sealed = await Promise.all(
      chained.map(async ({ place, made, head }, index) => ({
        entryId: place.entryId,
        bytes: await sealHeader(pen, place, made, bodies[index] ?? null, chance),
        head,
      })),
    );
    resealed.push(...sealed);
  }
  return { entries: resealed, head: last };
};

const placeIn = (keyring: Keyring, { entryId }: OpenedEntry): EntryPlace => ({
  roomId: keyring.roomId,
  epoch: keyring.epoch,
  entryId,
});

const previousOf = ({ sequence }: EntryHeader, before: Head | null): EntryHeader['previous'] => {
  if (sequence === 0) return null;
  // Where everything before it is gone it still has to name something; the gap is named by its sequence.
  return before ? { hash: before.hash, time: before.time } : { hash: 'A'.repeat(43), time: 0 };
};
