/** What is shipped: small enough, without a test's hooks, and a relay that knows no word of the domain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'apps/web/dist');
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');

const assets = (): string[] => readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));

/** A file and everything it imports statically. */
const withImports = (names: readonly string[]): string[] => {
  const found = new Set<string>();
  const follow = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const match of read(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      follow(`assets/${match[1]}`);
  };
  names.forEach(follow);
  return [...found];
};

/** What must be there before the first screen is drawn: the entry, the notebook's worker, its first words, the screen. */
const firstScreen = (screen: 'Doors' | 'Locked'): string[] => {
  const entry = /src="\/(assets\/[^"]+\.js)"/.exec(read('index.html'))?.[1] ?? '';
  const named = (start: RegExp): string[] =>
    assets()
      .filter((name) => start.test(name))
      .map((name) => `assets/${name}`);
  const parts = [[entry], named(/^main-/), named(/^en-/), named(new RegExp(`^${screen}-`))];
  for (const part of parts) expect(part).toHaveLength(1);
  return withImports(parts.flat());
};

test.each(['Doors', 'Locked'] as const)(
  'the first screen (%s) needs at most 150 kB of compressed JavaScript',
  (screen) => {
    const parts = firstScreen(screen);
    const bytes = parts.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);
    expect(bytes, parts.join(', ')).toBeLessThan(150_000);
    process.stdout.write(
      `First screen (${screen}): ${(bytes / 1000).toFixed(1)} kB of JavaScript after gzip\n`,
    );
  },
);

test('the shipped bundle has no hook for faults and no handle for tests', () => {
  const shipped = readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => read(`assets/${name}`))
    .join('\n');
  expect(shipped).toContain('notebook');
  for (const hook of [
    'BroadcastChannel',
    'before-sealing',
    'inside-commit',
    'while-locks-change',
    'window.handrail',
    'handrail:',
  ]) {
    expect(shipped, hook).not.toContain(hook);
  }
});

test('the relay knows no word of the domain', () => {
  const folder = join(root, 'apps/relay/src');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  expect(source).toContain('startRelay');
  for (const word of ['behaviour', 'harm', 'goal', 'check-in', 'therapist', 'react'])
    expect(source.toLowerCase(), word).not.toMatch(new RegExp(`\\b${word}\\b`));
});

test('nothing shipped asks another host for anything', () => {
  const html = read('index.html') + read('page.html');
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
});
