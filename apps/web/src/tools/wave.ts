/** The numbers of one watch of an urge, and the curve they make. */
import { linesAt, type SheetLine } from '@handrail/domain/tools/tools.ts';

export interface Said {
  readonly slot: 'start' | 'minute' | 'end';
  /** 0 to 10. */
  readonly value: number;
  /** Whole seconds since the watching began. */
  readonly second: number;
}

export const wide = 300;
export const high = 200;
export const left = 34;
export const right = 14;
export const top = 18;
export const bottom = 34;

export interface Spot extends Said {
  readonly x: number;
  readonly y: number;
}

/** Where each number lies: time goes on to the side, the urge goes up. A watch of no length stands at the left edge. */
export const spotsOf = (said: readonly Said[]): readonly Spot[] => {
  const length = Math.max(1, ...said.map(({ second }) => second));
  return said.map((one) => ({
    ...one,
    x: left + (one.second / length) * (wide - left - right),
    y: high - bottom - (one.value / 10) * (high - top - bottom),
  }));
};

/**
 * A quiet curve through the spots, level at each: between two numbers it never goes above the higher or below the lower,
 * so it says nothing that was not said.
 */
export const curveThrough = (spots: readonly Spot[]): string =>
  spots
    .map(({ x, y }, at) => {
      const before = spots[at - 1];
      if (!before) return `M${x} ${y}`;
      const half = (before.x + x) / 2;
      return `C${half} ${before.y} ${half} ${y} ${x} ${y}`;
    })
    .join('');

/** The numbers that were kept on a sheet, in the order of their time. */
export const saidOn = (lines: readonly SheetLine[]): readonly Said[] =>
  (['start', 'minute', 'end'] as const)
    .flatMap((slot) =>
      linesAt(lines, slot).flatMap(({ value, second }): Said[] =>
        value === undefined ? [] : [{ slot, value, second: second ?? 0 }],
      ),
    )
    .toSorted((a, b) => a.second - b.second);
