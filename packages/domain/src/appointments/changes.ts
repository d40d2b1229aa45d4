/** What each act about an appointment writes into the room. */
import { change, type Change, type FieldsToKeep } from '../records.ts';
import type { Appointment } from './agreed.ts';

type Room = 'appointment' | 'appointmentAnswer';
type When = Pick<Appointment, 'day' | 'time' | 'until' | 'timeZone'>;
type Rest = Pick<Appointment, 'minutes' | 'way' | 'place'>;

const whenOf = ({ day, time, until, timeZone }: When): FieldsToKeep<'appointmentAnswer'> => ({
  ...(day !== undefined && { day }),
  ...(time !== undefined && { time }),
  ...(until !== undefined && { until }),
  ...(timeZone !== undefined && { timeZone }),
});

/** Beside the time: where, how and how long. */
const restOf = ({ minutes, way, place }: Rest): FieldsToKeep<'appointmentAnswer'> => ({
  ...(minutes !== undefined && { minutes }),
  ...(way !== undefined && { way }),
  ...(place !== undefined && { place }),
});

/** A yes to exactly what it says now. What it stands instead of is over with it, in the same act. */
export const accepting = (appointment: Appointment, answerId: string): readonly Change<Room>[] => [
  change('appointmentAnswer', answerId, {
    appointmentId: appointment.id,
    answer: 'accepted',
    ...whenOf(appointment),
    ...restOf(appointment),
  }),
  ...(appointment.insteadOf === undefined ? [] : [callingOff(appointment.insteadOf)]),
];

/** Called off by either, or taken back by whoever proposed it. No reason is asked for. */
export const callingOff = (id: string): Change<'appointment'> => change('appointment', id, { off: true });

/** Not called off after all. A calendar that took the calling off (one number higher) takes this one over it. */
export const takingBackOff = ({ id, sequence = 0 }: Appointment): Change<'appointment'> =>
  change('appointment', id, { off: null, sequence: sequence + 2 });

/** The proposer's own change: the same appointment, and calendars take the newer one. It needs a yes again when its time is another. */
export const moving = (
  appointment: Appointment,
  fields: FieldsToKeep<'appointment'>,
): Change<'appointment'> =>
  change('appointment', appointment.id, { ...fields, sequence: (appointment.sequence ?? 0) + 1 });

/** The other one's proposal in its place; it stays as it is until they are agreed on this. */
export const proposingInstead = (
  appointment: Appointment,
  ids: { readonly id: string; readonly answerId: string },
  fields: FieldsToKeep<'appointment'>,
): readonly Change<Room>[] => [
  change('appointment', ids.id, {
    ...(appointment.sessionId !== undefined && { sessionId: appointment.sessionId }),
    ...fields,
    insteadOf: appointment.id,
    sequence: (appointment.sequence ?? 0) + 1,
  }),
  change('appointmentAnswer', ids.answerId, {
    appointmentId: appointment.id,
    answer: 'another-time',
    ...whenOf(appointment),
  }),
];

/** The first of a chain of "instead of": calendars know all of it as one event. */
export const rootOf = (appointment: Appointment, all: readonly Appointment[]): string => {
  const seen = new Set<string>();
  let at = appointment;
  while (at.insteadOf !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const before = all.find(({ id }) => id === at.insteadOf);
    // What is not here any more is named all the same: the event keeps its name.
    if (!before) return at.insteadOf;
    at = before;
  }
  return at.id;
};
