/**
 * Who may import whom (architecture §1), as a test. The accident behind it: a store that reaches into a screen, or a
 * relay that learns a domain word, looks harmless in the change that does it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/kernel': [],
  'packages/domain': ['kernel'],
  'packages/proof': ['kernel'],
  'packages/sync': ['kernel', 'proof'],
  'packages/vault': ['kernel', 'proof', 'sync'],
  'packages/content': ['kernel', 'domain'],
  'packages/interop': ['kernel', 'domain', 'content'],
  'packages/store': ['kernel', 'domain', 'proof', 'vault', 'sync'],
  'packages/ui': ['kernel', 'domain', 'content'],
  'apps/relay': ['kernel', 'proof', 'sync'],
  'apps/web': ['kernel', 'domain', 'content', 'interop', 'ui', 'store/protocol.ts'],
  'apps/web/src/worker': ['kernel', 'domain', 'proof', 'sync', 'vault', 'store'],
};

/** Third-party packages by the only packages that may know them. */
const outside: Readonly<Record<string, readonly string[]>> = {
  'hash-wasm': ['packages/vault'],
  '@hpke/core': ['packages/vault'],
  '@noble/curves': ['packages/vault'],
  idb: ['packages/store'],
  papaparse: ['packages/interop'],
  'ical.js': ['packages/interop'],
  'temporal-polyfill': ['packages/interop'],
  react: ['packages/ui', 'apps/web'],
  'react-dom': ['apps/web'],
  yjs: ['packages/store', 'apps/web'],
  qr: ['apps/web'],
  hono: ['apps/relay'],
  '@hono/node-server': ['apps/relay'],
  ws: ['apps/relay'],
  pino: ['apps/relay'],
  'prom-client': ['apps/relay'],
};

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

const ruleFor = (file: string): string => {
  const path = relative(root, file).split(sep).join('/');
  return (
    Object.keys(allowed)
      .filter((folder) => path.startsWith(`${folder}/`))
      .toSorted((a, b) => b.length - a.length)[0] ?? ''
  );
};

const breaks = (file: string, name: string): string | null => {
  const rule = ruleFor(file);
  const from = relative(root, file);
  const ours = /^@handrail\/(.+)$/.exec(name)?.[1];
  if (ours !== undefined) {
    const own = rule.split('/')[1] ?? '';
    const fine = [own, ...(allowed[rule] ?? [])].some((may) => ours === may || ours.startsWith(`${may}/`));
    return fine ? null : `${from} imports ${name}`;
  }
  const outsider = Object.keys(outside).find((known) => name === known || name.startsWith(`${known}/`));
  if (outsider === undefined) return null;
  return outside[outsider]?.some((folder) => rule.startsWith(folder)) ? null : `${from} imports ${name}`;
};

const sources = [
  ...new Set(
    Object.keys(allowed).flatMap((folder) => files(`${folder}${folder.includes('worker') ? '' : '/src'}`)),
  ),
];

test('the import table holds for every source file', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(
    sources.flatMap((file) =>
      importsOf(file)
        .map((name) => breaks(file, name))
        .filter((broken) => broken !== null),
    ),
  ).toEqual([]);
});

test('nobody reaches into another package by a relative path', () => {
  const reaching = sources.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) =>
        relative(root, join(file, '..', name))
          .split(sep)
          .slice(0, 2)
          .join('/'),
      )
      .filter((target) => target !== relative(root, file).split(sep).slice(0, 2).join('/'))
      .map((target) => `${relative(root, file)} reaches into ${target}`),
  );
  expect(reaching).toEqual([]);
});

test('the table itself notices: a relay with a domain word, a screen with a cipher', () => {
  expect(breaks(join(root, 'apps/relay/src/x.ts'), '@handrail/domain/records.ts')).not.toBeNull();
  expect(breaks(join(root, 'apps/web/src/today/x.tsx'), '@handrail/vault')).not.toBeNull();
  expect(breaks(join(root, 'apps/web/src/today/x.tsx'), '@handrail/store/document/fold.ts')).not.toBeNull();
  expect(breaks(join(root, 'packages/store/src/x.ts'), 'hash-wasm')).not.toBeNull();
  expect(breaks(join(root, 'apps/web/src/worker/x.ts'), '@handrail/vault')).toBeNull();
});
