/** What the time is. Physical time is shown to people and orders nothing (architecture §4). */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}
