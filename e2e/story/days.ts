/** Calendar days for a story that is told today, whatever day that is. A day is "2026-03-02". */

const dayMs = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** `by` days later, or earlier when negative. */
export const addDays = (day: string, by: number): string =>
  new Date(msOf(day) + by * dayMs).toISOString().slice(0, 10);

/** The Monday of the week in which `day` lies. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(msOf(day)).getUTCDay() + 6) % 7));

/** "2 March 2026", as the person's device writes it. */
export const inWords = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    msOf(day),
  );
