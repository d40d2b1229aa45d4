/** What changed in a box, as one edit; and where a place in a text has gone when others edit before it. */

/** `gone` letters at `at` are taken out, and `come` stands there instead. In UTF-16 units, as boxes count. */
export interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly come: string;
}

/** The first half of a pair that is one letter. */
const isFirstHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
};
const isSecondHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
};
/** Whether a letter that takes two units would be cut here. */
const cuts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isFirstHalf(text, at - 1) && isSecondHalf(text, at);

/**
 * From `before` to `after` with the caret at `caret` now: what was typed ends there. That tells which of two equal letters
 * is the new one, whatever the keyboard did (composition, correction, a drop, a paste). `null`: nothing changed. Letters
 * that take two units are never cut.
 */
export const editBetween = (before: string, after: string, caret: number): Edit | null => {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const tailMost = Math.min(most, Math.max(0, after.length - caret));
  let tail = 0;
  while (tail < tailMost && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < most - tail && before[head] === after[head]) head += 1;
  while (cuts(before, head) || cuts(after, head)) head -= 1;
  while (cuts(before, before.length - tail) || cuts(after, after.length - tail)) tail -= 1;
  return { at: head, gone: before.length - tail - head, come: after.slice(head, after.length - tail) };
};

/** As Yjs tells of a change. */
export type Delta = readonly {
  readonly retain?: number;
  readonly delete?: number;
  readonly insert?: unknown;
}[];

/**
 * Where a place stands after others' edits. What they write exactly there comes after it, so a caret stays behind the letter it
 * was set behind.
 */
export const placeAfter = (place: number, delta: Delta): number => {
  let before = 0;
  let now = place;
  for (const { retain = 0, delete: gone = 0, insert } of delta) {
    before += retain;
    if (before > now || (before === now && gone === 0)) return now;
    if (typeof insert === 'string') {
      if (before < now) now += insert.length;
      before += insert.length;
    }
    now -= Math.min(gone, Math.max(0, now - before));
  }
  return now;
};

/** Cuts what comes into pieces of at most `most` units, never through a letter. */
export const pieces = (text: string, most: number): readonly string[] => {
  const cut: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + most);
    if (cuts(text, end)) end -= 1;
    cut.push(text.slice(at, end));
    at = end;
  }
  return cut;
};
