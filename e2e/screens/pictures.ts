/**
 * Pictures of every screen, to be looked at beside the board. By hand: `node e2e/screens/pictures.ts <folder> [names…]`
 * after both builds; with `--readme` it also writes the one of Today that the README shows (`tools/pictures.ts` makes the others).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { openDevice, dropProfile, startRelay } from '../world.ts';
import { visitsOver } from './visits.ts';
import { fullShelf, setLook, speaks, walker } from './walker.ts';

interface Look {
  readonly language: 'en' | 'es';
  readonly light: 'light' | 'dark';
  readonly width: 390 | 1280;
}
const looks: readonly Look[] = [
  { language: 'en', light: 'light', width: 390 },
  { language: 'en', light: 'dark', width: 390 },
  { language: 'es', light: 'light', width: 390 },
  { language: 'en', light: 'light', width: 1280 },
  { language: 'en', light: 'dark', width: 1280 },
];
const heights = { 390: 844, 1280: 900 } as const;
const words = { en, es };

/** What the README shows, and in which light and size. */
const shown = [{ on: 'today', as: 'today.png', light: 'light', width: 390 }] as const;

const fileName = (name: string): string => `${name.replaceAll('/', '-')}.png`;

const takeAll = async (
  page: Page,
  folder: string,
  wanted: readonly string[],
  readme: string | null,
): Promise<void> => {
  for (const language of ['en', 'es'] as const) {
    const shelf = await fullShelf(page, language);
    const visits = visitsOver(shelf.places).filter(
      ({ name }) => wanted.length === 0 || wanted.some((part) => name.startsWith(part)),
    );
    for (const look of looks.filter((one) => one.language === language)) {
      const into = join(folder, `${look.language}-${look.light}-${look.width}`);
      mkdirSync(into, { recursive: true });
      await page.setViewportSize({ width: look.width, height: heights[look.width] });
      await setLook(page, look);
      await speaks(page, words[look.language]['shell.leave']);
      const { visit, getUp } = walker(page, shelf);
      for (const one of visits.filter(({ who }) => who !== 'no-desk-yet')) {
        await visit(one);
        // Without the ring around the heading.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.screenshot({ path: join(into, fileName(one.name)), fullPage: true });
        const picture = shown.find(
          ({ on, light, width }) => on === one.name && light === look.light && width === look.width,
        );
        if (readme !== null && picture && language === 'en')
          await page.screenshot({ path: join(readme, picture.as) });
        // A screen that is opened again as it is does not ask for the focus anew.
        await page.evaluate(() => document.querySelector<HTMLElement>('main h1')?.focus());
      }
      await getUp();
    }
  }
};

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node e2e/screens/pictures.ts <folder> [names…] [--readme]');
const readme = rest.includes('--readme') ? join(import.meta.dirname, '../../docs/pictures') : null;
if (readme !== null) mkdirSync(readme, { recursive: true });
const relay = await startRelay('harness');
const device = await openDevice(relay.url, { width: 390, height: 844 });
try {
  await device.page.emulateMedia({ reducedMotion: 'reduce' });
  await takeAll(
    device.page,
    folder,
    rest.filter((word) => !word.startsWith('--')),
    readme,
  );
} finally {
  await device.close();
  await relay.stop();
  dropProfile(device.profile);
}
