/**
 * `npm run bench -- person|desk|session [--json]`: how long people wait, and what it costs their device. With `--json`
 * exactly one line on standard output, the worst of the runs; without it, a table with every run.
 *
 * `person`: years of check-ins, five openings · `desk`: 300 people at a distance, three openings · `session`: two people
 * who type at once.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { measureDesk, type DeskRun } from './desk.ts';
import { measurePerson, type PersonRun } from './person.ts';
import { measureSession } from './session.ts';

const root = join(import.meta.dirname, '..');

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

interface Column<Run> {
  readonly key: keyof Run & string;
  readonly name: string;
  readonly unit: 'ms' | 'MB';
}

/** Whole milliseconds, tenths of a megabyte. */
const rounded = (value: number, unit: 'ms' | 'MB'): number =>
  unit === 'ms' ? Math.round(value) : Number(value.toFixed(1));

type Numbers<Run> = { readonly [K in keyof Run & string]: number };

const worstOf = <Run extends Numbers<Run>>(all: readonly Run[], columns: readonly Column<Run>[]) =>
  Object.fromEntries(
    columns.map(({ key, unit }) => [key, rounded(Math.max(...all.map((run) => run[key])), unit)]),
  );

const tableOf = <Run extends Numbers<Run>>(
  title: string,
  all: readonly Run[],
  columns: readonly Column<Run>[],
): string => {
  const widths = columns.map(({ name }) => Math.max(10, name.length + 3));
  const line = (first: string, cells: readonly string[]): string =>
    first.padEnd(8) + cells.map((cell, at) => cell.padStart(widths[at] ?? 10)).join('');
  const row = (first: string, run: Readonly<Record<string, number>>): string =>
    line(
      first,
      columns.map(({ key, unit }) => `${rounded(run[key] ?? 0, unit)} ${unit}`),
    );
  return [
    title,
    line(
      'run',
      columns.map(({ name }) => name),
    ),
    ...all.map((run, at) => row(String(at + 1), run)),
    row('worst', worstOf(all, columns)),
  ].join('\n');
};

/** What was measured, as one line for machines and as a table for people. */
interface Measured {
  readonly json: Readonly<Record<string, number>>;
  readonly table: string;
}

const person = async (): Promise<Measured> => {
  const checkIns = 5_000;
  const columns: readonly Column<PersonRun>[] = [
    { key: 'unlockToTodayMs', name: 'unlock to Today', unit: 'ms' },
    { key: 'lookBackMs', name: 'look back', unit: 'ms' },
    { key: 'memoryMb', name: 'memory', unit: 'MB' },
    { key: 'diskMb', name: 'disk', unit: 'MB' },
  ];
  const all = await measurePerson({ checkIns, runs: 5 });
  const title = `${checkIns} check-ins behind a passphrase at the default cost`;
  return { json: { checkins: checkIns, ...worstOf(all, columns) }, table: tableOf(title, all, columns) };
};

const desk = async (): Promise<Measured> => {
  const people = { large: 20, small: 280 };
  const columns: readonly Column<DeskRun>[] = [
    { key: 'unlockMs', name: 'passphrase to list', unit: 'ms' },
    { key: 'listMs', name: 'key to list', unit: 'ms' },
    { key: 'openLargestMs', name: 'open the largest', unit: 'ms' },
    { key: 'searchMs', name: 'search', unit: 'ms' },
    { key: 'memoryMb', name: 'memory', unit: 'MB' },
  ];
  const { seed, all } = await measureDesk({ ...people, runs: 3 });
  const rooms = people.large + people.small;
  const seedS = Math.round(seed.seconds);
  const title = `${rooms} people, ${seed.entries} entries, made in ${seedS} s`;
  return {
    json: { rooms, entries: seed.entries, seedS, ...worstOf(all, columns) },
    table: tableOf(title, all, columns),
  };
};

const session = async (): Promise<Measured> => {
  const letters = 500;
  const json = { ...(await measureSession(letters)) };
  const lines = Object.entries(json).map(([name, value]) => `${name.padEnd(20)}${value}`);
  return { json, table: [`Two people who type ${letters} letters each at once`, ...lines].join('\n') };
};

const benches: Readonly<Record<string, () => Promise<Measured>>> = { person, desk, session };

const [what = '', ...flags] = process.argv.slice(2);
const measure = Object.hasOwn(benches, what) ? benches[what] : undefined;
if (!measure || flags.some((flag) => flag !== '--json')) {
  process.stderr.write('Usage: npm run bench -- person|desk|session [--json]\n');
  process.exitCode = 2;
} else {
  build();
  const { json, table } = await measure();
  process.stdout.write(`${flags.length > 0 ? JSON.stringify(json) : table}\n`);
}
