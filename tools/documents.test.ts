/** A document that names a file which is not there is a promise nobody checks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const documents = [...inFolder('.'), ...inFolder('docs'), ...inFolder('docs/decisions')];

/** Whole paths of ours: `tools/check.ts`. What ends inside a word or holds a placeholder is not one. */
const paths = /`((?:packages|apps|e2e|stories|people|bench|tools|docs)\/[\w./-]+\.[a-z]+)`/g;
/** Links to files of this repository; pictures are made from the running app and are not looked for here. */
const links = /(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)\)/g;

const found = (text: string, shape: RegExp): string[] =>
  [...text.matchAll(shape)].map(([, path]) => path ?? '');

const missingIn = (document: string): string[] => {
  const text = readFileSync(join(root, document), 'utf8');
  return [
    ...found(text, paths).map((path) => join(root, path)),
    ...found(text, links).map((path) => join(root, dirname(document), path)),
  ].filter((path) => !existsSync(path));
};

test.each(documents)('every file that %s names is there', (document) => {
  expect(missingIn(document)).toEqual([]);
});

test('the documents do name files, and one that is not there is found', () => {
  expect(found('see `tools/check.ts` and [all](docs/a.md)', paths)).toEqual(['tools/check.ts']);
  expect(found('see `tools/check.ts` and [all](docs/a.md)', links)).toEqual(['docs/a.md']);
  expect(
    documents.flatMap((document) => found(readFileSync(join(root, document), 'utf8'), paths)).length,
  ).toBeGreaterThan(15);
});
