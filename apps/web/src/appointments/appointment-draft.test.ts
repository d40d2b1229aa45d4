import { expect, test } from 'vitest';
import { fieldProblem, type Kind } from '@handrail/domain/records.ts';
import {
  draftOf,
  emptyDraft,
  fieldsOf,
  minutesProblem,
  missingIn,
  wouldBe,
  type AppointmentDraft,
} from './appointment-draft.ts';

const draft = (more: Partial<AppointmentDraft> = {}): AppointmentDraft => ({
  ...emptyDraft('Europe/Madrid'),
  ...more,
});
const when = { day: '2026-10-27', time: '16:00' };

test('[D2] an empty form has chosen nothing: no kind, no day, no time, no way', () => {
  const { timeZone, ...rest } = emptyDraft('Europe/Madrid');
  expect(timeZone).toBe('Europe/Madrid');
  expect(new Set(Object.values(rest))).toEqual(new Set(['']));
});

test('a day and a time are enough; a window needs its end too', () => {
  expect(missingIn(draft())).toBe('first');
  expect(missingIn(draft({ day: when.day }))).toBe('first');
  expect(missingIn(draft({ ...when, time: '25:00' }))).toBe('first');
  expect(missingIn(draft(when))).toBeNull();
  expect(missingIn(draft({ ...when, of: 'drop-in' }))).toBe('until-first');
  expect(missingIn(draft({ ...when, of: 'drop-in', until: '18:00' }))).toBeNull();
});

test('a window has an end and no length, a set time the other way round', () => {
  const both = { ...when, until: '18:00', minutes: '50' };
  expect(fieldsOf(draft({ ...both, of: 'drop-in' }))).toMatchObject({ until: '18:00', minutes: null });
  expect(fieldsOf(draft({ ...both, of: 'set' }))).toMatchObject({ until: null, minutes: 50 });
  expect(fieldsOf(draft(both))).toMatchObject({ of: null, until: null, minutes: 50 });
});

test.each([
  ['', false],
  ['50', false],
  ['5', false],
  ['4', true],
  ['601', true],
  ['an hour', true],
  ['12.5', true],
])('a length of "%s" waits: %s', (minutes, waits) => {
  expect(minutesProblem(draft({ minutes }))).toBe(waits);
});

test('a length that is not asked for is not in the way', () => {
  expect(minutesProblem(draft({ of: 'drop-in', minutes: 'long' }))).toBe(false);
});

test('what the form makes is what may be kept, seconds from a browser or not, and it opens again as it was', () => {
  const full = draft({
    ...when,
    time: '16:00:00',
    of: 'set',
    minutes: '50',
    way: 'phone',
    place: 'x',
    words: 'y',
  });
  const kind: Kind = 'appointment';
  for (const [field, value] of Object.entries(fieldsOf(full)))
    expect(fieldProblem(kind, field, value)).toBeNull();
  expect(draftOf(wouldBe(full), 'UTC')).toEqual({ ...full, time: '16:00' });
});
