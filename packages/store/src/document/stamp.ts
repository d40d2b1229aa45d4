/**
 * The logical clock. Time here is a count of acts, not of seconds: a device's clock may be years wrong and nothing
 * changes its order. Physical time is shown to people and orders nothing (architecture.md, Time). [T1]
 */
export interface Stamp {
  /** A whole number, at least 1. */
  readonly time: number;
  readonly device: string;
}

/** A stamp with the id of its entry, so that no two are ever equal. */
export interface Mark extends Stamp {
  readonly entryId: string;
}

/**
 * How far a stamp may stand above the largest stamp among the heads its own entry names. An honest device stands one
 * above; the rest is room for heads that do not fit into a header. Without a bound one hostile entry at the end of
 * time would win every field for ever.
 */
export const stampLead = 1_024;

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Negative when `a` comes first. Total: only a mark and itself give 0. */
export const markOrder = (a: Mark, b: Mark): number =>
  a.time - b.time || textOrder(a.device, b.device) || textOrder(a.entryId, b.entryId);

/**
 * The stamp every reader counts an entry under: its own, or the bound above the heads it names when it claims more.
 * Computed from the entry alone, never from the reader's clock, so that all readers agree. [T2]
 */
export const countedStamp = (stamp: Stamp, headTimes: readonly number[]): Stamp => {
  const ceiling = headTimes.reduce((most, time) => Math.max(most, time), 0) + stampLead;
  return stamp.time <= ceiling ? stamp : { time: ceiling, device: stamp.device };
};
