/** When an appointment is, in words: on the clocks it was agreed by, and on those where the reader is. */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { isWhole, type Appointment } from '@handrail/domain/appointments/agreed.ts';
import { endOfWindow } from '@handrail/domain/appointments/instant.ts';
import { clockInWords, dateInWords, dayInWords, weekdayInWords } from '@handrail/ui/dates.ts';
import type { Say } from '@handrail/ui/say.tsx';
import { placeOf, zoneHere, type useZoned } from './zoned.ts';

type Zoned = NonNullable<ReturnType<typeof useZoned>>;

/** "Tuesday 3 March", with the year when it is not this one. */
export const appointmentDay = (day: LocalDay, today: LocalDay, language: string): string =>
  day.slice(0, 4) === today.slice(0, 4)
    ? dayInWords(day, language)
    : `${weekdayInWords(day, language)} ${dateInWords(day, language)}`;

/** Spanish writes its weekdays small, and a beginning large. */
export const atStart = (words: string, language: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1);

/** "Tuesday 3 March, 16:00", with the place of its clocks when `inPlace`. */
const onItsClock = (appointment: Appointment, today: LocalDay, say: Say, inPlace: boolean): string => {
  if (!isWhole(appointment)) return '';
  const { until, timeZone } = appointment;
  const values = {
    day: appointmentDay(appointment.day, today, say.language),
    time: clockInWords(appointment.time, say.language),
    place: placeOf(timeZone),
    until: until === undefined ? '' : clockInWords(until, say.language),
  };
  const key = until === undefined ? 'appointments.when' : 'appointments.when-until';
  return say(inPlace ? `${key}-in` : key, values);
};

/** The same moment where the reader is; `null` when the clocks there show the same. */
const whereReaderIs = (zoned: Zoned, appointment: Appointment, today: LocalDay, say: Say): string | null => {
  if (!isWhole(appointment) || appointment.timeZone === zoneHere()) return null;
  const here = (wall: Parameters<Zoned['resolveWall']>[0]) => {
    const resolved = zoned.resolveWall(wall);
    return resolved.ok ? zoned.wallAt(resolved.value.at, zoneHere()) : null;
  };
  const begins = here(appointment);
  const { until } = appointment;
  const ends = until === undefined ? null : here(endOfWindow(appointment, until));
  if (!begins) return null;
  const same = begins.day === appointment.day && begins.time === appointment.time;
  if (same && (ends === null || ends.time === until)) return null;
  const values = {
    day: atStart(appointmentDay(begins.day, today, say.language), say.language),
    time: clockInWords(begins.time, say.language),
    until: ends ? clockInWords(ends.time, say.language) : '',
  };
  const other = begins.day === appointment.day ? '' : '-day';
  return say(`${ends ? 'appointments.here-until' : 'appointments.here'}${other}`, values);
};

/** What there is to say about a night in which clocks change, or a zone that is not known. */
const aboutClocks = (zoned: Zoned, appointment: Appointment, say: Say): string | null => {
  if (!isWhole(appointment)) return null;
  const { time, timeZone } = appointment;
  const resolved = zoned.resolveWall(appointment);
  if (!resolved.ok)
    return resolved.error === 'unknown-zone' ? say('appointments.unknown-zone', { zone: timeZone }) : null;
  const { comes, shown } = resolved.value;
  if (comes === 'once') return null;
  return say(`appointments.${comes}`, {
    time: clockInWords(time, say.language),
    shown: clockInWords(shown.time, say.language),
  });
};

export interface WhenWords {
  /** "Tuesday 3 March, 16:00 in Madrid", as it stands inside a sentence. */
  readonly when: string;
  /** "15:00 where you are" */
  readonly here: string | null;
  readonly clocks: string | null;
}

/** `zoned` is `null` while it loads: then the time stands as it was agreed, with its place. */
export const whenWords = (
  zoned: Zoned | null,
  appointment: Appointment,
  today: LocalDay,
  say: Say,
): WhenWords => {
  const here = zoned && whereReaderIs(zoned, appointment, today, say);
  const clocks = zoned && aboutClocks(zoned, appointment, say);
  const elsewhere = appointment.timeZone !== undefined && appointment.timeZone !== zoneHere();
  const inPlace = here !== null || (elsewhere && (clocks !== null || zoned === null));
  return { when: onItsClock(appointment, today, say, inPlace), here, clocks };
};
