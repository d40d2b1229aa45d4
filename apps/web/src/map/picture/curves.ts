/** The lines between things: where each begins and ends, how it bends, and where its words stand. */
import { clamp, holdsPoint, overlaps, type Box, type Point } from './boxes.ts';
import type { Form, Layout, Placed } from './layout.ts';
import { widthOf, wrap } from './wrap.ts';

export interface DrawnLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** An arrow at the end, at both ends, the brass of what holds, or a plain line. */
  readonly reads: 'leads-to' | 'both' | 'holds' | 'beside';
  readonly words: string | undefined;
}
export interface Curve {
  readonly id: string;
  readonly kind: 'way' | 'tie';
  /** SVG path, with its arrow heads. */
  readonly path: string;
  /** Absent when the line has no words, or when there is no clear place for them: the list has them all. */
  readonly words: (Box & { readonly lines: readonly string[] }) | undefined;
}

export const wordSize: Record<Form, number> = { tall: 16.5, wide: 17.6 };
export const wordLeading = 18;
/** The longest line of words, in parts of the type size: the usual one, and others to try when it finds no room. */
const wordEms = [8.6, 12, 6];
const wordLines = 3;
const samples = 28;

interface Bent {
  readonly start: Point;
  readonly bend: Point;
  readonly end: Point;
}
const along = ({ start, bend, end }: Bent, t: number): Point => ({
  x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * bend.x + t ** 2 * end.x,
  y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * bend.y + t ** 2 * end.y,
});
const trace = (bent: Bent): Point[] =>
  Array.from({ length: samples + 1 }, (_, i) => along(bent, i / samples));
const unit = ({ x, y }: Point): Point => {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
};

/** Where the edge of `box` lies in the direction of `toward`, `gap` outside it. */
const edge = (box: Placed, toward: Point, gap: number): Point => {
  const dx = toward.x - box.x;
  const dy = toward.y - box.y;
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y - box.h / 2 - gap };
  const w = box.w / 2 + gap;
  const h = box.h / 2 + gap;
  const scale =
    box.thing.sort === 'does'
      ? 1 / Math.hypot(dx / w, dy / h)
      : Math.min(dx === 0 ? Infinity : w / Math.abs(dx), dy === 0 ? Infinity : h / Math.abs(dy));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
};

const bends = [0.16, -0.16, 0.3, -0.3, 0.5, -0.5, 0.75, -0.75, 0.02];
const wayBetween = (from: Placed, to: Placed, bow: number): Bent => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const bend = { x: (from.x + to.x) / 2 - dy * bow, y: (from.y + to.y) / 2 + dx * bow };
  return { start: edge(from, bend, 4), bend, end: edge(to, bend, 6) };
};
/** The brass runs on from one end of the small rail. */
const tieBetween = (from: Placed, to: Placed, bow: number): Bent => {
  const side = bow < 0 ? -1 : 1;
  const start = { x: from.x + side * (from.w / 2 + 6), y: from.y - from.h / 2 + 9 };
  const far = Math.abs(bow);
  const bend = {
    x: start.x + side * (24 + 90 * far) + (to.x - start.x) * 0.35,
    y: start.y + (to.y - start.y) * (0.2 + far * 0.6),
  };
  return { start, bend, end: edge(to, bend, 3) };
};

const outside = (point: Point, layout: Layout): boolean =>
  point.x < 6 || point.x > layout.width - 6 || point.y < 6 || point.y > layout.height - 6;

/** The bend that runs over no thing, stays on the paper and off the lines already drawn, as far as there is one. */
const choose = (from: Placed, to: Placed, holds: boolean, layout: Layout, drawn: readonly Point[]): Bent => {
  let best: Bent | undefined;
  let least = Infinity;
  for (const [nth, bow] of bends.entries()) {
    const bent = holds ? tieBetween(from, to, bow) : wayBetween(from, to, bow);
    let cost = nth * 3;
    for (const point of trace(bent).slice(1, -1)) {
      if (outside(point, layout)) cost += 60;
      for (const box of layout.placed)
        if (holdsPoint(box, point, box === from || box === to ? -3 : 3)) cost += 40;
      for (const other of drawn)
        if (Math.abs(other.x - point.x) < 7 && Math.abs(other.y - point.y) < 7) cost += 9;
    }
    if (cost < least) [best, least] = [bent, cost];
  }
  return best ?? wayBetween(from, to, 0);
};

