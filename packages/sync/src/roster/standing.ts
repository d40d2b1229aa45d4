/**
 * What an entry is worth, from the roster alone (SPEC.md, S13). The entry's signature has been checked; its chain and what
 * it changes are looked at elsewhere.
 */
import type { Roster, RosterDevice } from './roster.ts';

/** What an entry's header and envelope say about its place. */
export interface EntryClaim {
  /** Device id. */
  readonly author: string;
  readonly sequence: number;
  readonly epoch: number;
  /** Hash of the newest roster statement that the author knew. */
  readonly rosterHead: string;
  /** Header hash of the entry. When it is given, the closing entry itself must be the one that was named. */
  readonly hash?: string;
}
/**
 * `waits`: names a statement, an epoch or an author that is not known here, perhaps not yet. `after-closing`: written, or
 * dated, beyond the last entry of its device that counts. `not-a-member`: the device was not in the room at the statement
 * the entry names. `wrong-epoch`: not the newest key there, or nothing could be sealed there.
 */
export type Standing = 'counts' | 'waits' | 'after-closing' | 'not-a-member' | 'wrong-epoch';

export const standingOf = (roster: Roster, claim: EntryClaim): Standing => {
  const head = roster.hashes.lastIndexOf(claim.rosterHead);
  const author = roster.devices.get(claim.author);
  if (head === -1 || author === undefined || claim.epoch >= roster.epochs.length) return 'waits';
  if (author.since > head) return 'not-a-member';
  if (isBeyondClosing(author, claim, head)) return 'after-closing';
  const newest = roster.epochs.findLast(({ index }) => index <= head);
  if (newest === undefined || newest.epoch !== claim.epoch) return 'wrong-epoch';
  return closedBetween(roster, newest.index, head) ? 'wrong-epoch' : 'counts';
};

/** A member who has gone cannot back-date: what an old entry claims does not help once its sequence is past the closing. */
const isBeyondClosing = (author: RosterDevice, { sequence, hash }: EntryClaim, head: number): boolean => {
  const { closing, closedAt } = author;
  if (closing === null || closedAt === null) return false;
  if (head >= closedAt || sequence > closing.sequence) return true;
  return sequence === closing.sequence && hash !== undefined && hash !== closing.hash;
};

/** Whether somebody or a device went after the epoch began and up to the head: nobody seals until the next epoch. */
const closedBetween = (roster: Roster, epochIndex: number, head: number): boolean => {
  const within = (index: number | null): boolean => index !== null && index > epochIndex && index <= head;
  for (const { closedAt } of roster.devices.values()) if (within(closedAt)) return true;
  for (const { gone } of roster.members.values()) if (within(gone)) return true;
  return false;
};
