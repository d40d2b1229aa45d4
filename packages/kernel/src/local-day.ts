import type { Brand } from './brand.ts';

/**
 * The person's calendar day as `YYYY-MM-DD`, in the proleptic Gregorian calendar. Stored when written and never
 * recomputed after travel (domain.md, Check-in).
 */
export type LocalDay = Brand<string, 'LocalDay'>;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

const utc = (day: LocalDay): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): LocalDay => new Date(ms).toISOString().slice(0, 10) as LocalDay;

/** The day written in `text`, or `null` when it is not a real day ("2026-02-30"). */
export const parseLocalDay = (text: string): LocalDay | null => {
  if (!shape.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || fromUtc(ms) !== text ? null : (text as LocalDay);
};

/** `days` later; negative goes back. */
export const addDays = (day: LocalDay, days: number): LocalDay => fromUtc(utc(day) + days * dayMs);

/** Whole days from `from` to `to`; 0 for the same day. */
export const daysBetween = (from: LocalDay, to: LocalDay): number =>
  Math.round((utc(to) - utc(from)) / dayMs);

/** Every day from `first` to `last`, both included, oldest first. Empty when `last` lies before `first`. */
export const dayRange = (first: LocalDay, last: LocalDay): LocalDay[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i));

/** 0 Monday … 6 Sunday. */
export const weekday = (day: LocalDay): number => (new Date(utc(day)).getUTCDay() + 6) % 7;

/**
 * The moments a calendar here can show, milliseconds: the years 1900 to 9998. Outside of what the platform can show it
 * throws, and what a device of somebody else says its clock said may be anything.
 */
export const earliestMoment = Date.UTC(1900, 0, 1);
export const latestMoment = Date.UTC(9999, 0, 1) - 1;

/** The nearest moment that can be shown. */
export const shownMoment = (ms: number): number => Math.min(latestMoment, Math.max(earliestMoment, ms));

const wallClocks = new Map<string, Intl.DateTimeFormat>();
/** Making one takes ten times as long as using it, and an import asks for thousands of days. */
const wallClockIn = (timeZone: string): Intl.DateTimeFormat => {
  const clock =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
  wallClocks.set(timeZone, clock);
  return clock;
};

/**
 * The calendar day a person would say it is at `ms`, in `timeZone` (IANA name), when their day ends at
 * `dayEndsAt` o'clock (0 to 12): at 02:00 with a day that ends at 4, it is still yesterday. Wall-clock arithmetic,
 * so the night in which clocks change stays one night.
 */
export const localDayAt = (ms: number, timeZone: string, dayEndsAt = 0): LocalDay => {
  const parts = wallClockIn(timeZone).formatToParts(ms);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}` as LocalDay;
  return Number(part('hour')) < dayEndsAt ? addDays(day, -1) : day;
};
