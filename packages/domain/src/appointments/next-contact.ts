/** The next contact with somebody, for a line on Today and for a list of people by when they are next in touch. [D10] */
import {
  isWhole,
  standingOf,
  type Appointment,
  type AppointmentAnswer,
  type Side,
  type Standing,
} from './agreed.ts';
import { endOfWindow, instantOf, knowsZone, type WallTime } from './instant.ts';

/** As much of a room as this needs (`RoomSummary`). */
export interface AppointmentsOfRoom {
  readonly appointments: readonly Appointment[];
  readonly appointmentAnswers: readonly AppointmentAnswer[];
  /** Whose each of these is, by its id. */
  readonly authors?: Readonly<Record<string, Side>>;
}

export type NextContact =
  | { readonly kind: 'none' }
  | {
      /** `drop-in`: an agreed window. A window nobody said yes to yet is `proposed`. */
      readonly kind: 'agreed' | 'proposed' | 'drop-in';
      readonly appointment: Appointment;
      /** Who proposed it. */
      readonly by: Side | undefined;
      /** When it begins, milliseconds; in a zone this device does not know, as if it were UTC. */
      readonly at: number;
      readonly zoneKnown: boolean;
    };

const minuteMs = 60_000;
/** With no end said, it is still the next one for an hour after it began: somebody may be on the way. */
const lateMs = 60 * minuteMs;

const momentOf = (wall: WallTime): number => instantOf(wall) ?? Date.parse(`${wall.day}T${wall.time}:00Z`);

/** From when to when, milliseconds; `null` without a day, a time and a zone. */
export const spanOf = (appointment: Appointment): { readonly at: number; readonly end: number } | null => {
  if (!isWhole(appointment)) return null;
  const at = momentOf(appointment);
  const { until, minutes } = appointment;
  const end =
    until !== undefined
      ? momentOf(endOfWindow(appointment, until))
      : at + (minutes === undefined ? lateMs : minutes * minuteMs);
  return { at, end };
};

/** Whether a window of time is meant, to come in when one likes. */
export const isDropIn = ({ of }: Appointment): boolean => of === 'drop-in';

const contactOf = ({ appointment, by, stand }: Standing, now: number): NextContact => {
  const span = spanOf(appointment);
  if (!span || span.end < now || stand === 'off' || stand === 'replaced') return { kind: 'none' };
  const kind = stand !== 'agreed' ? 'proposed' : isDropIn(appointment) ? 'drop-in' : 'agreed';
  return { kind, appointment, by, at: span.at, zoneKnown: knowsZone(appointment.timeZone ?? '') };
};

/** What is agreed comes before what is only proposed; of each the sooner. Past ones are nobody's record: they are just over. */
export const nextContact = (room: AppointmentsOfRoom, now: number): NextContact => {
  const { appointments, appointmentAnswers, authors = {} } = room;
  const standing = standingOf(appointments, appointmentAnswers, (_, id) => authors[id]);
  const coming = standing.map((one) => contactOf(one, now)).toSorted(byNextContact);
  return coming.find(({ kind }) => kind === 'agreed' || kind === 'drop-in') ?? coming[0] ?? { kind: 'none' };
};

/** Sooner first, none last. Of two at the same moment, or of two with none, neither comes before the other. */
export const byNextContact = (a: NextContact, b: NextContact): number => {
  if (a.kind === 'none') return b.kind === 'none' ? 0 : 1;
  return b.kind === 'none' ? -1 : a.at - b.at;
};
