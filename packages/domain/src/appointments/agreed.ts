/**
 * Which proposals are agreed. A proposal needs the other one's yes to exactly what it says now; who proposed and who
 * answered is known from the signature, never from a field. Silence is no answer, and nobody is told of it. [P7, D4]
 */
import type { RecordOf } from '../records.ts';

export type Appointment = RecordOf<'appointment'>;
export type AppointmentAnswer = RecordOf<'appointmentAnswer'>;
/** The person, or the therapist (`RoomLine`). */
export type Side = 'owner' | 'member';
export type AuthorOf = (kind: 'appointment' | 'appointmentAnswer', id: string) => Side | undefined;

type When = Pick<Appointment, 'day' | 'time' | 'until' | 'timeZone'>;
type Rest = Pick<Appointment, 'minutes' | 'way' | 'place'>;

/** The same day, time, end of a window and zone. What "agreed" is about. */
export const sameWhen = (a: When, b: When): boolean =>
  a.day === b.day && a.time === b.time && a.until === b.until && a.timeZone === b.timeZone;

/** The same place, way and length: what may change without asking again, and is not passed off as agreed. */
export const sameRest = (a: Rest, b: Rest): boolean =>
  a.minutes === b.minutes && a.way === b.way && a.place === b.place;

/** A day, a time and a zone: with less there is nothing to say yes to. */
export const isWhole = (
  appointment: Appointment,
): appointment is Appointment & Required<Pick<Appointment, 'day' | 'time' | 'timeZone'>> =>
  appointment.day !== undefined && appointment.time !== undefined && appointment.timeZone !== undefined;

export type Stand =
  /** Both said yes to this time. Whether to everything it says now: `changedSince`. */
  | 'agreed'
  /** `changed`: there was a yes, to another time than it says now. */
  | 'proposed'
  | 'changed'
  /** Called off, or taken back. */
  | 'off'
  /** Another one was proposed in its place, and either that one had a yes or this one never did. */
  | 'replaced';

export interface Standing {
  readonly appointment: Appointment;
  /** Who proposed it. */
  readonly by: Side | undefined;
  readonly stand: Stand;
  /** The yes that counts, or the last one there was. */
  readonly yes: AppointmentAnswer | null;
  /** Agreed for its time, and whoever proposed it changed the place, the way or the length after the yes. */
  readonly changedSince: boolean;
}

interface Weighed {
  readonly appointment: Appointment;
  readonly by: Side | undefined;
  readonly yes: AppointmentAnswer | null;
  readonly agreed: boolean;
}

/** A yes counts from the other side only, and only while it is to what the proposal says now. */
const weigh = (
  appointment: Appointment,
  answers: readonly AppointmentAnswer[],
  authorOf: AuthorOf,
): Weighed => {
  const by = authorOf('appointment', appointment.id);
  const yeses = answers.filter((answer) => {
    const from = authorOf('appointmentAnswer', answer.id);
    return (
      answer.appointmentId === appointment.id &&
      answer.answer === 'accepted' &&
      by !== undefined &&
      from !== undefined &&
      from !== by
    );
  });
  const toThisTime = isWhole(appointment) ? yeses.filter((yes) => sameWhen(yes, appointment)) : [];
  const fits = toThisTime.findLast((yes) => sameRest(yes, appointment)) ?? toThisTime.at(-1);
  return { appointment, by, yes: fits ?? yeses.at(-1) ?? null, agreed: fits !== undefined };
};

/** Whether another one stands in its place: from its first yes on, whatever became of it since. One that was taken back before anybody said yes leaves the earlier one as it was. */
const isReplaced = ({ appointment, agreed }: Weighed, all: readonly Weighed[]): boolean =>
  all.some(
    (other) =>
      other.appointment.insteadOf === appointment.id &&
      other.appointment.id !== appointment.id &&
      (other.yes !== null || (!agreed && other.appointment.off !== true)),
  );

/** One that gave way to another is not called off: the two still meet. */
const standOf = (one: Weighed, all: readonly Weighed[]): Stand => {
  if (isReplaced(one, all)) return 'replaced';
  if (one.appointment.off === true) return 'off';
  if (one.agreed) return 'agreed';
  return one.yes ? 'changed' : 'proposed';
};

/** How each proposal stands, in the order they were made. */
export const standingOf = (
  appointments: readonly Appointment[],
  answers: readonly AppointmentAnswer[],
  authorOf: AuthorOf,
): readonly Standing[] => {
  const weighed = appointments.map((appointment) => weigh(appointment, answers, authorOf));
  return weighed.map((one) => {
    const { appointment, by, yes } = one;
    const stand = standOf(one, weighed);
    const changedSince = stand === 'agreed' && yes !== null && !sameRest(yes, appointment);
    return { appointment, by, stand, yes, changedSince };
  });
};

/** The agreed ones, in the order they were made. */
export const agreedIn = (
  appointments: readonly Appointment[],
  answers: readonly AppointmentAnswer[],
  authorOf: AuthorOf,
): readonly Appointment[] =>
  standingOf(appointments, answers, authorOf).flatMap(({ appointment, stand }) =>
    stand === 'agreed' ? [appointment] : [],
  );
