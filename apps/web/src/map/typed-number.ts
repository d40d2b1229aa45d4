/**
 * A number as people type it, with a point or a comma. `undefined` when nothing was typed, `null` when it cannot be
 * read as a number from 0 up; never a guess.
 */
export const typedNumber = (text: string): number | null | undefined => {
  const typed = text.trim();
  if (typed === '') return undefined;
  return /^\d{1,9}(?:[.,]\d{1,4})?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
};

/** Whole days from 0 to `most`. */
export const typedDays = (text: string, most: number): number | null | undefined => {
  const days = typedNumber(text);
  return typeof days === 'number' && (!Number.isInteger(days) || days > most) ? null : days;
};
