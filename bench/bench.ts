/**
 * `npm run bench -- person [--json]`: how long a person waits, and what it costs their device. With `--json` exactly one
 * line on standard output, worst of five; without it, a table with every run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { measurePerson, type PersonFigures, type PersonRun } from './person.ts';

const root = join(import.meta.dirname, '..');
const runs = 5;
const checkIns = 5_000;

/** What is measured is the code as it stands: the app people get, and the harness that fills a notebook. */
const build = (): void => {
  for (const args of [['apps/web'], ['-c', 'e2e/harness/vite.config.ts']]) {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', ...args, '--logLevel', 'error'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    if (status !== 0) throw new Error(`The build of ${args.at(-1)} failed`);
  }
};

const worst = (all: readonly PersonRun[]): PersonFigures => {
  const most = (of: (run: PersonRun) => number): number => Math.max(...all.map(of));
  return {
    checkins: checkIns,
    unlockToTodayMs: Math.round(most((run) => run.unlockToTodayMs)),
    lookBackMs: Math.round(most((run) => run.lookBackMs)),
    memoryMb: Number(most((run) => run.memoryMb).toFixed(1)),
    diskMb: Number(most((run) => run.diskMb).toFixed(1)),
  };
};

const table = (all: readonly PersonRun[], figures: PersonFigures): string => {
  const row = (name: string, { unlockToTodayMs, lookBackMs, memoryMb, diskMb }: PersonRun): string =>
    [
      name.padEnd(8),
      `${Math.round(unlockToTodayMs)} ms`.padStart(16),
      `${Math.round(lookBackMs)} ms`.padStart(12),
      `${memoryMb.toFixed(1)} MB`.padStart(10),
      `${diskMb.toFixed(1)} MB`.padStart(10),
    ].join('');
  const head = [
    'run'.padEnd(8),
    'unlock to Today'.padStart(16),
    'look back'.padStart(12),
    'memory'.padStart(10),
    'disk'.padStart(10),
  ].join('');
  return [
    `${figures.checkins} check-ins behind a passphrase at the default cost`,
    head,
    ...all.map((run, at) => row(String(at + 1), run)),
    row('worst', figures),
  ].join('\n');
};

const [what, ...flags] = process.argv.slice(2);
if (what !== 'person' || flags.some((flag) => flag !== '--json')) {
  process.stderr.write('Usage: npm run bench -- person [--json]\n');
  process.exitCode = 2;
} else {
  build();
  const all = await measurePerson({ checkIns, runs });
  const figures = worst(all);
  process.stdout.write(`${flags.length > 0 ? JSON.stringify(figures) : table(all, figures)}\n`);
}
