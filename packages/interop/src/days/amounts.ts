/** Amounts as people write them in a table: 3, 2.5, 2,5. What can be read in two ways is not guessed. */

export type ReadAmount =
  | { readonly kind: 'amount'; readonly amount: number }
  /** Nothing was written, or a word for nothing known. That is not zero. [D6] */
  | { readonly kind: 'blank' }
  /** 1,234 or 1.234.567: a thousand and more to some, one and a bit to others. */
  | { readonly kind: 'two-ways' }
  | { readonly kind: 'unreadable' };

const blanks = new Set(['', '-', '–', '?', 'na', 'n/a', 'nan', 'null', 'none given', 'nd', 'ns/nc', '.']);
const plain = /^\d{1,9}(?:[.,]\d{1,6})?$/;
const thousands = /^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3}){2,}$/;

/**
 * `decimalComma`: the file parts its columns with semicolons, as tables do where the comma is the decimal sign; there
 * 1.234 is doubtful too.
 */
export const readAmount = (text: string, decimalComma: boolean): ReadAmount => {
  const trimmed = text.trim();
  if (blanks.has(trimmed.toLowerCase())) return { kind: 'blank' };
  if (thousands.test(trimmed) || (decimalComma && /^\d{1,3}\.\d{3}$/.test(trimmed)))
    return { kind: 'two-ways' };
  if (!plain.test(trimmed)) return { kind: 'unreadable' };
  return { kind: 'amount', amount: Number(trimmed.replace(',', '.')) };
};
