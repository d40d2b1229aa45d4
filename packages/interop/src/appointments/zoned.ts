/**
 * The clock on one wall and on another, and the nights in which clocks change. What is kept of an appointment is the wall
 * time with its zone; a moment is worked out of it where one is needed, so new rules for a zone move the moment and not the
 * hour people agreed on.
 */
import { Temporal } from 'temporal-polyfill';
import { parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import type { WallTime } from '@handrail/domain/appointments/instant.ts';

export interface Resolved {
  /** The moment, milliseconds. */
  readonly at: number;
  /** `skipped`: the clocks jump over this time, and `shown` is what they show instead. `twice`: it comes twice, and the first is meant. */
  readonly comes: 'once' | 'skipped' | 'twice';
  /** What the wall shows at that moment. */
  readonly shown: { readonly day: LocalDay; readonly time: string };
}

/** `unknown-zone`: this device's list does not have it. `not-a-time`: no such day or hour. */
export type WallProblem = 'unknown-zone' | 'not-a-time';

const zonedAt = (ms: number, timeZone: string): Temporal.ZonedDateTime | null => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  } catch {
    // A RangeError: the zone is not known here, or the moment is outside of what can be counted.
    return null;
  }
};

const shownIn = (zoned: Temporal.ZonedDateTime): Resolved['shown'] => ({
  day: zoned.toPlainDate().toString() as LocalDay,
  time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
});

const plainOf = ({ day, time }: WallTime): Temporal.PlainDateTime | null => {
  if (parseLocalDay(day) === null) return null;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`);
  } catch {
    return null;
  }
};

/** The moment a wall time means. Resolved as RFC 5545 and Temporal do ("compatible"), and said when there was anything to resolve. */
export const resolveWall = (wall: WallTime): Result<Resolved, WallProblem> => {
  const plain = plainOf(wall);
  if (!plain) return err('not-a-time');
  if (zonedAt(0, wall.timeZone) === null) return err('unknown-zone');
  const inZone = (disambiguation: 'compatible' | 'earlier' | 'later'): Temporal.ZonedDateTime =>
    plain.toZonedDateTime(wall.timeZone, { disambiguation });
  const zoned = inZone('compatible');
  const differ = inZone('earlier').epochMilliseconds !== inZone('later').epochMilliseconds;
  const fits = zoned.toPlainDateTime().equals(plain);
  return ok({
    at: zoned.epochMilliseconds,
    comes: !differ ? 'once' : fits ? 'twice' : 'skipped',
    shown: shownIn(zoned),
  });
};

/** What the wall shows in a zone at a moment; `null` in a zone that is not known here. */
export const wallAt = (ms: number, timeZone: string): WallTime | null => {
  const zoned = zonedAt(ms, timeZone);
  return zoned && { ...shownIn(zoned), timeZone };
};
