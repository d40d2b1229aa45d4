/**
 * `npm run mutate`: takes each defence away in turn and expects exactly the assertion that names it to fail.
 *
 * Every mutant is a small patch (`stories/hostile/mutants.ts`), applied to a temporary copy of the source; what is
 * shipped has no switch. A patch that no longer applies is a failure, and so is a mutant that nobody notices, or that
 * others notice too. A word after `--` chooses mutants by name.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from '../stories/hostile/mutant.ts';
import { mutants } from '../stories/hostile/mutants.ts';

const root = join(import.meta.dirname, '..');
const chosen = process.argv.slice(2);

/** Sources are copied, installed packages are linked; our own packages are linked to their copies. */
const copyOf = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'mutant-'));
  const skipped = new Set(['node_modules', 'dist', 'dist-harness', '.git', 'data']);
  for (const name of [
    'packages',
    'apps',
    'stories',
    'people',
    'vitest.config.ts',
    'tsconfig.base.json',
    'package.json',
  ])
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (from) => !skipped.has(from.slice(from.lastIndexOf('/') + 1)),
    });
  mkdirSync(join(copy, 'node_modules', '@handrail'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@handrail') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  for (const name of readdirSync(join(copy, 'packages')))
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules', '@handrail', name));
  return copy;
};

/**
 * Writes the patches; answers how to take them back, or what does not fit exactly one place: the defence has moved and the
 * mutant must follow it.
 */
const apply = (copy: string, { patches }: Mutant): (() => void) | string => {
  const texts = new Map<string, string>();
  for (const { file, take, put } of patches) {
    const path = join(copy, file);
    const parts = (texts.get(path) ?? readFileSync(path, 'utf8')).split(take);
    if (parts.length !== 2) return `the patch fits ${parts.length - 1} places in ${file} instead of one`;
    texts.set(path, parts.join(put));
  }
  const before = [...texts.keys()].map((path) => [path, readFileSync(path, 'utf8')] as const);
  for (const [path, text] of texts) writeFileSync(path, text);
  return () => {
    for (const [path, text] of before) writeFileSync(path, text);
  };
};

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Titles that failed; a file that could not be read at all counts under its message. */
const failures = async (copy: string): Promise<string[]> => {
  const file = join(copy, 'report.json');
  const args = [
    'vitest',
    'run',
    '--root',
    copy,
    'stories/hostile',
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  await new Promise<void>((resolve) => {
    const [name = '', ...rest] = args;
    const child = spawn(process.execPath, [join(root, 'node_modules', name, 'vitest.mjs'), ...rest], {
      cwd: copy,
      stdio: 'ignore',
    });
    child.on('close', () => resolve());
  });
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(file);
  return report.testResults.flatMap(({ assertionResults, message }) =>
    assertionResults.length === 0
      ? [`a file did not run: ${message.slice(0, 200)}`]
      : assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
  );
};

const copy = copyOf();
let wrong = 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const healthy = await failures(copy);
  if (healthy.length > 0) {
    say(`Without any mutant these fail already:\n  ${healthy.join('\n  ')}`);
    wrong += 1;
  }
  const all =
    chosen.length === 0 ? mutants : mutants.filter(({ name }) => chosen.some((word) => name.includes(word)));
  for (const mutant of all) {
    const undo = apply(copy, mutant);
    const failed = typeof undo === 'string' ? [undo] : await failures(copy);
    if (typeof undo !== 'string') undo();
    const right = failed.length === 1 && failed[0] === mutant.fails;
    if (!right) wrong += 1;
    say(
      `${right ? '✓' : '✗'} ${mutant.name}: ${right ? mutant.fails : `expected "${mutant.fails}", failed: ${failed.join(' · ') || 'nothing'}`}`,
    );
  }
  say(`mutate: ${all.length} mutants, ${wrong} wrong`);
} finally {
  rmSync(copy, { recursive: true });
}
process.exit(wrong === 0 ? 0 : 1);
