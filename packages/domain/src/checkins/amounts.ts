/** An amount in one unit, as the person names it. Units are words: they are compared, never parsed or converted. */
export interface AmountIn {
  /** "" when the person typed a number and no unit. */
  readonly unit: string;
  readonly amount: number;
  /** Give or take, in the same unit; 0 when nothing was said about it. */
  readonly plusMinus: number;
}

/** 0.1 + 0.2 is 0.3 to the person who said it. Twelve digits is more than anyone counts. */
const tidy = (x: number): number => Number(x.toPrecision(12));

/**
 * Sums that stay within one unit, in the order in which the units were first said. Two units are two lines, because
 * glasses and bottles have no sum. Give-or-take adds up plainly: the widest the person's words allow.
 */
export const sumByUnit = (amounts: Iterable<AmountIn>): readonly AmountIn[] => {
  const sums = new Map<string, AmountIn>();
  for (const { unit, amount, plusMinus } of amounts) {
    const so = sums.get(unit) ?? { unit, amount: 0, plusMinus: 0 };
    sums.set(unit, { unit, amount: tidy(so.amount + amount), plusMinus: tidy(so.plusMinus + plusMinus) });
  }
  return [...sums.values()];
};

/** Whether two lists say the same amounts; the order of units does not matter. */
export const sameAmounts = (a: readonly AmountIn[], b: readonly AmountIn[]): boolean =>
  a.length === b.length &&
  a.every((one) =>
    b.some((two) => two.unit === one.unit && two.amount === one.amount && two.plusMinus === one.plusMinus),
  );
