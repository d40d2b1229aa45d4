/**
 * An id made from what a thing says, so that the same line of the same file gets the same id twice and a second import
 * adds nothing twice. [D15]
 *
 * Four 32-bit lanes in the manner of FNV-1a (Fowler, Noll and Vo: xor a piece, multiply by an odd constant), each with
 * its own start and constant and a shift that lets high bits reach low ones. This is no seal and hides nothing: whoever
 * wants two things with one id can make them. Ids never leave the sealed record, and nobody gains by it there.
 */
const starts = [0x811c9dc5, 0x9e3779b9, 0x2545f491, 0x6c62272e] as const;
const constants = [0x01000193, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

const lane = (text: string, start: number, constant: number): number => {
  let h = start;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), constant);
    h ^= h >>> 15;
  }
  h = Math.imul(h ^ text.length, constant);
  return (h ^ (h >>> 13)) >>> 0;
};

export type IdPart = string | number | null;

/** `prefix` (lower-case letters) and 32 hex digits of `parts`; always a valid record id. Same parts, same id. */
export const stableId = (prefix: string, parts: readonly IdPart[]): string => {
  // JSON keeps the parts apart: ["ab","c"] and ["a","bc"] are two things.
  const text = JSON.stringify(parts);
  const hex = starts.map((start, i) =>
    lane(text, start, constants[i] ?? 1)
      .toString(16)
      .padStart(8, '0'),
  );
  return `${prefix}-${hex.join('')}`;
};

/** Ids for things that say exactly the same twice in one file: the first, the second … are told apart by their turn. */
export const stableIds = (prefix: string): ((parts: readonly IdPart[]) => string) => {
  const turns = new Map<string, number>();
  return (parts) => {
    const first = stableId(prefix, parts);
    const turn = turns.get(first) ?? 0;
    turns.set(first, turn + 1);
    return turn === 0 ? first : stableId(prefix, [...parts, turn]);
  };
};
