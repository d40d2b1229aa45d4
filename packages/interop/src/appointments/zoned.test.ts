import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type LocalDay } from '@handrail/kernel/local-day.ts';
import { instantOf, type WallTime } from '@handrail/domain/appointments/instant.ts';
import { resolveWall, wallAt } from './zoned.ts';

const wall = (day: string, time: string, timeZone: string): WallTime => ({
  day: day as LocalDay,
  time,
  timeZone,
});
const resolved = (day: string, time: string, timeZone: string) => {
  const result = resolveWall(wall(day, time, timeZone));
  if (!result.ok) return result.error;
  const { at, comes, shown } = result.value;
  return `${comes} ${new Date(at).toISOString().slice(0, 16)}Z ${shown.day} ${shown.time}`;
};

const madrid = 'Europe/Madrid';
const newYork = 'America/New_York';

describe('[AP3] the clock on the wall, and the moment it means', () => {
  test.each([
    // Clocks go back on 25 October 2026 at 03:00 in Madrid.
    ['2026-10-24', '16:00', madrid, 'once 2026-10-24T14:00Z 2026-10-24 16:00'],
    ['2026-10-25', '01:59', madrid, 'once 2026-10-24T23:59Z 2026-10-25 01:59'],
    ['2026-10-25', '02:00', madrid, 'twice 2026-10-25T00:00Z 2026-10-25 02:00'],
    ['2026-10-25', '02:59', madrid, 'twice 2026-10-25T00:59Z 2026-10-25 02:59'],
    ['2026-10-25', '03:00', madrid, 'once 2026-10-25T02:00Z 2026-10-25 03:00'],
    ['2026-10-25', '16:00', madrid, 'once 2026-10-25T15:00Z 2026-10-25 16:00'],
    // They go forward on 29 March 2026 at 02:00.
    ['2026-03-28', '16:00', madrid, 'once 2026-03-28T15:00Z 2026-03-28 16:00'],
    ['2026-03-29', '01:59', madrid, 'once 2026-03-29T00:59Z 2026-03-29 01:59'],
    ['2026-03-29', '02:00', madrid, 'skipped 2026-03-29T01:00Z 2026-03-29 03:00'],
    ['2026-03-29', '02:30', madrid, 'skipped 2026-03-29T01:30Z 2026-03-29 03:30'],
    ['2026-03-29', '03:00', madrid, 'once 2026-03-29T01:00Z 2026-03-29 03:00'],
    ['2026-03-29', '16:00', madrid, 'once 2026-03-29T14:00Z 2026-03-29 16:00'],
    // New York goes back a week after Madrid: for that week the two are five hours apart.
    ['2026-11-01', '00:59', newYork, 'once 2026-11-01T04:59Z 2026-11-01 00:59'],
    ['2026-11-01', '01:30', newYork, 'twice 2026-11-01T05:30Z 2026-11-01 01:30'],
    ['2026-11-01', '02:00', newYork, 'once 2026-11-01T07:00Z 2026-11-01 02:00'],
    ['2026-10-28', '16:00', newYork, 'once 2026-10-28T20:00Z 2026-10-28 16:00'],
    // Zones of half hours and of three quarters, and a shift of half an hour.
    ['2026-06-15', '09:15', 'Asia/Kolkata', 'once 2026-06-15T03:45Z 2026-06-15 09:15'],
    ['2026-06-15', '09:15', 'Asia/Kathmandu', 'once 2026-06-15T03:30Z 2026-06-15 09:15'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', 'skipped 2026-10-03T15:45Z 2026-10-04 02:45'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', 'twice 2026-04-04T14:45Z 2026-04-05 01:45'],
    // The end of a year, on both sides of it.
    ['2026-12-31', '23:30', madrid, 'once 2026-12-31T22:30Z 2026-12-31 23:30'],
    ['2027-01-01', '00:15', madrid, 'once 2026-12-31T23:15Z 2027-01-01 00:15'],
    ['2026-12-31', '20:00', newYork, 'once 2027-01-01T01:00Z 2026-12-31 20:00'],
    ['2028-02-29', '16:00', madrid, 'once 2028-02-29T15:00Z 2028-02-29 16:00'],
    ['2026-02-30', '16:00', madrid, 'not-a-time'],
    ['2026-03-01', '25:00', madrid, 'not-a-time'],
    ['2026-03-01', '16:00', 'Mars/Olympus', 'unknown-zone'],
  ])('%s %s in %s', (day, time, zone, expected) => {
    expect(resolved(day, time, zone)).toBe(expected);
  });

  test('the wall keeps four o’clock over the change, and the moments are an hour further apart than the days', () => {
    const before = resolveWall(wall('2026-10-24', '16:00', madrid));
    const after = resolveWall(wall('2026-10-25', '16:00', madrid));
    expect(before.ok && after.ok && after.value.at - before.value.at).toBe(25 * 3_600_000);
  });

  test('where the reader is: an hour earlier in London, the next day in Auckland, nothing in a zone unknown here', () => {
    const at = Date.parse('2026-12-01T15:00:00Z');
    expect(wallAt(at, madrid)).toEqual(wall('2026-12-01', '16:00', madrid));
    expect(wallAt(at, 'Europe/London')).toEqual(wall('2026-12-01', '15:00', 'Europe/London'));
    expect(wallAt(at, 'Pacific/Auckland')).toEqual(wall('2026-12-02', '04:00', 'Pacific/Auckland'));
    expect(wallAt(at, 'Mars/Olympus')).toBeNull();
  });
});

