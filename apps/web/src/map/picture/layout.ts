/**
 * Where things lie on the map. One model for both drawings: a thing the person moved has a place in thousandths of
 * the paper; everything else gets the free place that keeps joined things near and lines out of each other's way.
 * Pure and repeatable: the same things give the same picture. No two things overlap.
 */
import { clamp, crosses, overlaps, runsThrough, type Box, type Point } from './boxes.ts';
import { widthOf, wrap } from './wrap.ts';

/** What a thing is drawn as: a pebble (what I do), a folded slip (what lies behind), a small rail (what holds me). */
export type Sort = 'does' | 'behind' | 'holds';
export interface Thing {
  readonly key: string;
  readonly sort: Sort;
  readonly name: string;
  /** In thousandths of the drawing, when the person has put it somewhere. */
  readonly at: Point | undefined;
}
export interface Join {
  readonly from: string;
  readonly to: string;
}
export interface Placed extends Box {
  readonly thing: Thing;
  readonly lines: readonly string[];
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The height that places in thousandths are measured by. */
  readonly base: number;
  readonly placed: readonly Placed[];
}

/** The drawing for a phone and the one for a desk. */
export type Form = 'tall' | 'wide';
export const nameSize: Record<Sort, number> = { does: 20, behind: 18, holds: 18 };
export const leading: Record<Sort, number> = { does: 22, behind: 20, holds: 20 };
/** The longest line of a name, in parts of the type size: about 14 letters. */
const longestLine = 7.8;
const linesAtMost = 3;
const margin = 14;
const between = 10;
const forms = {
  tall: { width: 358, columns: [[179], [262, 96]], rise: 116, wideRise: false, reach: 150, perWord: 26 },
  wide: {
    width: 900,
    columns: [[450], [300, 600], [180, 450, 720], [130, 343, 557, 770]],
    rise: 210,
    wideRise: true,
    reach: 250,
    perWord: 34,
  },
} as const;
const room: Record<Sort, { readonly w: number; readonly h: number; readonly least: number }> = {
  does: { w: 56, h: 56, least: 132 },
  behind: { w: 32, h: 34, least: 104 },
  holds: { w: 40, h: 26, least: 104 },
};

/** How large a thing is drawn: its words, and the paper around them. */
export const sizeOf = ({ sort, name }: Thing): { lines: readonly string[]; w: number; h: number } => {
  const lines = wrap(name, longestLine, linesAtMost);
  const text = Math.max(0, ...lines.map((line) => widthOf(line, nameSize[sort])));
  const { w, h, least } = room[sort];
  return { lines, w: Math.max(least, text + w), h: lines.length * leading[sort] + h };
};

type Sized = Omit<Placed, 'x' | 'y'>;
const sized = (thing: Thing): Sized => ({ thing, ...sizeOf(thing) });

/** Free places, in rows that stand beside each other's gaps, so that every thing has a clear side for words. */
const makeSlots = (form: Form, count: number, rise: number): Point[] => {
  const { columns } = forms[form];
  const row = columns[Math.min(count, columns.length) - 1] ?? columns[0];
  const slots: Point[] = [];
  const half = rise / 2;
  for (let i = 0; slots.length < count; i += 1) {
    for (const [column, x] of row.entries()) {
      const y = form === 'tall' ? rise * (i * row.length + column) : rise * i + (column % 2 === 0 ? half : 0);
      slots.push({ x, y });
    }
  }
  return form === 'tall' ? slots.slice(0, count) : slots;
};

/** The paper's height before anything is pushed down; the measure for places in thousandths. */
const paperHeight = (form: Form, things: readonly Thing[], joins: number): number => {
  const rise = riseFor(form, things.map(sized), joins);
  const ys = makeSlots(form, Math.max(1, things.length), rise).map(({ y }) => y);
  return Math.max(...ys) + 2 * rise * (form === 'tall' ? 0.6 : 0.42);
};
const riseFor = (form: Form, things: readonly Sized[], joins: number): number => {
  const tallest = Math.max(0, ...things.map(({ h }) => h));
  // The more lines, the more words want a place between the things.
  const words = Math.min(1.5, joins / Math.max(1, things.length)) * forms[form].perWord;
  return Math.max(forms[form].rise, forms[form].wideRise ? tallest + 96 : tallest + 14) + words;
};

const inside = (form: Form, { w, h }: Sized, { x, y }: Point): Point => ({
  x: clamp(x, w / 2 + margin, forms[form].width - w / 2 - margin),
  y: Math.max(h / 2 + margin, y),
});

/** Things the person placed, each pushed down just as far as it would lie on another. */
const settle = (form: Form, kept: readonly Sized[], height: number): Placed[] => {
  const wanted = kept.map((thing) => {
    const at = thing.thing.at ?? { x: 500, y: 500 };
    return {
      ...thing,
      ...inside(form, thing, { x: (at.x / 1000) * forms[form].width, y: (at.y / 1000) * height }),
    };
  });
  const settled: Placed[] = [];
  for (const box of wanted.toSorted(
    (a, b) => a.y - b.y || a.x - b.x || (a.thing.key < b.thing.key ? -1 : 1),
  )) {
    settled.push(downTo(box, settled));
  }
  return settled;
};
const downTo = (box: Placed, others: readonly Placed[]): Placed => {
  let y = box.y;
  for (;;) {
    const under = others.find((other) => overlaps({ ...box, y }, other, between));
    if (!under) return { ...box, y };
    // A hair further than needed, so that rounding cannot leave it where it was.
    y = under.y + (under.h + box.h) / 2 + between + 0.01;
  }
};

