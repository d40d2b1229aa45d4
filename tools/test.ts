/** `npm test`: check, stories and rules, build, and the browser. Stops at the first part that fails; says what passed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromiumPath } from '../browser.ts';

const root = join(import.meta.dirname, '..');
const node = process.execPath;

const parts: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['check', ['tools/check.ts']],
  ['build', ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'error']],
  [
    'build for tests',
    ['node_modules/vite/bin/vite.js', 'build', '-c', 'e2e/harness/vite.config.ts', '--logLevel', 'error'],
  ],
  ['rules and stories', ['node_modules/vitest/vitest.mjs', 'run']],
  ['browser', ['node_modules/@playwright/test/cli.js', 'test']],
];

const started = performance.now();
// Before anything runs side by side: a carried Chromium is unpacked once, not by two workers at the same time.
await chromiumPath();
for (const [name, args] of parts) {
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    process.stdout.write(`\n${name}: failed\n`);
    process.exit(1);
  }
}
process.stdout.write(`\nEverything passed in ${Math.round((performance.now() - started) / 1000)} s.\n`);
process.stdout.write(`${parts.length} passed, 0 failed\n`);
