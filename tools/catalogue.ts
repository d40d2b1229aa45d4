/** Reading the translation catalogue and content as data: for the checks of words and of reading age. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileMessageOrThrow, type CompiledMessageToken } from '@lingui/message-utils/compileMessage';

export type Language = 'en' | 'es';

/** A text somebody will see. `key` says where to look: a message key, or the path of a content text. */
export interface Text {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** The same text in both languages. A side that is missing is undefined. */
export interface Pair {
  readonly file: string;
  readonly key: string;
  readonly en: string | undefined;
  readonly es: string | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const modulesIn = async (
  folder: string,
): Promise<readonly { name: string; exports: Readonly<Record<string, unknown>> }[]> => {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const exports: unknown = await import(pathToFileURL(join(folder, name)).href);
      return { name, exports: isRecord(exports) ? exports : {} };
    }),
  );
};

const messagesOf = (exports: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
  Object.values(exports)
    .filter(isRecord)
    .flatMap((messages) => Object.entries(messages))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** Messages of `<folder>/<language>/<feature>.ts`, and the keys that `all.ts` of that folder puts together. */
export const readCatalogue = async (
  folder: string,
  language: Language,
): Promise<{ readonly messages: readonly Text[]; readonly gathered: ReadonlySet<string> }> => {
  const modules = await modulesIn(join(folder, language));
  const messages = modules
    .filter(({ name }) => name !== 'all.ts')
    .flatMap(({ name, exports }) =>
      messagesOf(exports).map(([key, text]) => ({ file: `${language}/${name}`, key, text })),
    );
  const all = modules.find(({ name }) => name === 'all.ts');
  return {
    messages,
    gathered: new Set(all ? messagesOf(all.exports).map(([key]) => key) : messages.map(({ key }) => key)),
  };
};

/** Every `{ en, es }` in what the modules of these folders export, however deep, as pairs of texts. */
export const readContent = async (root: string, folders: readonly string[]): Promise<readonly Pair[]> => {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await modulesIn(join(root, folder))).flatMap(({ name, exports }) =>
        pairsIn(exports, '', `${folder}/${name}`, new Set()),
      ),
    ),
  );
  // A library file exports again what its parts export: one text is reported once.
  return [...new Map(found.flat().map((pair) => [`${pair.en}\n${pair.es}`, pair])).values()];
};

const pairsIn = (value: unknown, path: string, file: string, seen: Set<unknown>): readonly Pair[] => {
  if (!isRecord(value) || seen.has(value)) return [];
  seen.add(value);
  const own =
    'en' in value && 'es' in value ? pairUp(textsIn(value.en, path), textsIn(value.es, path), file) : [];
  const inside = Object.entries(value)
    .filter(([name]) => name !== 'en' && name !== 'es')
    .flatMap(([name, part]) => pairsIn(part, `${path}/${nameOf(part) ?? name}`, file, seen));
  return [...own, ...inside];
};

const nameOf = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.id === 'string' ? value.id : undefined;

/** Parts of a card that say how it is drawn, in one of a few set words that nobody sees. */
const notWords = new Set(['look']);

const textsIn = (value: unknown, path: string, found = new Map<string, string>()): Map<string, string> => {
  if (typeof value === 'string') found.set(path, value);
  if (!isRecord(value)) return found;
  for (const [name, part] of Object.entries(value))
    if (!notWords.has(name)) textsIn(part, `${path}/${name}`, found);
  return found;
};

const pairUp = (
  en: ReadonlyMap<string, string>,
  es: ReadonlyMap<string, string>,
  file: string,
): readonly Pair[] =>
  [...new Set([...en.keys(), ...es.keys()])].map((key) => ({ file, key, en: en.get(key), es: es.get(key) }));

/** A message as the app will understand it; throws, with the place, when it is not ICU MessageFormat. */
export const parseMessage = (text: string): readonly CompiledMessageToken[] => {
  const compiled = compileMessageOrThrow(text);
  return typeof compiled === 'string' ? [compiled] : compiled;
};

type Branches = Readonly<
  Record<string, string | number | undefined | readonly CompiledMessageToken[] | CompiledMessageToken>
>;
const isBranches = (value: unknown): value is Branches => isRecord(value) && 'other' in value;

const branchNames = (branches: Branches): readonly string[] =>
  Object.keys(branches).filter((name) => name !== 'offset');
const branch = (branches: Branches, name: string): readonly CompiledMessageToken[] => {
  const tokens = branches[name] ?? branches.other;
  return Array.isArray(tokens) ? (tokens as readonly CompiledMessageToken[]) : [String(tokens ?? '')];
};

/** `name` and, for a plural or choice, its kind: what a translation has to keep. */
export const placeholders = (
  tokens: readonly CompiledMessageToken[],
  found = new Set<string>(),
): ReadonlySet<string> => {
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    const [name, kind, detail] = token as readonly [string, string?, unknown?];
    found.add(kind === undefined ? name : `${name}, ${kind}`);
    if (isBranches(detail)) for (const one of branchNames(detail)) placeholders(branch(detail, one), found);
  }
  return found;
};

/** The words of a message with one branch taken at every plural or choice, and `blank` where a value will stand. */
export const reading = (
  tokens: readonly CompiledMessageToken[],
  choose: (names: readonly string[]) => string,
  blank: string,
): string =>
  tokens
    .map((token) => {
      if (typeof token === 'string') return token === '#' ? blank : token;
      const detail = (token as readonly unknown[])[2];
      return isBranches(detail) ? reading(branch(detail, choose(branchNames(detail))), choose, blank) : blank;
    })
    .join('');

/** As many readings as the widest plural or choice has branches, so that every branch is read once. */
export const readings = (tokens: readonly CompiledMessageToken[]): readonly string[] => {
  let widest = 1;
  const nth = (turn: number) =>
    reading(
      tokens,
      (names) => {
        widest = Math.max(widest, names.length);
        return names[Math.min(turn, names.length - 1)] ?? 'other';
      },
      '…',
    );
  const found: string[] = [];
  for (let turn = 0; turn < widest; turn += 1) found.push(nth(turn));
  return [...new Set(found)];
};
