import { compileMessage } from '@lingui/message-utils/compileMessage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appointments as en } from '@handrail/content/translations/en/appointments.ts';
import { appointments as es } from '@handrail/content/translations/es/appointments.ts';
import type { Messages } from '@handrail/content/translations/catalogue.ts';
import type { Appointment } from '@handrail/domain/appointments/agreed.ts';
import * as zoned from '@handrail/interop/appointments/zoned.ts';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { makeSay, type Say } from '@handrail/ui/say.tsx';
import { atStart, whenWords } from './when.ts';

const compiled = (messages: object): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, compileMessage(String(text))]),
  ) as never;
const english = makeSay('en', compiled(en));
const spanish = makeSay('es', compiled(es));

const { TZ } = process.env;
const today = '2026-10-22' as LocalDay;
const appointment = (more: Partial<Appointment> = {}): Appointment => ({
  id: 'a',
  madeAt: 1,
  day: '2026-10-27' as LocalDay,
  time: '16:00',
  timeZone: 'Europe/Madrid',
  ...more,
});
/** Narrow and ordinary blanks alike: which one stands before "PM" is the platform's. */
const told = (more: Partial<Appointment> = {}, say: Say = english, loaded: typeof zoned | null = zoned) => {
  const { when, here, clocks } = whenWords(loaded, appointment(more), today, say);
  return [when, here, clocks].map((words) => words?.replace(/\s/g, ' ') ?? null);
};

afterAll(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

describe('[AP4] a reader in London', () => {
  beforeAll(() => {
    process.env['TZ'] = 'Europe/London';
  });

  test('reads both clocks when they differ', () => {
    expect(told()).toEqual(['Tuesday, October 27, 4:00 PM in Madrid', '3:00 PM where you are', null]);
    expect(told({}, spanish)).toEqual([
      'martes, 27 de octubre, 16:00 en Madrid',
      '15:00 donde estás tú',
      null,
    ]);
    expect(atStart('martes', 'es')).toBe('Martes');
  });

  test('reads the day too, when it is another one there', () => {
    expect(told({ timeZone: 'Pacific/Auckland', time: '08:00' })).toEqual([
      'Tuesday, October 27, 8:00 AM in Auckland',
      'Monday, October 26, 7:00 PM where you are',
      null,
    ]);
  });

  test('reads one clock when the other shows the same', () => {
    expect(told({ timeZone: 'Europe/Lisbon' })).toEqual(['Tuesday, October 27, 4:00 PM', null, null]);
    expect(told({ timeZone: 'Europe/London' })).toEqual(['Tuesday, October 27, 4:00 PM', null, null]);
  });

  test('reads a window from its beginning to its end', () => {
    expect(told({ of: 'drop-in', until: '18:00' })).toEqual([
      'Tuesday, October 27, any time from 4:00 PM to 6:00 PM in Madrid',
      'From 3:00 PM to 5:00 PM where you are',
      null,
    ]);
  });

  test('reads the place before the arithmetic is here, and nothing wrong', () => {
    expect(told({}, english, null)).toEqual(['Tuesday, October 27, 4:00 PM in Madrid', null, null]);
  });

  test('is told what this device does not know', () => {
    expect(told({ timeZone: 'Mars/Olympus_Mons' })).toEqual([
      'Tuesday, October 27, 4:00 PM in Olympus Mons',
      null,
      'This device does not know the time zone “Mars/Olympus_Mons”, so it cannot say what time that is where you are.',
    ]);
  });

  test('reads the year when it is not this one', () => {
    expect(told({ timeZone: 'Europe/London', day: '2027-01-05' as LocalDay })[0]).toBe(
      'Tuesday January 5, 2027, 4:00 PM',
    );
  });
});

describe('[AP4] a reader in Madrid', () => {
  beforeAll(() => {
    process.env['TZ'] = 'Europe/Madrid';
  });

  test('four o’clock stays four o’clock on both sides of the change, and nothing is said of it', () => {
    expect(told({ day: '2026-10-24' as LocalDay })[0]).toBe('Saturday, October 24, 4:00 PM');
    expect(told({ day: '2026-10-25' as LocalDay })).toEqual(['Sunday, October 25, 4:00 PM', null, null]);
  });

  test('a time that comes twice, and one that is skipped, are said in a sentence', () => {
    expect(told({ day: '2026-10-25' as LocalDay, time: '02:30' })).toEqual([
      'Sunday, October 25, 2:30 AM',
      null,
      'That night the clocks go back, and 2:30 AM comes twice. The first one is meant.',
    ]);
    expect(told({ day: '2027-03-28' as LocalDay, time: '02:30' })[2]).toBe(
      'That night the clocks go forward and skip 2:30 AM. So it is meant as 3:30 AM on the new clock.',
    );
  });
});
