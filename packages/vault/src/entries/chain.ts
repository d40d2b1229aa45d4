/**
 * Who vouches for an entry [V11].
 *
 * Every header names the hash of the header before it, and every header is signed. So the signature of a chain's *last*
 * header covers all before it: the device that signed it had, and named, exactly these. For an unbroken run from the first
 * entry on, the hashes are compared for every entry and the signature is checked once, at its end; opening 5,000 entries
 * costs one signature check instead of 5,000. Hashes are compared always; nothing is taken on trust.
 *
 * Where the run breaks (a gap, a fork, a header that is not there) what follows may be anything somebody put there, so from
 * there on every signature is checked, and if the signature at the end of the run does not hold, every one in the run.
 * An entry that nobody vouches for is refused by name and the rest stays: one bad entry must not hide ten good years.
 */
import type { Verify } from '@handrail/proof/verify.ts';
import type { Bytes } from '@handrail/proof/bytes.ts';

import type { EntryHeader } from './header.ts';
import { sameEntry, type Unvouched } from './open-entry.ts';

export interface Gap {
  readonly device: string;
  /** First and last missing sequence. */
  readonly from: number;
  readonly to: number;
}
export interface VouchedChain {
  /** In order of sequence; forked entries are all here, if signed. */
  readonly vouched: readonly Unvouched[];
  readonly gaps: readonly Gap[];
  readonly refused: readonly Unvouched[];
  /** Signed, and not naming the entry that stands before it here. */
  readonly unlinked: readonly Unvouched[];
  /** Several different signed entries at one sequence. */
  readonly forked: readonly Unvouched[];
}

const bySequence = (a: Unvouched, b: Unvouched): number =>
  a.entry.header.sequence - b.entry.header.sequence || a.position - b.position;

/** One device's entries, each once. Of a copy with its body and one without, the one with it: what is erased is decided above. */
const eachOnce = (entries: readonly Unvouched[]): Unvouched[] => {
  const kept = new Map<string, Unvouched>();
  for (const read of entries) {
    const before = kept.get(read.entry.hash);
    if (before === undefined || !sameEntry(before, read))
      kept.set(before ? `${read.entry.hash} ${read.position}` : read.entry.hash, read);
    else if (before.entry.body === null && read.entry.body !== null) kept.set(read.entry.hash, read);
  }
  return [...kept.values()].toSorted(bySequence);
};

const follows = (header: EntryHeader, before: Unvouched): boolean =>
  header.previous !== null &&
  header.previous.hash === before.entry.hash &&
  header.previous.time === before.entry.header.stamp.time;

/** How many entries from the first sequence on are one unbroken run; of a fork, the branch that comes first here. */
const unbrokenRun = (entries: readonly Unvouched[]): number => {
  let length = 0;
  for (const [index, { entry }] of entries.entries()) {
    const before = entries[index - 1];
    if (entry.header.sequence !== index || (before && !follows(entry.header, before))) break;
    length += 1;
  }
  return length;
};

/** Checks one device's chain. `publicKey`: the device's, from a verified statement. */
export const vouch = async (
  device: string,
  given: readonly Unvouched[],
  publicKey: Bytes,
  verify: Verify,
): Promise<VouchedChain> => {
  const entries = eachOnce(given);
  const signed = ({ statement, signature }: Unvouched): Promise<boolean> =>
    verify(publicKey, signature, statement);
  const run = unbrokenRun(entries);
  const last = entries[run - 1];
  const covered = last !== undefined && (await signed(last)) ? run : 0;
  const checked = await Promise.all(entries.slice(covered).map(signed));
  const holds = (index: number): boolean => index < covered || checked[index - covered] === true;
  const vouched = entries.filter((_, index) => holds(index));
  const refused = entries.filter((_, index) => !holds(index));
  return { vouched, refused, ...breaks(device, vouched) };
};

const breaks = (
  device: string,
  vouched: readonly Unvouched[],
): Pick<VouchedChain, 'gaps' | 'unlinked' | 'forked'> => {
  const bySequences = Map.groupBy(vouched, ({ entry }) => entry.header.sequence);
  const gaps: Gap[] = [];
  const unlinked: Unvouched[] = [];
  let expected = 0;
  for (const [sequence, here] of bySequences) {
    if (sequence > expected) gaps.push({ device, from: expected, to: sequence - 1 });
    const before = sequence === expected ? bySequences.get(sequence - 1) : undefined;
    if (before)
      unlinked.push(...here.filter(({ entry }) => !before.some((each) => follows(entry.header, each))));
    expected = sequence + 1;
  }
  const forked = [...bySequences.values()].filter((here) => here.length > 1).flat();
  return { gaps, unlinked, forked };
};