/** How far a picture is from calm: long lines, lines through things, lines across lines. */
const unrest = (places: ReadonlyMap<string, Placed>, joins: readonly Join[], form: Form): number => {
  let sum = 0;
  const lines: [Placed, Placed][] = [];
  for (const { from, to } of joins) {
    const a = places.get(from);
    const b = places.get(to);
    if (!a || !b) continue;
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    // Long enough for its words to stand beside it, and no longer; what comes first stands higher, as one reads.
    sum += length + Math.max(0, forms[form].reach - length) * 2 + (a.y > b.y ? 45 : 0);
    for (const other of places.values()) {
      if (other !== a && other !== b && runsThrough(a, b, other, 4)) sum += 260;
    }
    for (const [c, d] of lines) if (crosses(a, b, c, d)) sum += 240;
    lines.push([a, b]);
  }
  const middle = forms[form].width / 2;
  for (const { thing, x } of places.values()) {
    // What I do lies inward, what holds me outward.
    const out = Math.abs(x - middle) / middle;
    sum += (thing.sort === 'does' ? out : thing.sort === 'holds' ? 1 - out : 0) * 60;
  }
  return sum;
};

/** Beginnings for the search: as written, and a few that mix the order; always the same ones. */
const beginnings = (count: number): readonly (readonly number[])[] => {
  const asWritten = Array.from({ length: count }, (_, i) => i);
  const strides = [1, 3, 5, 7, 11, 13, 17, 19].filter((stride) => count % stride !== 0 || stride === 1);
  return strides.map((stride) => asWritten.map((i) => (i * stride + (stride >> 2)) % Math.max(1, count)));
};

/**
 * Swaps places while a swap makes the picture calmer, from several beginnings, and takes the calmest. Bounded, so that
 * a very full map is drawn at once too.
 */
const arrange = (
  free: readonly Sized[],
  slots: readonly Point[],
  fixed: readonly Placed[],
  joins: readonly Join[],
  form: Form,
): Placed[] => {
  const placedBy = (at: readonly (number | undefined)[]): Placed[] =>
    at.flatMap((which, slot) => {
      const thing = which === undefined ? undefined : free[which];
      const place = slots[slot];
      return thing && place ? [{ ...thing, ...inside(form, thing, place) }] : [];
    });
  const measure = (at: readonly (number | undefined)[]): number =>
    unrest(new Map([...fixed, ...placedBy(at)].map((one) => [one.thing.key, one])), joins, form);
  let budget = 1_200_000 / ((joins.length + 1) * (joins.length + free.length + fixed.length + 1));
  let calmest: readonly (number | undefined)[] = [];
  let least = Infinity;
  for (const order of beginnings(slots.length)) {
    const at = order.map((which) => (which < free.length ? which : undefined));
    let best = measure(at);
    for (let calmer = true; calmer && budget > 0;) {
      calmer = false;
      for (let a = 0; a < at.length; a += 1) {
        for (let b = a + 1; b < at.length && budget > 0; b += 1) {
          if (at[a] === undefined && at[b] === undefined) continue;
          [at[a], at[b]] = [at[b], at[a]];
          const now = measure(at);
          budget -= 1;
          if (now < best - 0.01) {
            best = now;
            calmer = true;
          } else [at[a], at[b]] = [at[b], at[a]];
        }
      }
    }
    if (best < least - 0.01) [calmest, least] = [at, best];
    if (budget <= 0) break;
  }
  return placedBy(calmest);
};
const byKey = (a: Placed, b: Placed): number => (a.thing.key < b.thing.key ? -1 : 1);

/** Every thing with its place, in the order they came in. */
export const layOut = (things: readonly Thing[], joins: readonly Join[], form: Form): Layout => {
  const all = things.map(sized);
  const rise = riseFor(form, all, joins.length);
  const base = paperHeight(form, things, joins.length);
  const kept = settle(
    form,
    all.filter(({ thing }) => thing.at),
    base,
  );
  const free = all.filter(({ thing }) => !thing.at);
  const start = Math.max(0, ...all.map(({ h }) => h)) / 2 + margin;
  // A place is free when the largest thing that may come to lie there touches nothing the person has placed.
  const most = { w: Math.max(0, ...free.map(({ w }) => w)), h: Math.max(0, ...free.map(({ h }) => h)) };
  const isFree = (slot: Point): boolean => !kept.some((box) => overlaps({ ...slot, ...most }, box, between));
  let slots: Point[] = [];
  for (let count = things.length; slots.length < free.length; count += 1) {
    slots = makeSlots(form, count, rise)
      .map(({ x, y }) => ({
        x: clamp(x, most.w / 2 + margin, forms[form].width - most.w / 2 - margin),
        y: y + start,
      }))
      .filter(isFree);
  }
  const settled: Placed[] = [...kept];
  for (const box of arrange(free, slots, kept, joins, form).toSorted((a, b) => a.y - b.y || byKey(a, b))) {
    settled.push(downTo(box, settled));
  }
  // Nothing moved yet: the picture begins at the top of the paper, whichever places stayed empty.
  const top = kept.length > 0 ? 0 : Math.min(...settled.map(({ y, h }) => y - h / 2)) - margin;
  const arranged = new Map(settled.map((one) => [one.thing.key, { ...one, y: one.y - top }]));
  const placed = things.flatMap(({ key }) => arranged.get(key) ?? []);
  // Once somebody moves things, a little free paper below to move them to.
  const height = Math.max(...placed.map(({ y, h }) => y + h / 2)) + margin + (kept.length > 0 ? 48 : 0);
  return { width: forms[form].width, height: Math.ceil(height), base, placed };
};

/** A place in the drawing as thousandths of it, to be kept. */
export const keptPlace = ({ x, y }: Point, { width, base }: Layout): Point => ({
  x: clamp(Math.round((x / width) * 1000), 0, 1000),
  y: clamp(Math.round((y / base) * 1000), 0, 1000),
});
