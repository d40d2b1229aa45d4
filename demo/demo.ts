/**
 * The demo: a throw-away relay on this machine alone, the cast lived into it, and the page that hands two of the notebooks to
 * a browser. Everything it writes lies in one temporary folder, which is gone after `stop`.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { readShelf, type ServedFile, type Shelf } from '../apps/relay/src/files.ts';
import { startRelay, type StartedRelay } from '../apps/relay/src/start-relay.ts';
import { sqliteStorage } from '../apps/relay/src/storage/sqlite-storage.ts';
import type { RelayStorage } from '../apps/relay/src/storage/storage.ts';
import type { Language } from '@handrail/content/translations/catalogue.ts';
import { storyClock, type StoryClock } from '../people/story-clock.ts';
import { castWorld, type CastWorld } from '../people/world.ts';
import { demoPeople, givenOf, givenPath, pagePath, type DemoPerson } from './given.ts';

export interface DemoParts {
  readonly language: Language;
  /** The built app, as the relay hands it out. */
  readonly app: Shelf;
  /** The first port that is tried; one that is taken is passed over. */
  readonly port: number;
  /** For pictures that can be made again; by chance when left out. */
  readonly seed?: number;
}

export interface Demo {
  readonly port: number;
  readonly links: Readonly<Record<DemoPerson, string>>;
  readonly world: CastWorld;
  readonly clock: StoryClock;
  /** Ends the relay and removes the folder. */
  readonly stop: () => Promise<void>;
}

/** Two names of one machine, so that one browser keeps two notebooks apart. */
const hosts: Readonly<Record<DemoPerson, string>> = { imani: '127.0.0.1', dana: 'localhost' };
export const originsOf = (port: number): Readonly<Record<DemoPerson, string>> => ({
  imani: `http://${hosts.imani}:${port}`,
  dana: `http://${hosts.dana}:${port}`,
});

const buildPage = async (into: string): Promise<void> => {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: '/demo/',
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: into,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { input: join(import.meta.dirname, 'page.html') },
    },
  });
};

const served = (type: string, text: string): ServedFile => {
  const plain = new TextEncoder().encode(text);
  return { type, plain, etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"` };
};

/** The app's service worker answers every page of its origin with the app. It leaves the pages of the demo to the relay. */
const leavesDemoAlone = (worker: ServedFile): ServedFile => {
  const own = `addEventListener('fetch', (event) => { if (new URL(event.request.url).pathname.startsWith('/demo/')) event.stopImmediatePropagation(); });`;
  return served(worker.type, `${own}\n${new TextDecoder().decode(worker.plain)}`);
};

const pagesIn = (folder: string): readonly (readonly [string, ServedFile])[] => {
  const built = readShelf(folder);
  const page = built.get('/page.html');
  if (!page) throw new Error('The page of the demo was not built.');
  return [
    ...[...built].map(([url, file]) => [`/demo${url}`, file] as const),
    ...demoPeople.map((who) => [pagePath(who), page] as const),
  ];
};

const isTaken = (thrown: unknown): boolean => (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** Somebody else's `localhost` must not answer in place of the relay: a browser may ask the other address first. */
const isFreeOnSix = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (thrown) => resolve(!isTaken(thrown)));
    server.listen(port, '::1', () => server.close(() => resolve(true)));
  });

const highestPort = 65_535;

const listenFrom = async (
  first: number,
  storage: RelayStorage,
  shelf: Shelf,
  clock: StoryClock,
): Promise<StartedRelay> => {
  for (let port = first; port <= highestPort; port += 1) {
    if (!(await isFreeOnSix(port))) continue;
    try {
      return await startRelay({ shelf, storage, port, origins: [], now: clock.now });
    } catch (thrown) {
      if (!isTaken(thrown)) throw thrown;
    }
  }
  throw new Error(`Every port from ${first} on is taken.`);
};

/** A tab that is open still from an earlier demo connects to this one too: its devices must be none of these. */
const anySeed = (): number => randomInt(1, 1_000_000);

/** Rejects with nothing left behind. */
export const startDemo = async ({ language, app, port, seed = anySeed() }: DemoParts): Promise<Demo> => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-demo-'));
  const storage = sqliteStorage(join(folder, 'relay.sqlite'));
  const shelf = new Map(app);
  const clock = storyClock(Intl.DateTimeFormat().resolvedOptions().timeZone);
  let relay: StartedRelay | null = null;
  const stop = async (): Promise<void> => {
    await (relay ? relay.stop() : storage.close());
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const started = await listenFrom(port, storage, shelf, clock);
    relay = started;
    const origins = originsOf(started.port);
    const [world] = await Promise.all([
      castWorld({ language, seed, relay: { port: started.port, clock, origins } }),
      buildPage(join(folder, 'page')),
    ]);
    const run = randomBytes(16).toString('hex');
    const worker = shelf.get('/sw.js');
    if (worker) shelf.set('/sw.js', leavesDemoAlone(worker));
    for (const [url, file] of pagesIn(join(folder, 'page'))) shelf.set(url, file);
    for (const who of demoPeople)
      shelf.set(
        givenPath(who),
        served('application/json', JSON.stringify(givenOf(run, language, world.people[who]))),
      );
    const links = {
      imani: `${origins.imani}${pagePath('imani')}`,
      dana: `${origins.dana}${pagePath('dana')}`,
    };
    return { port: started.port, links, world, clock, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
};
