/** Rectangles and points on the paper, in the units of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A rectangle around its middle. */
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  Math.abs(a.x - b.x) < (a.w + b.w) / 2 + gap && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + gap;

export const holdsPoint = (box: Box, { x, y }: Point, gap = 0): boolean =>
  Math.abs(x - box.x) < box.w / 2 + gap && Math.abs(y - box.y) < box.h / 2 + gap;

export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
/** Whether two straight lines cross between their ends. */
export const crosses = (a: Point, b: Point, c: Point, d: Point): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** Whether a straight line from `a` to `b` runs through `box`. */
export const runsThrough = (a: Point, b: Point, box: Box, gap = 0): boolean => {
  const left = box.x - box.w / 2 - gap;
  const right = box.x + box.w / 2 + gap;
  const top = box.y - box.h / 2 - gap;
  const bottom = box.y + box.h / 2 + gap;
  let from = 0;
  let to = 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  for (const [p, q] of [
    [-dx, a.x - left],
    [dx, right - a.x],
    [-dy, a.y - top],
    [dy, bottom - a.y],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from > to) return false;
  }
  return true;
};
