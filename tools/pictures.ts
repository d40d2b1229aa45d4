/**
 * The pictures of the README, from the world of the demo: the session page on both sides while both type, and Imani's map, in
 * light and in dark. By hand, after `npm run build` and the build for tests: `node tools/pictures.ts [folder]`
 * (`docs/pictures` when left out).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { change } from '@handrail/domain/records.ts';
import { calendar, chanceFrom } from '../people/telling.ts';
import { readShelf } from '../apps/relay/src/files.ts';
import { chromiumArguments, chromiumPath } from '../browser.ts';
import type { DemoPerson } from '../demo/given.ts';
import { startDemo, type Demo } from '../demo/demo.ts';
import { does, go } from '../e2e/harness/drive.ts';
import { togetherWords } from '../people/imani-together-words.ts';

const root = join(import.meta.dirname, '..');
const says = togetherWords.en;
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const;
const lights = ['light', 'dark'] as const;
/** Long enough for letters and presence to cross, and for the page to be still. */
const stillMs = 900;

/** The link, its one button, the lock, and then the app. */
const open = async (context: BrowserContext, demo: Demo, who: DemoPerson): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize(who === 'dana' ? sizes.desk : sizes.phone);
  await page.goto(demo.links[who]);
  await page.locator('main button').click();
  await page.locator('main input[type="password"]').fill(demo.world.people[who].passphrase);
  await page.locator('main button[type="submit"]').click();
  await expect(page.locator('main input[type="password"]')).toHaveCount(0);
  await expect(page.locator('main h1')).toBeVisible();
  return page;
};

const take = async (page: Page, folder: string, name: string): Promise<void> => {
  for (const light of lights) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.waitForTimeout(stillMs);
    await page.screenshot({ path: join(folder, `${name}-${light}.png`) });
  }
};

/** Without the ring around the heading. */
const letGo = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });

/** The next session, begun: a line ticked, both on the page, both in one box. */
const session = async (imani: Page, dana: Page, { world, clock }: Demo, folder: string): Promise<void> => {
  const roomId = world.rooms.imani;
  const id = world.ids.imani.nextTogether;
  const { today } = calendar({ clock, timeZone: clock.timeZone, chance: chanceFrom(1) });
  const begun = change('session', id, {
    day: today,
    startedAt: clock.now(),
    form: 'whole',
    way: 'video',
    place: says.video,
    present: says.justUs,
  });
  await does(dana, 'keepInRoom', { roomId, changes: [begun] });
  const page = { name: 'shared-session', roomId, id, part: 'take-away' } as const;
  for (const one of [dana, imani]) await go(one, page);
  const box = (one: Page) => one.locator('main .room-page textarea').first();
  for (const one of [imani, dana]) await expect(box(one)).toBeVisible();
  await box(imani).click();
  await imani.keyboard.type(says.takeOne);
  await expect(box(dana)).toHaveValue(says.takeOne);
  await box(dana).click();
  await dana.keyboard.press('End');
  await dana.keyboard.type(says.takeOneDana);
  await expect(box(imani)).toHaveValue(`${says.takeOne}${says.takeOneDana}`);
  await take(imani, folder, 'session-imani');
  await take(dana, folder, 'session-dana');
};

const folder = process.argv[2] ?? join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });
const harness = process.env['HANDRAIL_HARNESS'] ?? join(root, 'dist-harness');
const demo = await startDemo({ language: 'en', app: readShelf(harness), port: 18_900, seed: 1 });
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
try {
  const context = await browser.newContext({ locale: 'en-GB' });
  const [imani, dana] = [await open(context, demo, 'imani'), await open(context, demo, 'dana')];
  await imani.setViewportSize(sizes.desk);
  await go(imani, { name: 'map' });
  await letGo(imani);
  await take(imani, folder, 'map');
  await imani.setViewportSize(sizes.phone);
  await session(imani, dana, demo, folder);
} finally {
  await browser.close();
  await demo.stop();
}
