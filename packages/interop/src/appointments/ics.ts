/**
 * One appointment as a calendar file (RFC 5545). A calendar may show it on a locked screen, pass it on to a company or to
 * whoever shares the calendar, so it says as little as can be: a moment, and a word the person chose. No name, nothing
 * about what it is for, no METHOD (it is a note of one's own, not an invitation), no alarm.
 */
import ICAL from 'ical.js';
import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import { isWhole } from '@handrail/domain/appointments/agreed.ts';
import { endOfWindow } from '@handrail/domain/appointments/instant.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { resolveWall, type WallProblem } from './zoned.ts';

export interface CalendarEntry {
  readonly appointment: Appointment;
  /** The same for every version of one appointment, also when it was moved by a proposal in its place (`rootOf`). */
  readonly uid: string;
  /** The word the calendar shows. The person's to choose. */
  readonly summary: string;
  /** Only when the person asked for them. */
  readonly location?: string;
  readonly description?: string;
  /** Both said yes. Until then it is tentative. */
  readonly agreed: boolean;
  /** Now, milliseconds: when this file was made. */
  readonly now: number;
}

// The library does not count the space that begins a folded line; with it, a line is 75 bytes at most.
ICAL.foldLength = 74;

/** Says nothing about where the file comes from. The standard wants something here. */
const maker = '-//calendar file//1//EN';

/** `not-whole`: without a day, a time and a zone there is nothing to put in a calendar. */
export type IcsProblem = WallProblem | 'not-whole';

/** UTC, so that no calendar needs to know the zone. */
const utc = (ms: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(ms), true);

const endsAt = (appointment: Appointment, at: number): Result<number | null, WallProblem> => {
  const { until, minutes } = appointment;
  if (until !== undefined && isWhole(appointment)) {
    const end = resolveWall(endOfWindow(appointment, until));
    return end.ok ? ok(end.value.at) : end;
  }
  // No end said: an event without one lasts no time, and claims none.
  return ok(minutes === undefined ? null : at + minutes * 60_000);
};

/** Characters that steer a machine have no place in a calendar file; a new line and a tab are words' own. */
const plainOf = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (char) => (char === '\n' || char === '\t' ? char : ' '));

const statusOf = ({ appointment, agreed }: CalendarEntry): string =>
  appointment.off === true ? 'CANCELLED' : agreed ? 'CONFIRMED' : 'TENTATIVE';

/** The text of the file, lines folded and ended as the standard says. Type `text/calendar`. */
export const icsOf = (entry: CalendarEntry): Result<string, IcsProblem> => {
  const { appointment, uid, summary, location, description, now } = entry;
  if (!isWhole(appointment)) return err('not-whole');
  const begins = resolveWall(appointment);
  if (!begins.ok) return begins;
  const ends = endsAt(appointment, begins.value.at);
  if (!ends.ok) return ends;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', utc(now));
  event.addPropertyWithValue('dtstart', utc(begins.value.at));
  if (ends.value !== null) event.addPropertyWithValue('dtend', utc(ends.value));
  event.addPropertyWithValue('sequence', sequenceOf(appointment));
  event.addPropertyWithValue('status', statusOf(entry));
  event.addPropertyWithValue('class', 'PRIVATE');
  event.addPropertyWithValue('summary', plainOf(summary));
  if (location !== undefined) event.addPropertyWithValue('location', plainOf(location));
  if (description !== undefined) event.addPropertyWithValue('description', plainOf(description));
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', maker);
  calendar.addSubcomponent(event);
  return ok(`${calendar.toString()}\r\n`);
};

/** Calling off is newer than what was called off, and a calendar takes the newer one. */
const sequenceOf = ({ sequence = 0, off }: Appointment): number => sequence + (off === true ? 1 : 0);
