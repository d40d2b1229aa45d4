/**
 * What the person writes: in every box a text of its own that nobody could mistake for anything else, in turn in plain
 * letters, Spanish, with an emoji, and from right to left. The registry knows each of them for the scan afterwards.
 */

const alphabets = [
  (word: string) => `zqx-${word}`,
  (word: string) => `ñandú-${word}-añoranza`,
  (word: string) => `🫖-${word}-👩🏽‍🦱`,
  (word: string) => `שלום-${word}-ליל`,
] as const;

/** Seven letters by chance, in every text of one story: whoever finds these has found something that was typed. */
const newStem = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(7)), (byte) => 'bcdfghjkmnpqrstvwxz'[byte % 19]).join('');

export interface Tokens {
  readonly stem: string;
  /** A new text for one box; `shape` puts it into the form that the box needs. */
  readonly next: (field: string, shape?: (word: string) => string) => string;
  /** Everything written so far, and the stem that all of it shares. */
  readonly all: () => readonly string[];
  /** Which boxes were written in, by the key of their label. */
  readonly fields: () => readonly string[];
}

export const newTokens = (stem = newStem()): Tokens => {
  const written: { readonly field: string; readonly text: string }[] = [];
  return {
    stem,
    next: (field, shape) => {
      const n = written.length;
      const word = `${stem}${String(n).padStart(2, '0')}-${field.split('.').slice(-2).join('-')}`;
      const text = (shape ?? alphabets[n % alphabets.length] ?? alphabets[0])(word);
      written.push({ field, text });
      return text;
    },
    all: () => [stem, ...written.map(({ text }) => text)],
    fields: () => written.map(({ field }) => field),
  };
};
