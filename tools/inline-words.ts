/**
 * Words that stand in a component instead of in the catalogue: text between tags, and strings given to attributes
 * that are read aloud or shown. The accident behind it: a label written in place is never translated and never
 * checked for the words we do not use.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

export interface InlineWords {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** The one place for words that may stand in a component, with the reason. `file` is the end of its path. */
export interface AllowedWords {
  readonly file: string;
  readonly words: string;
  readonly reason: string;
}
export const allowedWords: readonly AllowedWords[] = [];

const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'placeholder',
  'title',
  'alt',
  'label',
  'summary',
  'whyNot',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
const partsOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);
const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text);

/** The literal texts that the value of an expression can be. A call, such as `say('key')`, is somebody else's text. */
const textsOf = (value: unknown): readonly { text: string; start: number }[] => {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'Literal':
      return hasLetters(value.value) ? [{ text: value.value, start: value.start }] : [];
    case 'TemplateElement': {
      const cooked = (value.value as { cooked?: unknown } | null)?.cooked;
      return hasLetters(cooked) ? [{ text: cooked, start: value.start }] : [];
    }
    case 'TemplateLiteral':
      return (value.quasis as readonly unknown[]).flatMap(textsOf);
    case 'ConditionalExpression':
      return [...textsOf(value.consequent), ...textsOf(value.alternate)];
    case 'LogicalExpression':
      return [...textsOf(value.left), ...textsOf(value.right)];
    case 'BinaryExpression':
      return value.operator === '+' ? [...textsOf(value.left), ...textsOf(value.right)] : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return textsOf(value.expression);
    default:
      return [];
  }
};

const shownIn = (node: Node): readonly { text: string; start: number }[] => {
  if (node.type === 'JSXText') return hasLetters(node.value) ? [{ text: node.value, start: node.start }] : [];
  if (node.type === 'JSXAttribute') {
    const name = isNode(node.name) ? node.name.name : undefined;
    return typeof name === 'string' && spokenAttributes.has(name) ? textsOf(node.value) : [];
  }
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node.children as readonly unknown[])
      .filter((child) => isNode(child) && child.type === 'JSXExpressionContainer')
      .flatMap(textsOf);
  return [];
};

/** Inline words of one component's source. Throws when the source cannot be parsed: then nothing was checked. */
export const inlineWordsIn = (file: string, source: string): readonly InlineWords[] => {
  const { program, errors } = parseSync(file, source, { lang: 'tsx' });
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const found: InlineWords[] = [];
  const walk = (node: Node): void => {
    for (const { text, start } of shownIn(node))
      found.push({
        file,
        line: source.slice(0, start).split('\n').length,
        words: text.trim().replaceAll(/\s+/g, ' '),
      });
    for (const part of partsOf(node)) walk(part);
  };
  walk(program as unknown as Node);
  return found;
};

/** Inline words of every `.tsx` under these folders. Throws when a folder is not there: a check that looks nowhere finds nothing. */
export const readInlineWords = async (
  root: string,
  folders: readonly string[],
): Promise<readonly InlineWords[]> => {
  const files = (await Promise.all(folders.map((folder) => componentsIn(join(root, folder))))).flat();
  const found = await Promise.all(
    files.map(async (file) => inlineWordsIn(relative(root, file), await readFile(file, 'utf8'))),
  );
  return found
    .flat()
    .filter(
      ({ file, words }) =>
        !allowedWords.some((allowed) => file.endsWith(allowed.file) && allowed.words === words),
    );
};

const componentsIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx') && !entry.name.endsWith('.test.tsx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
};
