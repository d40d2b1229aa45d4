/** Token buckets, by name: so much at once, then so much a second. */
import type { Pace } from './limits.ts';

interface Paces {
  /** Takes `amount` for `name` if that much is there. */
  readonly take: (name: string, amount?: number) => boolean;
  /** Whether `amount` is there, without taking it. */
  readonly has: (name: string, amount?: number) => boolean;
  /** Forgets everybody. */
  readonly clear: () => void;
}

/** Remembers at most `most` names; the one that was quiet longest is forgotten first (its bucket is the fullest). */
export const paces = ({ burst, perSecond }: Pace, most: number, now: () => number): Paces => {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();

  const left = (name: string): number => {
    const bucket = buckets.get(name);
    if (bucket === undefined) return burst;
    // A clock that was put back gives nothing, and takes nothing.
    return Math.min(burst, bucket.left + (Math.max(0, now() - bucket.at) / 1000) * perSecond);
  };
  const take = (name: string, amount = 1): boolean => {
    const before = left(name);
    const enough = before >= amount;
    // Refused or not, it was not quiet: whoever goes on asking is not forgotten, and so not given a full bucket.
    buckets.delete(name);
    buckets.set(name, { left: enough ? before - amount : before, at: now() });
    const oldest = buckets.size > most ? buckets.keys().next() : null;
    if (oldest && !oldest.done) buckets.delete(oldest.value);
    return enough;
  };
  return { take, has: (name, amount = 1) => left(name) >= amount, clear: () => buckets.clear() };
};