const zones = [
  madrid,
  newYork,
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Auckland',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
];
const two = (n: number): string => String(n).padStart(2, '0');
const anyWall = fc
  .tuple(
    fc.integer({ min: 0, max: 365 * 12 }),
    fc.integer({ min: 0, max: 24 * 60 - 1 }),
    fc.constantFrom(...zones),
  )
  .map(([days, minute, zone]) =>
    wall(
      addDays('2020-01-01' as LocalDay, days),
      `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
      zone,
    ),
  );

test('[AP3] wall to moment to wall is the same wall, but for a time that the clocks skip', () => {
  fc.assert(
    fc.property(anyWall, (asked) => {
      const result = resolveWall(asked);
      if (!result.ok) throw new Error(result.error);
      const back = wallAt(result.value.at, asked.timeZone);
      expect(back).toEqual({ ...asked, ...result.value.shown });
      const isSame = result.value.shown.time === asked.time && result.value.shown.day === asked.day;
      expect(isSame).toBe(result.value.comes !== 'skipped');
    }),
    { numRuns: 2_000 },
  );
});

test('[AP3] a moment to the minute comes back as itself, or as the first of the two it shares a clock with', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 26_297_280, max: 31_556_000 }),
      fc.constantFrom(...zones),
      (minute, zone) => {
        const at = minute * 60_000;
        const shown = wallAt(at, zone);
        const result = shown && resolveWall(shown);
        if (!result?.ok) throw new Error(zone);
        // The second time round of an hour that comes twice reads as the first.
        const earlier = result.value.comes === 'twice' ? [0, 30, 60] : [0];
        expect(earlier).toContain((at - result.value.at) / 60_000);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('[AP3] the list of people and the page mean the same moment: the short way and the standard’s agree', () => {
  fc.assert(
    fc.property(anyWall, (asked) => {
      const result = resolveWall(asked);
      expect(result.ok && result.value.at).toBe(instantOf(asked));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['2026-10-25', madrid],
  ['2026-03-29', madrid],
  ['2026-11-01', newYork],
  ['2026-03-08', newYork],
  ['2026-10-04', 'Australia/Lord_Howe'],
  ['2011-12-30', 'Pacific/Apia'],
])('[AP3] every minute of %s in %s, by both ways', (day, zone) => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const asked = wall(day, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, zone);
    const result = resolveWall(asked);
    expect(result.ok && result.value.at, asked.time).toBe(instantOf(asked));
  }
});
