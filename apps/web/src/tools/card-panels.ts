/**
 * Panels of a card that is folded to the size of a bank card. Each thing goes on the panel where it still fits; one that
 * is higher than a panel gets as many panels as it needs, with folds through it, because no word is cut off.
 */
export interface Panel {
  /** Which things stand on it, by their number. */
  readonly things: readonly number[];
  /** How many panels high it is. */
  readonly folds: number;
}

/** `heights`, `gap` and `panel` in one unit, whichever. In the order given; every thing stands on exactly one panel. */
export const panelsFor = (heights: readonly number[], panel: number, gap: number): readonly Panel[] => {
  const panels: { things: number[]; height: number }[] = [];
  for (const [at, height] of heights.entries()) {
    const last = panels.at(-1);
    const together = last ? last.height + gap + height : Infinity;
    if (last && together <= panel) {
      last.things.push(at);
      last.height = together;
    } else panels.push({ things: [at], height });
  }
  return panels.map(({ things, height }) => ({ things, folds: Math.max(1, Math.ceil(height / panel)) }));
};
