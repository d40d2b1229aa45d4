/**
 * A therapist with 300 people at a distance opens their desk: each time in a browser that has just been started, with a relay
 * that has every room. The disk is built once, by the store's own code (`desk-seed.ts`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { Kept } from '@handrail/store/persistence/storage.ts';
import { entryIdOf } from '@handrail/store/rooms/cursor.ts';
import { sqliteStorage } from '../apps/relay/src/storage/sqlite-storage.ts';
import { dropProfile, newProfile, startRelay } from '../e2e/world.ts';
import { firstVisit, memoryMb, startBrowser, typingMs, untilTouchable } from './browser.ts';
import { passphrase } from './desk-device.ts';
import { buildSeed, roomsOf, type Built, type People, type Seed } from './desk-seed.ts';

export interface DeskRun {
  /** From submitting the passphrase to a list in which a person can be touched. */
  readonly unlockMs: number;
  /** The same from the moment at which the passphrase's key is there. */
  readonly listMs: number;
  /** From touching the person with the most entries to what they share. */
  readonly openLargestMs: number;
  /** From the last letter typed to words found in all rooms. */
  readonly searchMs: number;
  /** Page and workers, at the end. */
  readonly memoryMb: number;
}
export interface DeskFigures extends DeskRun {
  readonly rooms: number;
  readonly entries: number;
  readonly seedS: number;
}

/** Nobody touches anything sooner after a page came. */
const readingMs = 2_000;

/** `count u32 ‖ (length u32 ‖ key ‖ length u32 ‖ bytes)…`: the disk in pieces that a browser reads at once. */
const packed = (kept: readonly Kept[]): Buffer => {
  const parts: Uint8Array[] = [];
  const number = (value: number): Buffer => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    return four;
  };
  parts.push(number(kept.length));
  for (const [key, bytes] of kept) {
    const name = Buffer.from(key);
    parts.push(number(name.length), name, number(bytes.length), bytes);
  }
  return Buffer.concat(parts);
};

