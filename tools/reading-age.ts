/**
 * How old a reader has to be for our English, by Flesch and Kincaid (1975). Reported by `npm run check` and never a
 * gate: a formula cannot tell whether a sentence is kind. Spanish has other syllables and is not measured.
 */
import { join } from 'node:path';
import { syllable } from 'syllable';
import { parseMessage, readCatalogue, readContent, reading, type Text } from './catalogue.ts';
import { ours } from './words.ts';

/** Labels of a word or two swing between 3 and 25 years and say nothing: only texts of this many words are counted. */
export const fewestWords = 6;

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
const sentencesIn = (text: string): readonly string[] =>
  text.split(/[.?!:;…]+(?:\s|$)/u).filter((part) => wordsIn(part).length > 0);

/** School grade plus five years, not below five; `null` for a text too short to measure. */
export const readingAge = (text: string): number | null => {
  const words = wordsIn(text);
  if (words.length < fewestWords) return null;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, grade + 5);
};

/** A message as most people will read it: the "other" branch of every plural, values left out, tags taken away. */
export const plainEnglish = (text: string): string =>
  reading(parseMessage(text), () => 'other', '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const median = (sorted: readonly number[]): number => {
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return ((low ?? 0) + (high ?? 0)) / 2;
};

/** One line on all texts that are long enough, naming the longest sentence and the hardest text. */
export const readingAgeLine = (texts: readonly Text[]): string => {
  const measured = texts.flatMap(({ key, text }) => {
    const plain = plainEnglish(text);
    const age = readingAge(plain);
    return age === null
      ? []
      : [{ key, age, longest: Math.max(...sentencesIn(plain).map((part) => wordsIn(part).length)) }];
  });
  const [hardest] = measured.toSorted((a, b) => b.age - a.age);
  const [longest] = measured.toSorted((a, b) => b.longest - a.longest);
  if (!hardest || !longest) return 'Reading age of English: no text is long enough to measure';
  const age = median(measured.map((one) => one.age).toSorted((a, b) => a - b));
  return (
    `Reading age of English: ${age.toFixed(1)} years (median of ${measured.length} texts), ` +
    `longest sentence ${longest.longest} words (${longest.key}), hardest text ${hardest.age.toFixed(1)} years (${hardest.key})`
  );
};

if (import.meta.main) {
  const [{ messages }, content] = await Promise.all([
    readCatalogue(join(ours.root, ours.catalogue), 'en'),
    readContent(ours.root, ours.content),
  ]);
  const texts = [...messages, ...content.map(({ file, key, en }) => ({ file, key, text: en ?? '' }))];
  process.stdout.write(`${readingAgeLine(texts)}\n`);
}
