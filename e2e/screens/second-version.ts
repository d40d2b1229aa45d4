/** The app once more as a later version of itself: another page, another service worker, the same code. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../apps/web/dist');

/** What tells the versions apart: a mark in the page that nobody sees. */
export const laterMark = 'meta[name="version"][content="later"]';

const change = (file: string, from: RegExp, to: (found: string) => string): void => {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(file, after);
  // Compressed twins would still hold the old words.
  for (const twin of ['.br', '.gz']) rmSync(file + twin, { force: true });
};

export interface SecondVersion {
  readonly web: string;
  readonly drop: () => void;
}

export const secondVersion = (): SecondVersion => {
  const web = mkdtempSync(join(tmpdir(), 'later-'));
  cpSync(dist, web, { recursive: true });
  const index = join(web, 'index.html');
  change(index, /<title>/, (title) => `<meta name="version" content="later" />${title}`);
  const revision = createHash('sha256').update(readFileSync(index)).digest('base64url').slice(0, 16);
  change(join(web, 'sw.js'), /(?<=\/index\.html["'`],["'`])[\w-]{16}/, () => revision);
  // A cache of its own name: what a build of changed files gives its service worker.
  change(join(web, 'sw.js'), /(?<=\})[\w-]{16}(?=`)/, (version) => version.split('').toReversed().join(''));
  return { web, drop: () => rmSync(web, { recursive: true, force: true }) };
};
