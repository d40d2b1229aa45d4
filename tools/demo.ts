/**
 * `npm run demo`: builds the app when it is older than its source, starts a relay that is thrown away, plays the cast into
 * it, and prints two links and their passphrases. `--language en|es` (the language of this terminal when left out),
 * `--port` the first one that is tried, `--as-built` takes the app as it was built last.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import type { Language } from '@handrail/content/translations/catalogue.ts';
import { readShelf } from '../apps/relay/src/files.ts';
import { demoPeople } from '../demo/given.ts';
import { startDemo } from '../demo/demo.ts';
import { demoWords } from '../demo/words.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'apps/web/dist');
const firstPort = 8797;

/** A variable that is set to nothing says nothing. */
const languageOf = (asked: string | undefined): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = [asked, LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return locale?.toLowerCase().startsWith('es') ? 'es' : 'en';
};

const newestIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

/** Whether the built app is there and nothing it is made of is newer. */
const isBuilt = (asBuilt: boolean): boolean => {
  const index = join(dist, 'index.html');
  if (!existsSync(index)) return false;
  if (asBuilt) return true;
  const sources = ['apps/web/src', 'apps/web/build', 'apps/web/public', 'packages'];
  return sources.every((folder) => newestIn(join(root, folder)) <= statSync(index).mtimeMs);
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    port: { type: 'string' },
    'as-built': { type: 'boolean' },
  },
});
const language = languageOf(values.language);
const says = demoWords[language];
const port = Number(values.port ?? firstPort);
if (
  (values.language !== undefined && !['en', 'es'].includes(values.language)) ||
  !Number.isInteger(port) ||
  port < 1
) {
  print(says.usage);
  process.exit(1);
}

// A wish to stop that comes while everything is still being made is fulfilled as soon as there is something to stop.
const asked = Promise.withResolvers<void>();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.resolve());

if (!isBuilt(values['as-built'] === true)) {
  print(says.building);
  await build({ configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'error' });
}
print(says.living);
const demo = await startDemo({ language, app: readShelf(dist), port });
print('');
print(says.ready);
print('');
const places = { imani: says.phone, dana: says.desk };
const width = Math.max(...Object.values(places).map((place) => place.length));
for (const who of demoPeople)
  print(`  ${places[who].padEnd(width)}  ${demo.links[who]}   “${demo.world.people[who].passphrase}”`);
print('');
print(says.madeUp);
print(says.stopWord);
await asked.promise;
await demo.stop();
print('');
print(says.stopped);
print(says.remove);
process.exit(0);
