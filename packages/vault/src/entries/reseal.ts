import type { Chance } from '@handrail/kernel/chance.ts';
import type { EntryPlace } from '@handrail/sync/entry-envelope.ts';

import type { Keyring } from '../keys/keyring.ts';
import type { Head } from './head.ts';
import type { EntryHeader } from './header.ts';
import type { OpenedEntry } from './open-entry.ts';
import { headerJson, headOf, sealBody, sealHeader, type HeaderJson, type SealedEntry } from './seal-entry.ts';

const atOnce = 512;

/**
 * Seals opened entries again under another keyring: same entry ids, sequences, stamps, `at` and bodies, in a new chain under
 * the keyring's newest key. What was missing stays missing: sequences are kept, so a gap is still a gap afterwards; an
 * erased body stays erased. Entries are this keyring's device's own (else it throws: nobody can sign for another device).
 *
 * Bodies and seals are made side by side; only the hashes go one after the other, because each names the one before.
 */
export const resealChain = async (
  entries: readonly OpenedEntry[],
  keyring: Keyring,
  chance: Chance,
): Promise<{ readonly entries: readonly SealedEntry[]; readonly head: Head | null }> => {
  const ordered = entries.toSorted((a, b) => a.header.sequence - b.header.sequence);
  if (ordered.some(({ header }) => header.author !== keyring.deviceId))
    throw new Error("another device's entry cannot be sealed again");
  const resealed: SealedEntry[] = [];
  let last: Head | null = null;
  /** The newest head at a lower sequence than `last`: what every branch of a fork goes after. */
  let before: Head | null = null;
  for (let from = 0; from < ordered.length; from += atOnce) {
    const some = ordered.slice(from, from + atOnce);
    const bodies = await Promise.all(
      some.map(async (entry) => entry.body && sealBody(keyring, placeIn(keyring, entry), entry.body, chance)),
    );
    const chained: { place: EntryPlace; made: HeaderJson; head: Head }[] = [];
    for (const [index, entry] of some.entries()) {
      const place = placeIn(keyring, entry);
      if (last !== null && entry.header.sequence > last.sequence) before = last;
      const made = await headerJson(keyring, bodies[index] ?? null, {
        ...entry.header,
        previous: previousOf(entry.header, before),
      });
      const head: Head = await headOf(keyring, place, made);
      last = head;
      chained.push({ place, made, head });
    }
    const sealed = await Promise.all(
      chained.map(async ({ place, made, head }, index) => ({
        entryId: place.entryId,
        bytes: await sealHeader(keyring, place, made, bodies[index] ?? null, chance),
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
