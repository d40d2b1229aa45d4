/**
 * `npm run torture`: the same tests with the long lists of seeds, states and inputs. Takes as long as it takes; what it
 * prints goes into the note on the issue. Further words are handed on to the browser tests (`npm run torture -- e2e/torture.spec.ts`).
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
const chosen = process.argv.slice(2);

const parts: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['build', ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'error']],
  [
    'build for tests',
    ['node_modules/vite/bin/vite.js', 'build', '-c', 'e2e/harness/vite.config.ts', '--logLevel', 'error'],
  ],
  ...(chosen.length > 0 ? [] : [['rules and stories', ['node_modules/vitest/vitest.mjs', 'run']] as const]),
  ['browser', ['node_modules/@playwright/test/cli.js', 'test', ...chosen]],
];

const started = performance.now();
const failed = parts.filter(([name, args]) => {
  const { status } = spawnSync(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HANDRAIL_TORTURE: '1', HANDRAIL_FUZZ: '1000000' },
  });
  process.stdout.write(`\n${name}: ${status === 0 ? 'passed' : 'failed'}\n`);
  return status !== 0;
});
process.stdout.write(
  `\nTorture: ${failed.length} of ${parts.length} parts failed, ${Math.round((performance.now() - started) / 1000)} s.\n`,
);
process.exit(failed.length === 0 ? 0 : 1);
