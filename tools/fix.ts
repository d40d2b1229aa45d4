/** `npm run fix`: what lint and format can mend by themselves. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
for (const [name, ...args] of [['oxlint', '--type-aware', '--fix'], ['oxfmt']] as const) {
  const { status } = spawnSync(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
