/**
 * `npm run check`, words: no word we do not use in catalogue or content, both languages complete and alike in their
 * placeholders, and no words in components. Prints each problem with what to do; exits 1 when there is one.
 */
import { join } from 'node:path';
import { findWords } from '../packages/content/src/language/find-words.ts';
import {
  parseMessage,
  placeholders,
  readCatalogue,
  readContent,
  readings,
  type Language,
  type Pair,
  type Text,
} from './catalogue.ts';
import { readInlineWords } from './inline-words.ts';

export interface Problem {
  /** File and key, or file and line. */
  readonly where: string;
  readonly what: string;
}

/** Texts that may be the same in both languages, and why. Texts without letters need no entry. */
export const sameInBoth: Readonly<Record<string, string>> = {
  Handrail: 'the name',
  English: 'a language is named in itself',
  Español: 'a language is named in itself',
  No: 'the same word',
  no: 'the same word',
  hospital: 'the same word',
  Hospital: 'the same word',
  Plan: 'the same word',
  Total: 'the same word',
  Alcohol: 'the same word',
  Cannabis: 'the same word',
  Crack: 'the same word',
  GHB: 'an abbreviation',
  'GHB, GBL': 'an abbreviation',
  LSD: 'an abbreviation',
  MDMA: 'an abbreviation',
  DAP: 'an abbreviation',
  SOAP: 'an abbreviation',
  BIRP: 'an abbreviation',
  CSV: 'a format',
  JSON: 'a format',
  Error: 'the same word',
};

const parsed = (text: string): ReturnType<typeof parseMessage> | Error => {
  try {
    return parseMessage(text);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Words of the list in every branch of a message. A message that is not ICU MessageFormat is a problem itself. */
export const wordProblems = (texts: readonly Text[], language: Language): readonly Problem[] =>
  texts.flatMap(({ file, key, text }) => {
    const where = `${file} ${key}`;
    const tokens = parsed(text);
    if (tokens instanceof Error)
      return [{ where, what: `is not a message the app can read: ${tokens.message.split('\n')[0]}` }];
    const hits = readings(tokens).flatMap((line) => findWords(line, language));
    const once = new Map(hits.map((hit) => [hit.word, hit]));
    return [...once.values()].map(({ word, instead, why }) => ({
      where,
      what: `“${word}”. ${why} Instead: ${instead}.`,
    }));
  });

type Catalogue = Awaited<ReturnType<typeof readCatalogue>>;

/** Keys on one side only, keys said twice, and keys of a feature that `all.ts` does not gather. */
export const keyProblems = (catalogues: Readonly<Record<Language, Catalogue>>): readonly Problem[] => [
  ...keyProblemsOf('en', catalogues.en, catalogues.es),
  ...keyProblemsOf('es', catalogues.es, catalogues.en),
];

const keyProblemsOf = (
  language: Language,
  { messages, gathered }: Catalogue,
  other: Catalogue,
): readonly Problem[] => {
  const there = new Set(other.messages.map(({ key }) => key));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { file, key } of messages) {
    const where = `${file} ${key}`;
    if (!there.has(key)) problems.push({ where, what: 'has no message in the other language.' });
    if (seen.has(key)) problems.push({ where, what: 'is said twice; the later one would win in silence.' });
    if (!gathered.has(key)) problems.push({ where, what: `is not gathered in ${language}/all.ts.` });
    seen.add(key);
  }
  return problems;
};

const listed = (set: ReadonlySet<string>): string =>
  [...set]
    .toSorted()
    .map((name) => `{${name}}`)
    .join(' ') || 'nothing';
const tags = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/<\/?([a-z][\w-]*|\d+)\s*\/?>/gi)].map(([, name]) => `<${name}>`));
const lettersOf = (text: string): string => text.replaceAll(/\{[^{}]*\}/g, '').replaceAll(/[^\p{L}]/gu, '');

/** A side that is missing, placeholders or tags that differ, and a Spanish text that is still the English one. */
export const pairProblems = (pairs: readonly Pair[]): readonly Problem[] =>
  pairs.flatMap(({ file, key, en, es }) => {
    const where = `${file} ${key}`;
    if (en === undefined || es === undefined)
      return [{ where, what: `is missing in ${en === undefined ? 'en' : 'es'}.` }];
    const problems: Problem[] = [];
    const [english, spanish] = [parsed(en), parsed(es)];
    // A message that cannot be read is reported with the words.
    if (!(english instanceof Error) && !(spanish instanceof Error)) {
      const [has, hasToo] = [listed(placeholders(english)), listed(placeholders(spanish))];
      if (has !== hasToo) problems.push({ where, what: `has ${has} in English and ${hasToo} in Spanish.` });
    }
    if (listed(tags(en)) !== listed(tags(es)))
      problems.push({ where, what: 'has other tags in Spanish than in English.' });
    if (en === es && lettersOf(en) !== '' && !Object.hasOwn(sameInBoth, en))
      problems.push({
        where,
        what: `says “${en}” in both languages. Write the Spanish, or add it to sameInBoth with a reason.`,
      });
    return problems;
  });

const pairsOf = (english: readonly Text[], spanish: readonly Text[]): readonly Pair[] => {
  const there = new Map(spanish.map(({ key, text }) => [key, text]));
  return english.flatMap(({ file, key, text }) => {
    const es = there.get(key);
    // One-sided keys are keyProblems' business.
    return es === undefined ? [] : [{ file, key, en: text, es }];
  });
};

const oneSide = (pairs: readonly Pair[], language: Language): readonly Text[] =>
  pairs.flatMap(({ file, key, [language]: text }) =>
    text === undefined ? [] : [{ file, key: `${key} (${language})`, text }],
  );

export interface Places {
  readonly root: string;
  /** Folder with `en/` and `es/`, from the root. */
  readonly catalogue: string;
  /** Folders whose modules export texts as `{ en, es }`. */
  readonly content: readonly string[];
  readonly components: readonly string[];
}

/** Everything the check looks at, gathered into one list of problems and the number of texts that were read. */
export const checkWords = async (
  places: Places,
): Promise<{ readonly problems: readonly Problem[]; readonly texts: number }> => {
  const [en, es, content, inline] = await Promise.all([
    readCatalogue(join(places.root, places.catalogue), 'en'),
    readCatalogue(join(places.root, places.catalogue), 'es'),
    readContent(places.root, places.content),
    readInlineWords(places.root, places.components),
  ]);
  const [english, spanish] = [
    [...en.messages, ...oneSide(content, 'en')],
    [...es.messages, ...oneSide(content, 'es')],
  ];
  const problems = [
    ...wordProblems(english, 'en'),
    ...wordProblems(spanish, 'es'),
    ...keyProblems({ en, es }),
    ...pairProblems([...pairsOf(en.messages, es.messages), ...content]),
    ...inline.map(({ file, line, words }) => ({
      where: `${file}:${line}`,
      what: `says “${words}” in the component. Put it in the catalogue.`,
    })),
  ];
  return { problems, texts: english.length + spanish.length };
};

export const ours: Places = {
  root: join(import.meta.dirname, '..'),
  catalogue: 'packages/content/src/translations',
  content: ['strategies', 'ifthen', 'safety'].map((folder) => `packages/content/src/${folder}`),
  components: ['apps/web/src', 'packages/ui/src'],
};

if (import.meta.main) {
  const { problems, texts } = await checkWords(ours);
  const lines = problems.map(({ where, what }) => `${where}: ${what}`);
  process.stdout.write(
    `${[...lines, `words: ${texts} texts read, ${problems.length} to change`].join('\n')}\n`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
