/** Time for a browser that is open: its page and its worker say a later day from now on, and go on from there. */
import type { Page } from '@playwright/test';

export const dayMs = 86_400_000;

/** Before the notebook is opened, or in the middle of it. */
export const setAhead = async (page: Page, aheadMs: number): Promise<void> => {
  await page.clock.setSystemTime(Date.now() + aheadMs);
  for (const worker of page.workers())
    await worker.evaluate((ahead) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + ahead;
    }, aheadMs);
};

/** Everything is kept for offline, and this page is served from there. */
export const keptForOffline = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
