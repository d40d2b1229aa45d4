/** `npm run check`: types, lint, format, unused code, words. Two at a time, failures printed whole, in a fixed order. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** Every folder with a tsconfig of its own is compiled alone, with only what its tsconfig lets it see. */
const projects = [
  ...['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  ),
  'apps/web/src/sw',
  'apps/web/src/worker',
]
  .filter((project) => existsSync(join(root, project, 'tsconfig.json')))
  .toReversed();

/** Two run at a time already: more threads in each only work out the same types again. */
const types = (project: string): readonly string[] => ['-p', project, '--singleThreaded'];

/** The long ones first, so that neither of the two waits for the other at the end. */
const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types: tools and tests', bin('tsc'), types('tsconfig.tools.json')],
  ['lint', bin('oxlint'), ['--type-aware', '--quiet']],
  ['unused code', bin('knip'), ['--no-config-hints']],
  ...projects.map((project) => [`types: ${project}`, bin('tsc'), types(project)] as const),
  ['format', bin('oxfmt'), ['--check']],
  ['words', node, ['tools/words.ts']],
  ['reading age', node, ['tools/reading-age.ts']],
];

const run = (command: string, args: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const started = performance.now();
const results = new Map<string, { code: number; output: string }>();
const waiting = [...checks];
await Promise.all(
  [1, 2].map(async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      results.set(next[0], await run(next[1], next[2]));
  }),
);

let failed = 0;
for (const [name] of checks) {
  const { code, output } = results.get(name) ?? { code: 1, output: 'did not run' };
  if (code === 0 && name !== 'reading age') continue;
  if (code !== 0) failed += 1;
  process.stdout.write(`${code === 0 ? '' : `\n✗ ${name}\n`}${output.trim()}\n`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`check: ${checks.length - failed} passed, ${failed} failed, ${seconds} s\n`);
process.exit(failed === 0 ? 0 : 1);
