import type { Language } from '../translations/catalogue.ts';

/**
 * A word that does not stand in our own copy. Patterns and allowed phrases are regular expression sources, matched
 * without regard to case, between word borders that know every letter; a space in them also matches a hyphen.
 * This list is for what the product says. It is never run over what a person writes. [P11]
 */
export interface WordEntry {
  /** How the entry is called in a report. */
  readonly word: string;
  readonly pattern: string;
  readonly instead: string;
  /** One sentence. */
  readonly why: string;
  /** Phrases in which the word is fine. They have to cover the word found. */
  readonly allow?: readonly string[];
  /**
   * `alone`: only when it is the whole text, as on a button. `sign`: a mark rather than a word, without word borders.
   * `capitals`: only written exactly like this.
   */
  readonly only?: 'alone' | 'sign' | 'capitals';
}

export type WordList = Readonly<Record<Language, readonly WordEntry[]>>;
