/** The therapist's own view of what is urgent, while it is written. It never touches the person's order. [D5, P6] */
export interface UrgencyDraft {
  readonly order: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
}

/** What of it is about harms that are shared now, with the rest that has no place in it, in the order they were made. */
export const among = (
  { order, reasons }: UrgencyDraft,
  harmIds: readonly string[],
): {
  readonly placed: readonly string[];
  readonly unplaced: readonly string[];
  readonly reasons: UrgencyDraft['reasons'];
} => {
  const placed = [...new Set(order)].filter((id) => harmIds.includes(id));
  return {
    placed,
    unplaced: harmIds.filter((id) => !placed.includes(id)),
    reasons: Object.fromEntries(
      Object.entries(reasons).filter(([id, words]) => placed.includes(id) && words.trim() !== ''),
    ),
  };
};

export const takeOut = (order: readonly string[], id: string): readonly string[] =>
  order.filter((one) => one !== id);
