import type { Language } from '../translations/catalogue.ts';
import type { WordEntry } from './entry.ts';
import { wordsWeDoNotUse } from './words-we-do-not-use.ts';

export interface FoundWord {
  /** The entry's name, such as "relapse". */
  readonly word: string;
  /** Where it begins in the text that was given, in UTF-16 code units, and how long it is there. */
  readonly at: number;
  readonly length: number;
  readonly instead: string;
  readonly why: string;
}

/** Every word of the list in `text`, first to last. Of two that overlap, the one that begins first stands; of two that begin together, the longer. */
export const findWords = (text: string, language: Language): readonly FoundWord[] => {
  const plain = plainly(text);
  const found = compiled[language].flatMap((entry) => hitsOf(entry, plain));
  return withoutOverlaps(found);
};

interface Plain {
  readonly text: string;
  /** For each code unit of `text`, where its source begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Composed letters, straight quotes, plain hyphens and spaces, nothing invisible; and the way back to the original. */
const plainly = (original: string): Plain => {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of original.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = plainCluster(cluster);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    text += piece;
  }
  return { text, starts, ends };
};

const plainCluster = (cluster: string): string =>
  cluster
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ')
    // A soft hyphen or a zero-width space inside a word must not hide it.
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');

interface Compiled {
  readonly entry: WordEntry;
  readonly pattern: RegExp;
  readonly allow: readonly RegExp[];
}

/** A space also matches a hyphen; a space with a question mark also matches nothing ("meth ?head"). */
const loose = (source: string): string => source.replaceAll(' ?', '[\\s-]*').replaceAll(' ', '[\\s-]+');

const bordered = (source: string): string => `(?<![\\p{L}\\p{N}])(?:${loose(source)})(?![\\p{L}\\p{N}])`;

const patternOf = (entry: WordEntry): RegExp => {
  switch (entry.only) {
    case 'alone':
      return new RegExp(`(?<=^\\s*)(?:${entry.pattern})(?=[\\s.]*$)`, 'giu');
    case 'sign':
      return new RegExp(entry.pattern, 'gu');
    case 'capitals':
      return new RegExp(bordered(entry.pattern), 'gu');
    default:
      return new RegExp(bordered(entry.pattern), 'giu');
  }
};

const compile = (entries: readonly WordEntry[]): readonly Compiled[] =>
  entries.map((entry) => ({
    entry,
    pattern: patternOf(entry),
    allow: (entry.allow ?? []).map((phrase) => new RegExp(bordered(phrase), 'giu')),
  }));

const compiled = { en: compile(wordsWeDoNotUse.en), es: compile(wordsWeDoNotUse.es) } satisfies Record<
  Language,
  unknown
>;

const hitsOf = ({ entry, pattern, allow }: Compiled, { text, starts, ends }: Plain): readonly FoundWord[] => {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return [];
  const fine = allow.flatMap((phrase) =>
    [...text.matchAll(phrase)].map((m) => [m.index, m.index + m[0].length] as const),
  );
  return matches
    .filter(({ 0: hit, index }) => !fine.some(([from, to]) => from <= index && index + hit.length <= to))
    .map(({ 0: hit, index }) => {
      const at = starts[index] ?? 0;
      const end = ends[index + hit.length - 1] ?? at;
      return { word: entry.word, at, length: end - at, instead: entry.instead, why: entry.why };
    });
};

const withoutOverlaps = (found: readonly FoundWord[]): readonly FoundWord[] => {
  const kept: FoundWord[] = [];
  for (const hit of found.toSorted((a, b) => a.at - b.at || b.length - a.length)) {
    const last = kept.at(-1);
    if (!last || hit.at >= last.at + last.length) kept.push(hit);
  }
  return kept;
};