const put = (page: Page, piece: number): Promise<void> =>
  page.evaluate(async (at) => {
    const answer = await fetch(`/seed/${at}`);
    const buffer = await answer.arrayBuffer();
    const view = new DataView(buffer);
    const read = new TextDecoder();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('notes', 1);
      opening.onupgradeneeded = () => void opening.result.createObjectStore('kept');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('kept', 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore('kept');
    let offset = 4;
    for (let left = view.getUint32(0, true); left > 0; left -= 1) {
      const name = view.getUint32(offset, true);
      const key = read.decode(new Uint8Array(buffer, offset + 4, name));
      offset += 4 + name;
      const length = view.getUint32(offset, true);
      store.put(new Uint8Array(buffer.slice(offset + 4, offset + 4 + length)), key);
      offset += 4 + length;
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, piece);

/** Puts pieces of the disk into a browser, one after the other, while others are built. */
const filling = (page: Page) => {
  const pieces = new Map<number, Buffer>();
  let next = 0;
  let done: Promise<unknown> = page.route('**/seed/*', async (route) => {
    const at = Number(new URL(route.request().url()).pathname.split('/').at(-1));
    await route.fulfill({ body: pieces.get(at) ?? Buffer.alloc(4) });
  });
  return {
    put: (kept: readonly Kept[]): void => {
      const at = next++;
      pieces.set(at, packed(kept));
      done = done.then(() => put(page, at)).then(() => pieces.delete(at));
    },
    done: async (): Promise<void> => void (await done),
  };
};

/** A relay's disk with what the rooms have sent. */
const relayDisk = (folder: string) => {
  const storage = sqliteStorage(join(folder, 'relay.sqlite'));
  const waits: Promise<unknown>[] = [];
  return {
    take: ({ roomId, statements, founder, entries }: Built): void => {
      for (const [index, [statement, signature]] of statements.entries()) {
        const signed = { statement: new Uint8Array(statement), signature: new Uint8Array(signature) };
        waits.push(storage.addStatement(roomId, index, signed, founder));
      }
      for (const entry of entries) waits.push(storage.append(roomId, entryIdOf(entry) ?? '', entry));
    },
    done: async (): Promise<void> => {
      await Promise.all(waits);
      await storage.close();
    },
  };
};

const fill = async (page: Page, folder: string, people: People): Promise<Seed> => {
  const disk = filling(page);
  const relay = relayDisk(folder);
  const seed = await buildSeed(
    roomsOf(people),
    (built) => {
      disk.put(built.kept);
      relay.take(built);
    },
    (kept) => disk.put(kept),
  );
  await Promise.all([disk.done(), relay.done()]);
  return seed;
};

/** When the first key is taken in after the passphrase was handed over: the derivation is over then. */
const noteKeys = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const noted = self as unknown as { keysAt: number[] };
    noted.keysAt = [];
    const { importKey } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.importKey = function noting(this: SubtleCrypto, ...given: unknown[]) {
      noted.keysAt.push(performance.timeOrigin + performance.now());
      return (importKey as (...all: unknown[]) => Promise<CryptoKey>).apply(this, given);
    } as typeof importKey;
  });

const keyAt = (worker: Worker, after: number): Promise<number> =>
  worker.evaluate(
    (since) => (self as unknown as { keysAt: number[] }).keysAt.find((at) => at >= since) ?? since,
    after,
  );

const notebookWorker = (page: Page): Worker => {
  const worker = page.workers().find((one) => !one.url().includes('derive'));
  if (!worker) throw new Error('The notebook has no worker');
  return worker;
};

const oneRun = async (profile: string, url: string, { largest }: Seed): Promise<DeskRun> => {
  const context: BrowserContext = await startBrowser(profile, url, { width: 1280, height: 800 });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('/');
    await page.locator('main input[type="password"]').pressSequentially(passphrase, { delay: typingMs });
    const worker = notebookWorker(page);
    await noteKeys(worker);
    const began = await page.evaluate(() => performance.timeOrigin + performance.now());
    const unlockMs = await untilTouchable(
      page,
      'main button[type="submit"]',
      'li[data-room] a, li[data-room] button',
    );
    const listMs = unlockMs - ((await keyAt(worker, began)) - began);
    await page.waitForTimeout(readingMs);
    const openLargestMs = await untilTouchable(
      page,
      `li[data-room="${largest}"] a, li[data-room="${largest}"] button`,
      'main section[aria-labelledby="general-h"]',
    );
    await page.waitForTimeout(readingMs);
    await page.keyboard.press('Control+k');
    await page.locator('.find-box input').waitFor();
    const searchMs = await untilWordsFound(page, 'letter. It lies on the table');
    return { unlockMs, listMs, openLargestMs, searchMs, memoryMb: await memoryMb(page) };
  } finally {
    await context.close();
  }
};

/** Types all of it at once and waits for words that were found. */
const untilWordsFound = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const box = document.querySelector<HTMLInputElement>('.find-box input');
        if (!box) throw new Error('There is no box');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, typed);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        const look = (): void => {
          if (document.querySelector('.find-row .own-inline')) return resolve(performance.now() - began);
          requestAnimationFrame(look);
        };
        look();
      }),
    words,
  );

/** A browser's profile and a relay's data with the same desk in them, and the port at which both know it. */
export interface MadeDesk {
  readonly seed: Seed;
  readonly profile: string;
  readonly folder: string;
  readonly port: number;
}

/** Fills a desk through the harness. */
export const makeDesk = async (people: People): Promise<MadeDesk> => {
  const [profile, folder] = [newProfile(), mkdtempSync(join(tmpdir(), 'relay-data-'))];
  const harness = await startRelay('harness');
  const browser = await startBrowser(profile, harness.url);
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto('/');
  const seed = await fill(page, folder, people);
  await browser.close();
  await harness.stop();
  return { seed, profile, folder, port: harness.port };
};

/** Opens it in the app people get, at the same address. */
export const openDesk = async (
  { seed, profile, folder, port }: MadeDesk,
  runs: number,
): Promise<readonly DeskRun[]> => {
  const relay = await startRelay('app', port, { data: folder });
  try {
    await firstVisit(profile, relay.url);
    const all: DeskRun[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await oneRun(profile, relay.url, seed));
    return all;
  } finally {
    await relay.stop();
  }
};

export const measureDesk = async ({
  runs,
  ...people
}: People & {
  readonly runs: number;
}): Promise<{ readonly seed: Seed; readonly all: readonly DeskRun[] }> => {
  const made = await makeDesk(people);
  try {
    return { seed: made.seed, all: await openDesk(made, runs) };
  } finally {
    dropProfile(made.profile);
    rmSync(made.folder, { recursive: true, force: true });
  }
};
