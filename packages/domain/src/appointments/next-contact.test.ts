import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Appointment, AppointmentAnswer, Side } from './agreed.ts';
import {
  byNextContact,
  nextContact,
  spanOf,
  type AppointmentsOfRoom,
  type NextContact,
} from './next-contact.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const on = (id: string, day: string, more: Partial<Appointment> = {}): Appointment => ({
  id,
  madeAt: 1,
  day: day as LocalDay,
  time: '16:00',
  timeZone: 'UTC',
  ...more,
});
const yesTo = ({ id, day, time, until, timeZone }: Appointment): AppointmentAnswer => ({
  id: `yes-${id}`,
  madeAt: 2,
  appointmentId: id,
  answer: 'accepted',
  ...(day && { day }),
  ...(time && { time }),
  ...(until && { until }),
  ...(timeZone && { timeZone }),
});
const roomOf = (
  agreed: readonly Appointment[],
  proposed: readonly Appointment[] = [],
): AppointmentsOfRoom => {
  const authors: Record<string, Side> = {};
  for (const { id } of [...agreed, ...proposed]) authors[id] = 'member';
  for (const { id } of agreed) authors[`yes-${id}`] = 'owner';
  return {
    appointments: [...agreed, ...proposed],
    appointmentAnswers: agreed.map(yesTo),
    authors,
  };
};
const told = (next: NextContact): string =>
  next.kind === 'none' ? 'none' : `${next.kind} ${next.appointment.id}`;

test.each<[string, AppointmentsOfRoom, string]>([
  ['nothing', roomOf([]), 'none'],
  ['the sooner of two agreed ones', roomOf([on('b', '2026-12-02'), on('a', '2026-12-01')]), 'agreed a'],
  [
    'an agreed one before a sooner proposal',
    roomOf([on('a', '2026-12-02')], [on('p', '2026-12-01')]),
    'agreed a',
  ],
  [
    'a proposal, when nothing is agreed',
    roomOf([], [on('q', '2026-12-03'), on('p', '2026-12-01')]),
    'proposed p',
  ],
  ['an agreed window', roomOf([on('w', '2026-12-01', { of: 'drop-in', until: '18:00' })]), 'drop-in w'],
  [
    'a window nobody said yes to is a proposal',
    roomOf([], [on('w', '2026-12-01', { of: 'drop-in', until: '18:00' })]),
    'proposed w',
  ],
  ['what is over is nobody’s record', roomOf([on('a', '2026-11-23')]), 'none'],
  ['what was called off is not next', roomOf([on('a', '2026-12-01', { off: true })]), 'none'],
  ['a day alone is no time to meet', roomOf([{ id: 'a', madeAt: 1, day: '2026-12-01' as LocalDay }]), 'none'],
])('[AP5] next contact: %s', (_, room, expected) => {
  expect(told(nextContact(room, now))).toBe(expected);
});

test('[AP5] it is still the next one while it lasts: a window until its end, a set time for its minutes or an hour', () => {
  const at = (time: string, more: Partial<Appointment> = {}) =>
    roomOf([on('a', '2026-11-24', { time, ...more })]);
  expect(told(nextContact(at('11:05'), now))).toBe('agreed a');
  expect(told(nextContact(at('10:55'), now))).toBe('none');
  expect(told(nextContact(at('10:55', { minutes: 90 }), now))).toBe('agreed a');
  expect(told(nextContact(at('09:00', { of: 'drop-in', until: '12:30' }), now))).toBe('drop-in a');
  expect(
    told(nextContact(at('22:00', { of: 'drop-in', until: '01:00', day: '2026-11-23' as LocalDay }), now)),
  ).toBe('none');
});

test('[AP5] a zone this device does not know keeps its place by the clock, and says that it is not known', () => {
  const next = nextContact(roomOf([on('a', '2026-12-01', { timeZone: 'Mars/Olympus' })]), now);
  expect(next).toMatchObject({ kind: 'agreed', zoneKnown: false, at: Date.parse('2026-12-01T16:00:00Z') });
});

test('[AP1] a summary that does not say whose a yes is has no yes', () => {
  const { authors: _, ...room } = roomOf([on('a', '2026-12-01')]);
  expect(told(nextContact(room, now))).toBe('proposed a');
});

test('[D10] people come by when they are next in touch, those with nothing last, and nobody is put before anybody else', () => {
  const days = fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(days, { maxLength: 12 }), (list) => {
      const people = list.map((day, at) => ({
        at,
        next: nextContact(
          day === undefined ? roomOf([]) : roomOf([on(`x${at}`, `2026-12-${String(day).padStart(2, '0')}`)]),
          now,
        ),
      }));
      const sorted = people.toSorted((a, b) => byNextContact(a.next, b.next));
      const moments = sorted.map(({ next }) => (next.kind === 'none' ? Infinity : next.at));
      expect(moments).toEqual(moments.toSorted((a, b) => (a === b ? 0 : a - b)));
      // The same moment, or none at all: the order they came in stays.
      const tied = sorted.slice(1).filter((_, i) => moments[i] === moments[i + 1]);
      const overtaken = tied.filter((one) => one.at < (sorted[sorted.indexOf(one) - 1]?.at ?? -1));
      expect(overtaken).toEqual([]);
    }),
  );
});

test('[AP3] a span without a day, a time and a zone is none', () => {
  expect(spanOf({ id: 'a', madeAt: 1 })).toBeNull();
});
