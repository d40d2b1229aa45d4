/**
 * When a clock on a wall says what was agreed. Enough to put appointments in order and to know which are over, without a
 * library; how it is said to a person is asked of `interop/appointments/zoned.ts`, and a property holds the two together.
 */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { addDays } from '@handrail/kernel/local-day.ts';

export interface WallTime {
  readonly day: LocalDay;
  /** "16:00" */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string;
}

const dayMs = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** Making one takes long beside using it, and a desk asks for hundreds. `null`: a zone that is not known here. */
const clockIn = (timeZone: string): Intl.DateTimeFormat | null => {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = makeClock(timeZone);
  clocks.set(timeZone, made);
  return made;
};

const makeClock = (timeZone: string): Intl.DateTimeFormat | null => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // The one way to ask whether a zone is known: an old device has an old list.
    return null;
  }
};

/** What the wall shows at `ms`, as the milliseconds at which a wall in UTC shows the same. */
const shownAt = (clock: Intl.DateTimeFormat, ms: number): number => {
  const parts = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/** Whether this device knows the zone. */
export const knowsZone = (timeZone: string): boolean => clockIn(timeZone) !== null;

/**
 * The moment, milliseconds; `null` in a zone that is not known here. A time that the clocks skip moves on by what they
 * skip, and of one that comes twice the first is meant (as Temporal's "compatible").
 */
export const instantOf = ({ day, time, timeZone }: WallTime): number | null => {
  const clock = clockIn(timeZone);
  if (!clock) return null;
  const wall = Date.parse(`${day}T${time}:00Z`);
  const before = shownAt(clock, wall - dayMs) - (wall - dayMs);
  const after = shownAt(clock, wall + dayMs) - (wall + dayMs);
  const fits = [wall - before, wall - after].filter((ms) => shownAt(clock, ms) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
};

/** A window that ends earlier on the clock than it begins ends the next day. */
export const endOfWindow = (wall: WallTime, until: string): WallTime => ({
  ...wall,
  time: until,
  day: until > wall.time ? wall.day : addDays(wall.day, 1),
});
