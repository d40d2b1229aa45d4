/** Days and moments in words, by the language in use. A `LocalDay` has no time zone, so it is formatted in UTC. */
import type { LocalDay } from '@handrail/kernel/local-day.ts';

const cache = new Map<string, Intl.DateTimeFormat>();
const format = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  const known = cache.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  cache.set(key, known);
  return known;
};
/** The device's own kind of this language ("en-GB" for "en") writes dates the way the person is used to. */
const localeOf = (language: string): string =>
  navigator.languages.find((locale) => locale === language || locale.startsWith(`${language}-`)) ?? language;

const noon = (day: LocalDay): number => Date.parse(`${day}T12:00:00Z`);

/** "Tuesday 3 March" */
export const dayInWords = (day: LocalDay, language: string): string =>
  format(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day));
/** The same where a sentence or a heading begins: Spanish writes its weekdays small, and a beginning large. */
export const dayAtStart = (day: LocalDay, language: string): string => {
  const words = dayInWords(day, language);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
};
/** "28 Oct – 24 Nov", with years when asked for. */
export const daysFromTo = (from: LocalDay, to: LocalDay, language: string, withYear: boolean): string =>
  format(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear && { year: 'numeric' }),
  }).formatRange(noon(from), noon(to));
/** "3 March 2026" */
export const dateInWords = (day: LocalDay, language: string): string =>
  format(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));
/** "3 March" */
export const dayOfMonth = (day: LocalDay, language: string): string =>
  format(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day));
/** "3 Mar" */
export const shortDay = (day: LocalDay, language: string): string =>
  format(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(noon(day));
/** "Tuesday" */
export const weekdayInWords = (day: LocalDay, language: string): string =>
  format(language, { weekday: 'long', timeZone: 'UTC' }).format(noon(day));
/** "Tu": Monday is 0. */
export const weekdayShort = (weekday: number, language: string): string =>
  format(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + weekday, 12));
/** "3 March 2026, 16:00", where the device is. */
export const momentInWords = (at: number, language: string): string =>
  format(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
/** "16:00", where the device is. */
export const timeInWords = (at: number, language: string): string =>
  format(language, { hour: '2-digit', minute: '2-digit' }).format(at);
/** "4:00" or "4:00 am": an hour of any day. */
export const hourInWords = (hour: number, language: string): string =>
  format(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 1, hour),
  );
/** "16:00" or "4:00 pm", of "16:00": what a clock shows, on whichever wall it hangs. */
export const clockInWords = (time: string, language: string): string =>
  format(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.parse(`2026-01-01T${time}:00Z`),
  );
/** "3", "2.5" by locale, with every digit the person can type: 0.125 stays 0.125. */
export const numberInWords = (value: number, language: string): string =>
  value.toLocaleString(localeOf(language), { maximumFractionDigits: 6 });
