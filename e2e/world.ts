/**
 * The small real world of the browser tests: a relay of its own with its logs in a file, a Chromium with a profile of
 * its own that can be closed, killed and opened again, and what a person does in it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../browser.ts';

const root = join(import.meta.dirname, '..');
const patienceMs = 15_000;

export interface Relay {
  readonly url: string;
  /** Where the relay ran and what it wrote to, until it is stopped. */
  readonly folder: string;
  readonly port: number;
  /** From now on the clock of this relay is so far ahead; only when `before` hears it (`two/relay-clock.ts`). */
  readonly tellClock: (aheadMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** For a relay that people do not reach by its own port. */
export interface WayIn {
  /** Where people open the app; the relay's own port when left out. */
  readonly origin?: string;
  /** A module of this project that the relay's process loads before anything else. */
  readonly before?: string;
  /** Where the relay keeps its data; a new folder of its own when left out. */
  readonly data?: string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

const served = { app: join(root, 'apps/web/dist'), harness: join(root, 'dist-harness') } as const;

/** `app` is what people get; `harness` is the same app with a worker that tests can stop; or any other folder. */
export const startRelay = async (
  serves: 'app' | 'harness' | { readonly web: string } = 'app',
  onPort?: number,
  { origin, before, data }: WayIn = {},
): Promise<Relay> => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  const port = onPort ?? (await freePort());
  const log = openSync(join(folder, 'relay.log'), 'a');
  const first = before === undefined ? [] : ['--import', before];
  const child: ChildProcess = spawn(process.execPath, [...first, join(root, 'apps/relay/src/main.ts')], {
    cwd: folder,
    stdio: before === undefined ? ['ignore', log, log] : ['ignore', log, log, 'ipc'],
    env: {
      ...process.env,
      PORT: String(port),
      HANDRAIL_DATA: data ?? join(folder, 'data'),
      ...(origin === undefined ? {} : { HANDRAIL_ORIGIN: origin }),
      HANDRAIL_WEB: typeof serves === 'string' ? served[serves] : serves.web,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) break;
    if (Date.now() > deadline)
      throw new Error(`The relay did not start: ${readFileSync(join(folder, 'relay.log'), 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    folder,
    port,
    tellClock: (aheadMs) =>
      new Promise((resolve, reject) =>
        child.send({ aheadMs }, (failed) => (failed ? reject(failed) : resolve())),
      ),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      closeSync(log);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'en' | 'es';
  readonly light?: 'light' | 'dark';
  readonly timeZone?: string;
  /** A screen for fingers. */
  readonly touch?: boolean;
  /** Without a connection from the first moment. */
  readonly offline?: boolean;
}

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly profile: string;
  readonly close: () => Promise<void>;
  /** SIGKILL of the browser's own process: no goodbye, no flush. */
  readonly kill: () => Promise<void>;
}

/** The browser's own process for a profile: its command line names the folder and no `--type`. */
const browserProcess = (profile: string): number => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (line.includes(`--user-data-dir=${profile}`) && !line.includes('--type=')) return Number(pid);
    } catch {
      // The process ended while we looked at it.
      continue;
    }
  }
  throw new Error('The browser of this profile is not running');
};

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'profile-'));
export const dropProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

/** Opens a device at `url`; the same `profile` again is the same device after a restart. */
export const openDevice = async (url: string, look: Look = {}, profile = newProfile()): Promise<Device> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: chromiumArguments,
    viewport: { width: look.width ?? 360, height: look.height ?? 780 },
    locale: look.language === 'es' ? 'es-ES' : 'en-GB',
    colorScheme: look.light ?? 'light',
    ...(look.timeZone === undefined ? {} : { timezoneId: look.timeZone }),
    hasTouch: look.touch === true,
    offline: look.offline === true,
    baseURL: url,
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/');
  return {
    context,
    page,
    profile,
    close: () => context.close(),
    kill: async () => {
      process.kill(browserProcess(profile), 'SIGKILL');
      await context.close().catch(() => 'the browser is gone, as wanted');
    },
  };
};
