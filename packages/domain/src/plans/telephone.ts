/**
 * What a telephone can dial of what a person wrote beside a name. Their words stay as they are; this only makes the
 * link. `null` when nothing in them can be dialled: then the words stand there without a link.
 */
const run = /\+?\d[\d\s().\-/\u2010-\u2015]*/g;
/** Marks without a width, which come along when a number is copied from a right-to-left text. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** The shortest that is dialled (112) and the longest (E.164: 15 digits after the plus). */
const shortest = 3;
const longest = 15;

export const dialable = (text: string): string | null => {
  const plain = text.normalize('NFKC').replaceAll(invisible, '');
  for (const [found] of plain.matchAll(run)) {
    const abroad = found.startsWith('+');
    // "+44 (0)20 …": the nought in brackets is for those who call from inside the country.
    const digits = (abroad ? found.replace('(0)', '') : found).replaceAll(/\D/g, '');
    if (digits.length >= shortest && digits.length <= longest) return abroad ? `+${digits}` : digits;
  }
  return null;
};
