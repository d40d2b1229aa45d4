/**
 * Places in a list that more than one device may reorder: each thing carries a key, and a key can always be made
 * between two others, so moving one thing writes one field of one record (fractional indexing).
 */
import { generateKeyBetween } from 'fractional-indexing';

/** The longest key a record may hold (`position` in the field tables). */
const longest = 200;

/**
 * A key after `low` and before `high`; `null` on either side means the end of the list. Answers `null` when nothing
 * fits: the two are equal or in the wrong order, one of them is no key, or the new one would be too long. Then the list
 * is spread anew.
 */
export const keyBetween = (low: string | null, high: string | null): string | null => {
  if (low !== null && high !== null && low >= high) return null;
  try {
    const key = generateKeyBetween(low, high);
    return key.length > longest ? null : key;
  } catch {
    // The library throws on a string that is not one of its keys; here that means the list has to be spread anew.
    return null;
  }
};

export interface Placed {
  readonly id: string;
  readonly madeAt: number;
  readonly position?: string;
}

const byPlace = (a: Placed, b: Placed): number => {
  if (a.position !== b.position) {
    if (a.position === undefined) return 1;
    if (b.position === undefined) return -1;
    return a.position < b.position ? -1 : 1;
  }
  return a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1);
};

/** In their places; things that have none come last, in the order they were made. The same on every device. */
export const inPlace = <T extends Placed>(things: readonly T[]): readonly T[] => things.toSorted(byPlace);

const spread = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const keys = new Map<string, string>();
  let last: string | null = null;
  for (const id of ids) {
    const key: string | null = keyBetween(last, null);
    if (key === null) throw new Error('A list is longer than its keys can number.');
    keys.set(id, key);
    last = key;
  }
  return keys;
};

/**
 * New keys, by id, that put `id` at `index` (0 is first) among the others of `things`; `id` may be new to the list.
 * One key as a rule; all of them when two things share a key, have none, or left no room between.
 */
export const placing = (
  things: readonly Placed[],
  id: string,
  index: number,
): ReadonlyMap<string, string> => {
  const others = inPlace(things).filter((thing) => thing.id !== id);
  const at = Math.max(0, Math.min(index, others.length));
  const before = others[at - 1];
  const after = others[at];
  const gap = (thing: Placed | undefined): string | null | undefined => (thing ? thing.position : null);
  const low = gap(before);
  const high = gap(after);
  const key = low === undefined || high === undefined ? null : keyBetween(low, high);
  if (key !== null) return new Map([[id, key]]);
  return spread([...others.slice(0, at).map((o) => o.id), id, ...others.slice(at).map((o) => o.id)]);
};
