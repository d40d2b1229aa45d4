/** Storage that lives as long as the process: for tests, and for the same reason the reference of the contract. */
import { err, ok } from '@handrail/kernel/result.ts';
import { firstName, sameBytes, type Bytes, type Kept, type Storage } from './storage.ts';

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `roomBytes`: the most all values together may hold, for telling what a full device does. */
export const memoryStorage = (
  roomBytes = Number.POSITIVE_INFINITY,
): Storage & { readonly dump: () => readonly Kept[] } => {
  let kept = new Map<string, Bytes>();

  const all = (prefix: string): Kept[] =>
    [...kept]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, bytes]): Kept => [key, bytes.slice()])
      .sort(([a], [b]) => textOrder(a, b));

  return {
    ready: async () => {},
    get: async (key) => kept.get(key)?.slice() ?? null,
    all: async (prefix) => all(prefix),
    keys: async (prefix) => all(prefix).map(([key]) => key),
    between: async (from, to) =>
      [...kept]
        .filter(([key]) => key >= from && key < to)
        .map(([key, bytes]): Kept => [key, bytes.slice()])
        .sort(([a], [b]) => textOrder(a, b)),
    names: async (prefix) => [
      ...new Set(
        [...kept.keys()]
          .filter((key) => key.startsWith(prefix))
          .map((key) => firstName(key.slice(prefix.length)))
          .sort(textOrder),
      ),
    ],
    commit: async ({ put = [], remove = [], fence }) => {
      if (fence && !sameBytes(kept.get(fence[0]), fence[1])) return err('fenced');
      const next = new Map(kept);
      for (const key of remove) next.delete(key);
      for (const [key, bytes] of put) next.set(key, bytes.slice());
      const used = [...next.values()].reduce((sum, bytes) => sum + bytes.length, 0);
      if (used > roomBytes) return err('no-room');
      kept = next;
      return ok(null);
    },
    dump: () => all(''),
  };
};
