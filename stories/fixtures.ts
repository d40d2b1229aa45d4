/**
 * Real files to count with. They are looked for in HANDRAIL_FIXTURES, then beside the project; without them a story
 * makes its own file with the same traps and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const beside = join(import.meta.dirname, '..', '..', 'shared', 'fixtures');

/** The text of a real file, or what `generate` makes in its place. `real` says which. */
export const fixture = (path: string, generate: () => string): { text: string; real: boolean } => {
  const place = [process.env['HANDRAIL_FIXTURES'], beside]
    .filter((folder) => folder !== undefined && folder !== '')
    .map((folder) => join(folder as string, path))
    .find((file) => existsSync(file));
  if (place !== undefined) return { text: readFileSync(place, 'utf8'), real: true };
  process.stdout.write(`generated data (${path})\n`);
  return { text: generate(), real: false };
};
