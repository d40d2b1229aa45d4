/** What every bench does in a browser. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../browser.ts';

interface MeasuringPerformance extends Performance {
  readonly measureUserAgentSpecificMemory: () => Promise<{ readonly bytes: number }>;
}

export const bytesInMb = 1_048_576;
/** Between two letters of a quick hand: what the page does meanwhile, it does in a person's hands too. */
export const typingMs = 40;

export const startBrowser = async (
  profile: string,
  baseURL: string,
  viewport = { width: 390, height: 844 },
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    // Memory is measured when asked for, and not at the next collection.
    args: [...chromiumArguments, '--enable-blink-features=ForceEagerMeasureMemory'],
    viewport,
    locale: 'en-GB',
    baseURL,
  });

/** Touches the first thing at `touch` and resolves with the milliseconds until something at `until` can be touched. */
export const untilTouchable = (page: Page, touch: string, until: string): Promise<number> =>
  page.evaluate(
    ([first, then]) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        document.querySelector<HTMLElement>(first)?.click();
        const look = (): void => {
          const there = document.querySelector<HTMLElement>(then);
          if (there) {
            there.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = there.getBoundingClientRect();
            const met = document.elementFromPoint(left + width / 2, top + height / 2);
            if (width > 0 && met !== null && there.contains(met)) return resolve(performance.now() - began);
          }
          requestAnimationFrame(look);
        };
        look();
      }),
    [touch, until] as const,
  );

/** Somebody has been here before: the app is kept on their device. */
export const firstVisit = async (profile: string, url: string): Promise<void> => {
  const context = await startBrowser(profile, url);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.close();
};

/** Page and workers, after a collection. */
export const memoryMb = async (page: Page): Promise<number> => {
  const bytes = await page.evaluate(
    async () => (await (performance as MeasuringPerformance).measureUserAgentSpecificMemory()).bytes,
  );
  return bytes / bytesInMb;
};
