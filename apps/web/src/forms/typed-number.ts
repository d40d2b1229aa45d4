/** Numbers as hands write them: 2, 2.5, 2,5, ½, 1½. `null` is a blank box, `unreadable` is said and never guessed at. */
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const plain = /^(\d{1,9})(?:[.,](\d{1,6}))?$/;
/** One with three decimals, or a thousand and more: it depends on who writes, so it is asked again. */
const twoWays = /^[1-9]\d{0,2}[.,]\d{3}$/;
const halves = /^(\d{1,9})?\s?([½¼¾])$/;

/** The number from 0 up in a box. */
export const numberIn = (text: string): number | null | 'unreadable' => {
  const typed = text.trim();
  if (typed === '') return null;
  const half = halves.exec(typed);
  if (half) return Number(half[1] ?? 0) + (fractions[half[2] ?? ''] ?? 0);
  return plain.test(typed) && !twoWays.test(typed) ? Number(typed.replace(',', '.')) : 'unreadable';
};

/** The whole number from 0 to `most` in a box, in digits alone: "1.000" may be one or a thousand. */
export const wholeNumberIn = (text: string, most = 999_999_999): number | null | 'unreadable' => {
  const digits = text.trim();
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) && Number(digits) <= most ? Number(digits) : 'unreadable';
};

/** A number for its field, once what cannot be read was said: nothing that is not a number is kept. */
export const orNull = (number: number | null | 'unreadable'): number | null =>
  number === 'unreadable' ? null : number;

/** What − and + write into a box: an empty or unreadable box begins at 1 and − empties a box at 0. */
export const stepped = (text: string, by: 1 | -1): string => {
  const now = orNull(numberIn(text));
  if (now === null) return by === 1 ? '1' : '';
  const next = Number((now + by).toPrecision(12));
  return next < 0 ? '' : String(next);
};
