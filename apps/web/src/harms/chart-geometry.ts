/** Where things stand in the chart of one harm's readings. Drawn in a box of 360 by 220, as on the board. */
import type { BotherLine, BotherPoint } from '@handrail/domain/harms/readings.ts';
import { addDays, daysBetween, type LocalDay } from '@handrail/kernel/local-day.ts';

export const chartBox = { width: 360, height: 220, left: 46, right: 336, top: 24, bottom: 184 } as const;
const leastDays = 7;
/** Corners nearer than this would touch; a run of silent weeks is then drawn as one. */
const cornerRoom = 26;

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly point: BotherPoint;
}
export interface ChartDrawing {
  readonly spots: readonly Spot[];
  /** One path for each stretch without a silent week between. */
  readonly threads: readonly string[];
  /** Middles of the places kept open where nothing was said. */
  readonly corners: readonly number[];
  readonly days: readonly { readonly x: number; readonly day: LocalDay }[];
}

export const yOf = (bother: number): number =>
  chartBox.bottom - (bother / 10) * (chartBox.bottom - chartBox.top);

const thread = (spots: readonly Spot[]): string =>
  spots
    .map(({ x, y }, at) => {
      const before = spots[at - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');

export const drawBother = ({ points, threads, unsaidWeeks }: BotherLine): ChartDrawing => {
  const first = points[0]?.day;
  const last = points.at(-1)?.day;
  if (first === undefined || last === undefined) return { spots: [], threads: [], corners: [], days: [] };
  const span = Math.max(leastDays, daysBetween(first, last));
  const xOf = (day: LocalDay): number =>
    Math.round((chartBox.left + (daysBetween(first, day) / span) * (chartBox.right - chartBox.left)) * 10) /
    10;
  const spotOf = (point: BotherPoint): Spot => ({ x: xOf(point.day), y: yOf(point.bother), point });
  const corners: number[] = [];
  for (const monday of unsaidWeeks) {
    const x = xOf(addDays(monday, 3));
    const before = corners.at(-1);
    if (before === undefined || x - before >= cornerRoom) corners.push(x);
  }
  const middle = points[Math.floor(points.length / 2)]?.day;
  const far = (a: LocalDay, b: LocalDay): boolean => Math.abs(xOf(a) - xOf(b)) > 76;
  const days = [
    first,
    ...(middle !== undefined && far(first, middle) && far(middle, last) ? [middle] : []),
    ...(far(first, last) ? [last] : []),
  ];
  return {
    spots: points.map(spotOf),
    threads: threads.filter((points) => points.length > 1).map((points) => thread(points.map(spotOf))),
    corners,
    days: days.map((day) => ({ x: xOf(day), day })),
  };
};
