import * as v from 'valibot';
import { count, day, id, words } from '../fields.ts';

/** "16:00": what the clock on the wall says, in the time zone beside it. */
export const wallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** IANA name. Whether this device knows it is asked where it is used. */
export const timeZone = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_+\-/]{1,64}$/));
export const meetingWays = ['in-person', 'video', 'phone', 'other'] as const;
const minutes = v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600));

/**
 * The next contact, as one of the two proposes it. Kept as the clock on the wall says, so that four o'clock stays four
 * o'clock when the clocks change. `drop-in`: a window to come in when one likes, from `time` to `until`. Nothing is agreed until
 * the other one has said yes to exactly this (`appointmentAnswer`). [P7]
 */
export const appointmentFields = {
  sessionId: id,
  of: v.picklist(['set', 'drop-in']),
  day,
  time: wallTime,
  until: wallTime,
  timeZone,
  minutes,
  way: v.picklist(meetingWays),
  place: words,
  words,
  /** Taken back by whoever proposed it, or called off by either. */
  off: v.boolean(),
  /** The appointment this one is proposed instead of. */
  insteadOf: id,
  /** Goes up when it is moved: calendars take the newer one (RFC 5545 SEQUENCE). */
  sequence: count,
};

/**
 * A yes to a proposal, with what it was then. Another time afterwards has no yes; another place, way or length is still
 * agreed for its time, and is said to have changed since.
 */
export const appointmentAnswerFields = {
  appointmentId: id,
  answer: v.picklist(['accepted', 'another-time']),
  day,
  time: wallTime,
  until: wallTime,
  timeZone,
  minutes,
  way: v.picklist(meetingWays),
  place: words,
  words,
};
