/**
 * A second way to count the same days, on purpose without anything from packages/: its own reading of the table, its own
 * dates, its own sums. When both ways agree for every person of a real file, neither is likely to be wrong.
 */
export interface ControlPerson {
  readonly id: string;
  /** Days with more than none. */
  readonly daysUsed: number;
  readonly sum: number;
  /** N: days the file has a number for. */
  readonly known: number;
  /** M: days from the first date to the last, both included. */
  readonly span: number;
}

/** Days since 1970 of "2017-07-15", by the civil calendar (days_from_civil, H. Hinnant's published method). */
const dayNumber = (date: string): number => {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
};

/** `text`: lines of "id,date,amount" under one line of headings; no quotes, ISO dates, whole or decimal numbers. */
export const controlTlfb = (text: string): readonly ControlPerson[] => {
  const people = new Map<string, Map<number, number>>();
  for (const line of text.split('\n').slice(1)) {
    const [id, date, amount] = line.trim().split(',');
    if (id === undefined || date === undefined || amount === undefined || amount === '') continue;
    const days = people.get(id) ?? new Map<number, number>();
    days.set(dayNumber(date), Number(amount));
    people.set(id, days);
  }
  return [...people].map(([id, days]) => {
    const dates = [...days.keys()].sort((a, b) => a - b);
    const amounts = [...days.values()];
    return {
      id,
      daysUsed: amounts.filter((amount) => amount > 0).length,
      sum: amounts.reduce((sum, amount) => sum + amount, 0),
      known: days.size,
      span: (dates.at(-1) ?? 0) - (dates[0] ?? 0) + 1,
    };
  });
};
