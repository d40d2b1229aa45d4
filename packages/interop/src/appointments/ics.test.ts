import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import { takingBackOff } from '@handrail/domain/appointments/changes.ts';
import { icsOf, type CalendarEntry } from './ics.ts';

const appointment = (more: Partial<Appointment> = {}): Appointment => ({
  id: 'aa11',
  madeAt: 1,
  day: '2026-10-25' as LocalDay,
  time: '16:00',
  timeZone: 'Europe/Madrid',
  ...more,
});
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  appointment: appointment(),
  uid: 'aa11',
  summary: 'Appointment',
  agreed: true,
  now: Date.parse('2026-10-20T08:00:00Z'),
  ...more,
});
const textOf = (more: Partial<CalendarEntry> = {}): string => {
  const text = icsOf(entry(more));
  if (!text.ok) throw new Error(text.error);
  return text.value;
};
const eventIn = (text: string): ICAL.Component => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event || calendar.getAllSubcomponents().length !== 1) throw new Error('not one event');
  return event;
};
const valueOf = (event: ICAL.Component, name: string): string | null => {
  const value = event.getFirstPropertyValue(name);
  return value === null ? null : String(value);
};
const beginOf = (more: Partial<Appointment>): string | null =>
  valueOf(eventIn(textOf({ appointment: appointment(more) })), 'dtstart');

describe('[AP6] a calendar reads the moment both agreed on', () => {
  test.each<[string, Partial<Appointment>, string]>([
    ['the day clocks go back in Madrid', { day: '2026-10-25' as LocalDay }, '2026-10-25T15:00:00Z'],
    ['the day before', { day: '2026-10-24' as LocalDay }, '2026-10-24T14:00:00Z'],
    ['an hour that comes twice', { time: '02:30' }, '2026-10-25T00:30:00Z'],
    ['the day they go forward', { day: '2026-03-29' as LocalDay }, '2026-03-29T14:00:00Z'],
    ['an hour that is skipped', { day: '2026-03-29' as LocalDay, time: '02:30' }, '2026-03-29T01:30:00Z'],
    [
      'New York, the day clocks go back there',
      { day: '2026-11-01' as LocalDay, timeZone: 'America/New_York' },
      '2026-11-01T21:00:00Z',
    ],
    ['a zone of half hours', { timeZone: 'Asia/Kolkata' }, '2026-10-25T10:30:00Z'],
    ['the last evening of a year', { day: '2026-12-31' as LocalDay, time: '23:30' }, '2026-12-31T22:30:00Z'],
    [
      'the last evening of a year, west',
      { day: '2026-12-31' as LocalDay, time: '23:30', timeZone: 'America/New_York' },
      '2027-01-01T04:30:00Z',
    ],
  ])('%s', (_, more, expected) => {
    expect(beginOf(more)).toBe(expected);
  });

  test('it ends after its minutes, at the end of its window, or says nothing of an end', () => {
    const end = (more: Partial<Appointment>) =>
      valueOf(eventIn(textOf({ appointment: appointment(more) })), 'dtend');
    expect(end({ minutes: 50 })).toBe('2026-10-25T15:50:00Z');
    expect(end({ of: 'drop-in', until: '18:00' })).toBe('2026-10-25T17:00:00Z');
    expect(end({ of: 'drop-in', time: '22:00', until: '01:00' })).toBe('2026-10-26T00:00:00Z');
    expect(end({})).toBeNull();
  });
});

describe('[AP6] it says as little as can be', () => {
  test('the whole file, word for word', () => {
    expect(textOf({ appointment: appointment({ minutes: 50, place: 'upstairs', words: 'bring tea' }) })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//calendar file//1//EN',
        'BEGIN:VEVENT',
        'UID:aa11',
        'DTSTAMP:20261020T080000Z',
        'DTSTART:20261025T150000Z',
        'DTEND:20261025T155000Z',
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'CLASS:PRIVATE',
        'SUMMARY:Appointment',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('no name of the program, no method, no alarm, no organiser; place and words only when asked', () => {
    const appointmentWithAll = appointment({ place: 'Calle Luna 3', words: 'see you, Imani', way: 'phone' });
    const plain = textOf({ appointment: appointmentWithAll });
    expect(plain).not.toMatch(/handrail|METHOD|VALARM|ORGANIZER|ATTENDEE|Luna|Imani|phone/i);
    const asked = textOf({
      appointment: appointmentWithAll,
      location: 'Calle Luna 3',
      description: 'see you',
    });
    const event = eventIn(asked);
    expect([valueOf(event, 'location'), valueOf(event, 'description')]).toEqual(['Calle Luna 3', 'see you']);
  });
});

describe('[AP6] a calendar takes the newer one', () => {
  test('moved: the same name, a higher number', () => {
    const before = eventIn(textOf());
    const after = eventIn(textOf({ appointment: appointment({ time: '17:00', sequence: 1 }) }));
    expect(valueOf(after, 'uid')).toBe(valueOf(before, 'uid'));
    expect([before, after].map((one) => valueOf(one, 'sequence'))).toEqual(['0', '1']);
  });

  test('called off: the same name, newer than what was called off, and cancelled', () => {
    const off = eventIn(textOf({ appointment: appointment({ sequence: 1, off: true }) }));
    expect(['uid', 'sequence', 'status'].map((name) => valueOf(off, name))).toEqual([
      'aa11',
      '2',
      'CANCELLED',
    ]);
  });

  test('not called off after all: newer still', () => {
    const off = appointment({ sequence: 1, off: true });
    const back = takingBackOff(off).fields.sequence ?? 0;
    const event = eventIn(textOf({ appointment: appointment({ sequence: back }) }));
    expect(Number(valueOf(event, 'sequence'))).toBeGreaterThan(
      Number(valueOf(eventIn(textOf({ appointment: off })), 'sequence')),
    );
    expect(valueOf(event, 'status')).toBe('CONFIRMED');
  });

  test('not agreed yet: tentative', () => {
    expect(valueOf(eventIn(textOf({ agreed: false })), 'status')).toBe('TENTATIVE');
  });
});

test.each([
  ['no time', { time: undefined }, 'not-whole'],
  ['a zone that is not known here', { timeZone: 'Mars/Olympus' }, 'unknown-zone'],
  ['no such day', { day: '2026-02-30' as LocalDay }, 'not-a-time'],
])('[AP6] no file of %s', (_, more, error) => {
  const { time, ...rest } = { ...appointment(), ...more };
  const asked = { ...rest, ...(time !== undefined && { time }) };
  expect(icsOf(entry({ appointment: asked }))).toEqual({ ok: false, error });
});

test('[AP6] whatever word the person chooses comes back as it was, and no line is longer than a calendar takes', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'a, b; c\\d',
      'two\nlines',
      'END:VEVENT\nBEGIN:VALARM',
      '"q":',
      'مرحبا بالعالم'.repeat(12),
      '🫖'.repeat(80),
    ),
  );
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const text = textOf({ summary, description });
      const event = eventIn(text);
      const shown = (said: string): string =>
        said.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (char) => ('\n\t'.includes(char) ? char : ' '));
      expect(valueOf(event, 'summary')).toBe(shown(summary));
      expect(valueOf(event, 'description')).toBe(shown(description));
      expect(event.getAllSubcomponents()).toEqual([]);
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 500 },
  );
});
