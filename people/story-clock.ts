/** The clock of a story that is told from twelve weeks ago to now: devices and the relay look at the same one. */
import type { Clock } from '@handrail/kernel/clock.ts';
import { calendar } from './telling.ts';

export interface StoryClock extends Clock {
  readonly timeZone: string;
  /** The present, wherever the story stands. */
  readonly present: Clock;
  /** Ten past four on the day so many days before today; with 0, the present, where it stays. */
  readonly goTo: (ago: number) => void;
}

/** Begins `weeksBack` in the past, so that nothing that looks at it ever sees it go back. */
export const storyClock = (
  timeZone: string,
  present: Clock = { now: () => Date.now() },
  daysBack = 85,
): StoryClock => {
  const { wall } = calendar({
    clock: present,
    timeZone,
    chance: { bytes: (length) => new Uint8Array(length) },
  });
  let behind: { readonly at: number; readonly since: number } | null = null;
  const goTo = (ago: number): void => {
    behind = ago === 0 ? null : { at: wall(ago, '16:10'), since: performance.now() };
  };
  goTo(daysBack);
  const now = (): number =>
    behind === null ? present.now() : Math.floor(behind.at + performance.now() - behind.since);
  return { now, timeZone, present, goTo };
};
