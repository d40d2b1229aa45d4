/** What stands in the form while a time is proposed, and the fields that become of it. */
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import { meetingWays } from '@handrail/domain/appointments/appointment.ts';
import type { FieldsToKeep } from '@handrail/domain/records.ts';
import { saidWords } from '../forms/changed-fields.ts';

export interface AppointmentDraft {
  readonly of: 'set' | 'drop-in' | '';
  readonly day: string;
  readonly time: string;
  readonly until: string;
  readonly timeZone: string;
  readonly minutes: string;
  readonly way: (typeof meetingWays)[number] | '';
  readonly place: string;
  readonly words: string;
}

/** Nothing is chosen but the clocks it is meant by: those of this device, as anybody naming an hour means. */
export const emptyDraft = (timeZone: string): AppointmentDraft => ({
  of: '',
  day: '',
  time: '',
  until: '',
  timeZone,
  minutes: '',
  way: '',
  place: '',
  words: '',
});

export const draftOf = (appointment: Appointment, zoneHere: string): AppointmentDraft => ({
  of: appointment.of ?? '',
  day: appointment.day ?? '',
  time: appointment.time ?? '',
  until: appointment.until ?? '',
  timeZone: appointment.timeZone ?? zoneHere,
  minutes: appointment.minutes === undefined ? '' : String(appointment.minutes),
  way: appointment.way ?? '',
  place: appointment.place ?? '',
  words: appointment.words ?? '',
});

const wall = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Some browsers hand out seconds too. */
const timeIn = (text: string): string | null => {
  const time = text.slice(0, 5);
  return wall.test(time) ? time : null;
};

const minutesIn = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

/** `null` when the box is blank or holds a length that can be kept. */
export const minutesProblem = ({ minutes, of }: AppointmentDraft): boolean => {
  if (of === 'drop-in' || minutes.trim() === '') return false;
  const said = minutesIn(minutes);
  return said === null || said < 5 || said > 600;
};

/** A window has an end and no length, a set time the other way round; what does not belong is taken back. */
export const fieldsOf = (draft: AppointmentDraft): FieldsToKeep<'appointment'> => {
  const dropIn = draft.of === 'drop-in';
  return {
    of: draft.of === '' ? null : draft.of,
    day: parseLocalDay(draft.day),
    time: timeIn(draft.time),
    until: dropIn ? timeIn(draft.until) : null,
    timeZone: draft.timeZone,
    minutes: dropIn ? null : minutesIn(draft.minutes),
    way: draft.way === '' ? null : draft.way,
    place: saidWords(draft.place),
    words: saidWords(draft.words),
  };
};

/** What is missing before anybody can say yes to it. */
export const missingIn = (draft: AppointmentDraft): 'first' | 'until-first' | null => {
  const { day, time, until } = fieldsOf(draft);
  if (!day || !time) return 'first';
  return draft.of === 'drop-in' && !until ? 'until-first' : null;
};

/** The appointment as it would stand, for reading it before it is proposed. */
export const wouldBe = (draft: AppointmentDraft): Appointment => {
  const said = Object.entries(fieldsOf(draft)).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(said), id: 'not-kept-yet', madeAt: 0 };
};
