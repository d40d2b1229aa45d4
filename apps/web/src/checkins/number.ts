/** Numbers as hands write them: 2, 2.5, 2,5, ½, 1½. */
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const plain = /^(\d{1,9})(?:[.,](\d{1,6}))?$/;
const halves = /^(\d{1,9})?\s?([½¼¾])$/;

/** The number in a box; `null` for a blank box, `unreadable` for anything that is no number from 0 up. */
export const numberIn = (text: string): number | null | 'unreadable' => {
  const typed = text.trim();
  if (typed === '') return null;
  const half = halves.exec(typed);
  if (half) return Number(half[1] ?? 0) + (fractions[half[2] ?? ''] ?? 0);
  return plain.test(typed) ? Number(typed.replace(',', '.')) : 'unreadable';
};

/** What − and + write into a box: an empty or unreadable box begins at 1 and − empties a box at 0. */
export const stepped = (text: string, by: 1 | -1): string => {
  const now = numberIn(text);
  if (now === null || now === 'unreadable') return by === 1 ? '1' : '';
  const next = Number((now + by).toPrecision(12));
  return next < 0 ? '' : String(next);
};
