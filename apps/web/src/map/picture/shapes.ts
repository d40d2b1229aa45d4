/** The three shapes things are drawn in. Cut by hand: each a little different, and the same every time. */
import type { Placed } from './layout.ts';

/** A small number from −1 to 1 that belongs to this thing and place; not a hash for anything but the look. */
const quirk = (key: string, nth: number): number => {
  let sum = 17 + nth * 101;
  for (const letter of key) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return (sum / 65_521) * 2 - 1;
};
const n = (value: number): string => value.toFixed(1);

/** A closed smooth line through points around the middle, `grow` pixels outside the shape's own edge. */
export const pebble = ({ thing, x, y, w, h }: Placed, grow = 0): string => {
  const count = 8;
  const points = Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI;
    const wobble = 1 + quirk(thing.key, i) * 0.022;
    return [
      x + Math.cos(angle) * (w / 2 + grow) * wobble,
      y + Math.sin(angle) * (h / 2 + grow) * wobble,
    ] as const;
  });
  const point = (i: number): readonly [number, number] => points[(i + count) % count] ?? [x, y];
  const curves = points.map((_, i) => {
    const [before, here, next, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const lean = 0.1875;
    return `C${n(here[0] + (next[0] - before[0]) * lean)} ${n(here[1] + (next[1] - before[1]) * lean)} ${n(next[0] - (after[0] - here[0]) * lean)} ${n(next[1] - (after[1] - here[1]) * lean)} ${n(next[0])} ${n(next[1])}`;
  });
  return `M${n(point(0)[0])} ${n(point(0)[1])}${curves.join('')}Z`;
};

/** A slip of paper with one corner folded, lying a little askew. */
export const slip = ({ thing, x, y, w, h }: Placed): { shape: string; fold: string; turn: number } => {
  const [left, right, top, bottom] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
  const corner = 11;
  return {
    shape: `M${n(left + 1)} ${n(top + 1)}L${n(right - corner)} ${n(top)}L${n(right)} ${n(top + corner)}L${n(right - 1)} ${n(bottom)}L${n(left - 1)} ${n(bottom - 1)}Z`,
    fold: `M${n(right - corner)} ${n(top)}V${n(top + corner)}H${n(right)}`,
    turn: Math.round(quirk(thing.key, 9) * 20) / 10,
  };
};

/** A small rail on two legs; the words hang under it. */
export const smallRail = ({ x, y, w, h }: Placed): { hit: string; legs: string; rail: string } => {
  const [left, right, top, bottom] = [x - w / 2 + 9, x + w / 2 - 9, y - h / 2 + 4, y + h / 2];
  return {
    hit: `M${n(left - 9)} ${n(top - 4)}H${n(right + 9)}V${n(bottom)}H${n(left - 9)}Z`,
    legs: `M${n(left)} ${n(top + 2)}V${n(bottom)}M${n(right)} ${n(top + 2)}V${n(bottom)}`,
    rail: `M${n(left - 15)} ${n(top + 5)}C${n(left - 11)} ${n(top + 1)} ${n(left - 6)} ${n(top)} ${n(left)} ${n(top)}H${n(right)}C${n(right + 6)} ${n(top)} ${n(right + 11)} ${n(top + 1)} ${n(right + 15)} ${n(top + 5)}`,
  };
};
