import { expect, test } from 'vitest';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { endOfWindow, instantOf, knowsZone } from './instant.ts';

const at = (day: string, time: string, timeZone: string): string | null => {
  const ms = instantOf({ day: day as LocalDay, time, timeZone });
  return ms === null ? null : new Date(ms).toISOString().slice(0, 16);
};

test.each([
  ['summer in Madrid', '2026-07-01', '16:00', 'Europe/Madrid', '2026-07-01T14:00'],
  ['the last hour before clocks go back', '2026-10-25', '01:59', 'Europe/Madrid', '2026-10-24T23:59'],
  ['an hour that comes twice: the first', '2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T00:30'],
  ['the first hour after', '2026-10-25', '03:00', 'Europe/Madrid', '2026-10-25T02:00'],
  ['an hour that is skipped: moved on', '2026-03-29', '02:30', 'Europe/Madrid', '2026-03-29T01:30'],
  ['twice in New York', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30'],
  ['a zone of half hours', '2026-12-31', '23:59', 'Asia/Kolkata', '2026-12-31T18:29'],
  ['a shift of half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45'],
])('[AP3] %s', (_, day, time, timeZone, utc) => {
  expect(at(day, time, timeZone)).toBe(utc);
});

test('[AP3] a zone that is not known here has no moment, and is asked once', () => {
  expect(knowsZone('Mars/Olympus')).toBe(false);
  expect(at('2026-01-01', '10:00', 'Mars/Olympus')).toBeNull();
});

test('[AP3] a window that ends earlier on the clock ends the next day', () => {
  const begins = { day: '2026-12-31' as LocalDay, time: '22:00', timeZone: 'UTC' };
  expect(endOfWindow(begins, '23:00').day).toBe('2026-12-31');
  expect(endOfWindow(begins, '01:00').day).toBe('2027-01-01');
  expect(endOfWindow(begins, '22:00').day).toBe('2027-01-01');
});
