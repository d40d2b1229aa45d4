/** The whole number in a box; `null` for a blank box, `unreadable` for anything else than digits. Up to a thousand million. */
export const wholeNumber = (text: string): number | null | 'unreadable' => {
  const digits = text.trim();
  if (digits === '') return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : 'unreadable';
};
