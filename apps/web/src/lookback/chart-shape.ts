/**
 * The shape of a quiet chart: dots, a line that pauses where nothing is known, and one short dash above a dot for each
 * unknown day. Only numbers come out of here; the drawing is in WeekChart. No average is taken over an unknown. [D6]
 */
export interface ChartPoint {
  /** `null`: no number is known here, and no line is drawn through it. */
  readonly value: number | null;
  readonly unknown: number;
}
export interface ChartShape {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly value: number | null }[];
  /** One path for each stretch without a pause; a dot alone has none. */
  readonly threads: readonly string[];
  readonly dashes: readonly { readonly x: number; readonly y: number }[];
  /** Where words under the dots stand. */
  readonly foot: number;
}

const width = 360;
const start = 64;
const end = 316;
const plot = 170;
const between = 13;
const aboveDot = 25;
const top = 24;

/** The next of 1, 2, 4, 10, 20, 40 … that is not below `value`, so that half of it is a round number too. */
export const niceTop = (value: number): number => {
  // Smaller than anyone counts: no power of ten is near it.
  if (!(value > 1e-9)) return 1;
  const ten = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 10].find((times) => times * ten >= value * (1 - 1e-9)) ?? 10;
  return step * ten;
};

/** A curve that leaves and arrives level, so that it never rises above or falls below what was said. */
const thread = (dots: readonly { readonly x: number; readonly y: number }[]): string =>
  dots
    .map(({ x, y }, i) => {
      const before = dots[i - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');

const round = (n: number): number => Number(n.toFixed(2));

export const chartShape = (points: readonly ChartPoint[]): ChartShape => {
  const highest = niceTop(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const heightOf = (value: number | null): number => ((value ?? 0) / highest) * plot;
  // Dashes stack above their dot; the paper grows upwards until the tallest stack fits.
  const needed = points.map(
    ({ value, unknown }) => heightOf(value) + (unknown > 0 ? aboveDot + between * unknown : 12),
  );
  const floor = Math.max(top + plot, ...needed.map((n) => n + 8));
  const y = (value: number | null): number => round(floor - heightOf(value));
  const x = (i: number): number =>
    round(points.length < 2 ? (start + end) / 2 : start + ((end - start) / (points.length - 1)) * i);
  const dots = points.map(({ value }, i) => ({ x: x(i), y: y(value), value }));
  const stretches: { x: number; y: number }[][] = [[]];
  for (const dot of dots) {
    if (dot.value === null) stretches.push([]);
    else stretches.at(-1)?.push(dot);
  }
  return {
    width,
    height: round(floor + 42),
    ticks: [highest, highest / 2, 0].map((value) => ({ value, y: y(value) })),
    dots,
    threads: stretches.filter((stretch) => stretch.length > 1).map(thread),
    dashes: points.flatMap(({ value, unknown }, i) =>
      Array.from({ length: unknown }, (_, k) => ({ x: x(i), y: round(y(value) - aboveDot - between * k) })),
    ),
    foot: round(floor + 28),
  };
};
