/**
 * Two people type into one text at the same time, over one relay: how long a letter takes from the key on one side to the
 * page of the other, and what that leaves on the relay's disk.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newId } from '@handrail/kernel/chance.ts';
import { change } from '@handrail/domain/records.ts';
import { does, go } from '../e2e/harness/drive.ts';
import { meet } from '../e2e/session/meet.ts';
import { dropProfile, openDevice, startRelay, type Relay } from '../e2e/world.ts';
import { chanceFrom } from '../people/telling.ts';

export interface SessionFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly entriesPerMinute: number;
  readonly bytesPerCharacter: number;
}

/** Between two keys of a hand that types quickly. */
const keyMs = 110;
/** No letter of one is a letter of the other, so that whose letters have come is seen from the text alone. */
const alphabets = { imani: 'abcdefghijklm', dana: 'nopqrstuvwxyz' } as const;
type Who = keyof typeof alphabets;

const lettersOf = (who: Who, count: number): string =>
  Array.from({ length: count }, (_, at) => alphabets[who][(at * 5) % alphabets[who].length]).join('');

interface Clocks extends Window {
  /** Milliseconds since 1970 at which each own letter was typed, and at which each of the other's was on the page. */
  readonly typed: number[];
  readonly came: number[];
}

/** The page writes down when its own keys go down and when the other's letters are in a frame. */
const watch = (page: Page, theirs: string): Promise<void> =>
  page.evaluate((letters) => {
    const box = document.querySelector<HTMLTextAreaElement>('main textarea.co-box');
    if (!box) throw new Error('There is no box to type into');
    const typed: number[] = [];
    const came: number[] = [];
    Object.assign(window, { typed, came });
    const now = (): number => performance.timeOrigin + performance.now();
    const reads = new RegExp(`[${letters}]`, 'g');
    box.addEventListener('keydown', (event) => {
      if (event.key.length === 1) typed.push(now());
    });
    const look = (): void => {
      const here = box.value.match(reads)?.length ?? 0;
      while (came.length < here) came.push(now());
      requestAnimationFrame(look);
    };
    look();
  }, theirs);

const clocksOf = (page: Page): Promise<Pick<Clocks, 'typed' | 'came'>> =>
  page.evaluate(() => {
    const { typed, came } = window as unknown as Clocks;
    return { typed: [...typed], came: [...came] };
  });

/** What lies on the relay's disk of entries: in a copy, because the relay lets nobody else into its database. */
const atRelay = ({ folder }: Relay): { readonly entries: number; readonly bytes: number } => {
  const copy = mkdtempSync(join(tmpdir(), 'counted-'));
  try {
    cpSync(join(folder, 'data'), copy, { recursive: true });
    const database = new DatabaseSync(join(copy, 'relay.sqlite'));
    const row = database
      .prepare('SELECT count(*) AS entries, sum(length(entry)) AS bytes FROM entries')
      .get();
    database.close();
    return { entries: Number(row?.['entries'] ?? 0), bytes: Number(row?.['bytes'] ?? 0) };
  } finally {
    rmSync(copy, { recursive: true });
  }
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const type = async (page: Page, letters: string): Promise<void> => {
  await page.locator('main textarea.co-box').first().click();
  await page.keyboard.type(letters, { delay: keyMs });
};

/** Both have the page open, at the part with the text. */
const openPages = async (imani: Page, dana: Page): Promise<void> => {
  const { roomId } = await meet(imani, dana);
  const id = newId(chanceFrom(11));
  const startedAt = Date.now();
  await does(dana, 'keepInRoom', {
    roomId,
    changes: [change('session', id, { startedAt, form: 'whole' })],
  });
  for (const page of [imani, dana]) {
    await go(page, { name: 'shared-session', roomId, id, part: 'followed' });
    await page.locator('main textarea.co-box:not([readonly])').first().waitFor();
  }
};

const settled = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction((all) => (window as unknown as Clocks).came.length >= all, count);

export const measureSession = async (letters: number): Promise<SessionFigures> => {
  const relay = await startRelay('harness');
  const [phone, desk] = [
    await openDevice(relay.url),
    await openDevice(relay.url, { width: 1280, height: 900 }),
  ];
  try {
    await openPages(phone.page, desk.page);
    await watch(phone.page, alphabets.dana);
    await watch(desk.page, alphabets.imani);
    const before = atRelay(relay);
    const began = performance.now();
    await Promise.all([
      type(phone.page, lettersOf('imani', letters)),
      type(desk.page, lettersOf('dana', letters)),
    ]);
    await Promise.all([settled(phone.page, letters), settled(desk.page, letters)]);
    // The last pause becomes an entry too.
    await phone.page.waitForTimeout(3_000);
    const minutes = (performance.now() - began) / 60_000;
    const after = atRelay(relay);
    const [mine, theirs] = [await clocksOf(phone.page), await clocksOf(desk.page)];
    const took = [
      ...mine.typed.map((at, letter) => (theirs.came[letter] ?? Number.NaN) - at),
      ...theirs.typed.map((at, letter) => (mine.came[letter] ?? Number.NaN) - at),
    ].toSorted((a, b) => a - b);
    return {
      p50Ms: Number(quantile(took, 0.5).toFixed(1)),
      p99Ms: Number(quantile(took, 0.99).toFixed(1)),
      entriesPerMinute: Number(((after.entries - before.entries) / minutes).toFixed(1)),
      bytesPerCharacter: Number(((after.bytes - before.bytes) / (2 * letters)).toFixed(1)),
    };
  } finally {
    for (const device of [phone, desk]) {
      await device.close();
      dropProfile(device.profile);
    }
    await relay.stop();
  }
};