const n = (value: number): string => value.toFixed(1);
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;
const headLength = 9;
const head = (tip: Point, from: Point): string => {
  const back = Math.atan2(from.y - tip.y, from.x - tip.x);
  const barb = (angle: number): Point => ({
    x: tip.x + headLength * Math.cos(back + angle),
    y: tip.y + headLength * Math.sin(back + angle),
  });
  return `M${at(barb(0.5))}L${at(tip)}L${at(barb(-0.5))}`;
};
const pathOf = (bent: Bent, reads: DrawnLine['reads']): string =>
  [
    `M${at(bent.start)}Q${at(bent.bend)} ${at(bent.end)}`,
    reads === 'leads-to' || reads === 'both' ? head(bent.end, along(bent, 0.92)) : '',
    reads === 'both' ? head(bent.start, along(bent, 0.08)) : '',
  ].join('');

const places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const distances = [7, 13, 21, 32, 46];

interface Spot {
  readonly box: NonNullable<Curve['words']>;
  readonly cost: number;
}
interface Around {
  readonly layout: Layout;
  /** Points of the other lines. */
  readonly others: readonly Point[];
  /** Words that stand already. */
  readonly taken: readonly Box[];
}
/** How well words stand in `box`: near the middle of their own line, and off every line. Infinite on a thing or on other words. */
const discomfort = (
  box: Box,
  t: number,
  distance: number,
  own: readonly Point[],
  { layout, others, taken }: Around,
): number =>
  layout.placed.some((thing) => overlaps(thing, box, 2)) || taken.some((other) => overlaps(other, box, 3))
    ? Infinity
    : Math.abs(t - 0.5) * 40 +
      distance * 1.6 +
      own.filter((point) => holdsPoint(box, point, 1)).length * 50 +
      others.filter((point) => holdsPoint(box, point, 6)).length * 22;

/** Beside the line, in the width that suits best; `undefined` when no place near the line is clear. */
const placeWords = (words: string, form: Form, bent: Bent, around: Around): Curve['words'] => {
  let best: Spot | undefined;
  const own = trace(bent);
  const { width, height } = around.layout;
  for (const [nth, ems] of wordEms.entries()) {
    const lines = wrap(words, ems, wordLines);
    if (lines.length === 0) return undefined;
    const w = Math.max(...lines.map((line) => widthOf(line, wordSize[form])));
    const h = lines.length * wordLeading;
    for (const t of places) {
      const point = along(bent, t);
      const ahead = along(bent, t + 0.02);
      const run = unit({ x: ahead.x - point.x, y: ahead.y - point.y });
      for (const side of [1, -1]) {
        const normal = { x: -run.y * side, y: run.x * side };
        for (const distance of distances) {
          const reach = (Math.abs(normal.x) * w) / 2 + (Math.abs(normal.y) * h) / 2 + distance;
          const x = clamp(point.x + normal.x * reach, w / 2 + 4, width - w / 2 - 4);
          const y = clamp(point.y + normal.y * reach, h / 2 + 4, height - h / 2 - 4);
          const box = { x, y, w, h, lines };
          const cost = nth * 8 + discomfort(box, t, distance, own, around);
          if (cost < (best?.cost ?? Infinity)) best = { box, cost };
        }
      }
    }
  }
  return best?.box;
};

/** A few rounds in which each text may take a better place now that the others stand; fewer on a very full map. */
const rounds = (lines: number): number => (lines <= 20 ? 3 : 1);

/** Every line, drawn between the things of `layout`, in the order of `lines`. */
export const drawLines = (lines: readonly DrawnLine[], layout: Layout, form: Form): readonly Curve[] => {
  const byKey = new Map(layout.placed.map((one) => [one.thing.key, one]));
  const drawn: Point[] = [];
  const bents = lines.flatMap((line) => {
    const from = byKey.get(line.from);
    const to = byKey.get(line.to);
    if (!from || !to) return [];
    const bent = choose(from, to, line.reads === 'holds', layout, drawn);
    drawn.push(...trace(bent));
    return [{ line, bent }];
  });
  const traces = bents.map(({ bent }) => trace(bent));
  const words: Curve['words'][] = bents.map(() => undefined);
  for (let round = rounds(bents.length); round > 0; round -= 1) {
    for (const [nth, { line, bent }] of bents.entries()) {
      if (line.words === undefined) continue;
      const others = traces.flatMap((points, other) => (other === nth ? [] : points));
      const taken = words.flatMap((box, other) => (other === nth || !box ? [] : [box]));
      words[nth] = placeWords(line.words, form, bent, { layout, others, taken });
    }
  }
  return bents.map(({ line, bent }, nth) => ({
    id: line.id,
    kind: line.reads === 'holds' ? ('tie' as const) : ('way' as const),
    path: pathOf(bent, line.reads),
    words: words[nth],
  }));
};
