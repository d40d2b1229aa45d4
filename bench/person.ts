/** A person with years of check-ins opens their notebook: each time in a browser that has just been started. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { change, type Change } from '@handrail/domain/records.ts';
import { does, ready } from '../e2e/harness/drive.ts';
import type { TestHandle } from '../e2e/harness/main.tsx';
import { dropProfile, newProfile, startRelay } from '../e2e/world.ts';
import { imani } from '../people/cast.ts';
import { calendar, chanceFrom } from '../people/telling.ts';
import { newId } from '@handrail/kernel/chance.ts';
import { bytesInMb, firstVisit, memoryMb, startBrowser, typingMs, untilTouchable } from './browser.ts';

export interface PersonRun {
  /** From submitting the passphrase to a Today on which a check-in can be touched. */
  readonly unlockToTodayMs: number;
  /** From touching "Look back" to the days of the calendar. */
  readonly lookBackMs: number;
  /** Page and workers, after Look back was opened. */
  readonly memoryMb: number;
  readonly diskMb: number;
}
export type PersonFigures = PersonRun & { readonly checkins: number };

interface MeasuredWindow extends Window {
  readonly handrail: TestHandle;
}

const passphrase = 'four plain words together';
const checkInsADay = 3;
/** Nobody turns from Today to another page sooner. */
const readingMs = 2_000;

/** One act each, as they were lived: `count` check-ins, three a day, going back from yesterday. */
const years = (count: number): { readonly first: readonly Change[]; readonly acts: readonly Change[] } => {
  const chance = chanceFrom(7);
  const asked = {
    clock: { now: () => Date.now() },
    chance,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const { changes, ids } = imani(asked, 'en');
  const { ago } = calendar(asked);
  const acts = Array.from({ length: count }, (_, at) => {
    const id = [ids.wine, ids.bets, ids.food][at % checkInsADay] ?? ids.wine;
    const some = { kind: 'some', amount: 1 + (at % 5), unit: 'glasses' } as const;
    return change('checkIn', newId(chance), {
      day: ago(1 + Math.floor((count - 1 - at) / checkInsADay)),
      scope: 'day',
      behaviourIds: [id],
      ...(id !== ids.food && { reports: { [id]: at % 4 === 0 ? { kind: 'none' } : some } }),
      urge: at % 11,
      mood: (at * 7) % 11,
      ...(at % 3 === 0 && { note: `Evening ${at}. Rang Wanjiru, tea first, half of it left in the glass.` }),
    });
  });
  return { first: changes.filter(({ kind }) => kind !== 'checkIn'), acts };
};

const fill = async (page: Page, count: number): Promise<void> => {
  const { first, acts } = years(count);
  await ready(page);
  await does(page, 'deleteEverything', null);
  await does(page, 'makeNotebook', { role: 'own', lock: { kind: 'passphrase', passphrase }, first });
  await page.evaluate(async (all) => {
    const { client } = (window as unknown as MeasuredWindow).handrail;
    const together = 50;
    for (let at = 0; at < all.length; at += together) {
      const answers = await Promise.all(all.slice(at, at + together).map((one) => client.keep(one)));
      const refused = answers.find(({ ok }) => !ok);
      if (refused && !refused.ok) throw new Error(refused.error);
    }
  }, acts);
  const { entries } = await does(page, 'copies', null);
  if (entries < count) throw new Error(`Only ${entries} entries are there`);
};

const folderBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const oneRun = async (profile: string, url: string): Promise<PersonRun> => {
  const context = await startBrowser(profile, url);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto('/');
    await page.locator('main input[type="password"]').pressSequentially(passphrase, { delay: typingMs });
    const unlockToTodayMs = await untilTouchable(
      page,
      'main button[type="submit"]',
      'main .today-head ~ * .quick-mark',
    );
    await page.waitForTimeout(readingMs);
    const lookBackMs = await untilTouchable(page, 'nav.thumb a:nth-child(4)', 'table.calendar button.day');
    return {
      unlockToTodayMs,
      lookBackMs,
      memoryMb: await memoryMb(page),
      diskMb: folderBytes(join(profile, 'Default', 'IndexedDB')) / bytesInMb,
    };
  } finally {
    await context.close();
  }
};

/** The notebook is filled by the harness and opened by the app people get, at the same address. */
export const measurePerson = async ({
  checkIns,
  runs,
}: {
  readonly checkIns: number;
  readonly runs: number;
}): Promise<readonly PersonRun[]> => {
  const profile = newProfile();
  try {
    const harness = await startRelay('harness');
    const filling = await startBrowser(profile, harness.url);
    const page = filling.pages()[0] ?? (await filling.newPage());
    await page.goto('/');
    await fill(page, checkIns);
    await filling.close();
    await harness.stop();
    const relay = await startRelay('app', Number(new URL(harness.url).port));
    await firstVisit(profile, relay.url);
    const all: PersonRun[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await oneRun(profile, relay.url));
    await relay.stop();
    return all;
  } finally {
    dropProfile(profile);
  }
};
