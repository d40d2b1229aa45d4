/** After one visit the app needs nobody: no network, no relay, and a new version only when the person says so. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cardIds } from '@handrail/content/safety/card.ts';
import { cards } from '@handrail/content/safety/cards.ts';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { laterMark, secondVersion, type SecondVersion } from './screens/second-version.ts';
import { dropProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

let relay: Relay;
let device: Device;
/** Everything the browser asked for, by origin. */
const asked = new Set<string>();
const watch = (context: BrowserContext): void => {
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
};

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  relay = await startRelay();
  device = await openDevice(relay.url);
  watch(device.context);
  device.page.setDefaultTimeout(10_000);
});
test.afterAll(async () => {
  await device.close();
  dropProfile(device.profile);
  await relay.stop();
});

/** Resolves once everything is kept for offline and the page is served from there. */
const keptForOffline = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    }
  });
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> => page.getByRole('link', { name }).first().click();

const leaveNetwork = async (): Promise<void> => {
  await relay.stop();
  await device.context.setOffline(true);
};

test('after one visit, with no network and no relay: the doors open and Safety has its numbers before unlocking [P10]', async () => {
  const { page } = device;
  await keptForOffline(page);
  await leaveNetwork();
  await page.reload();
  await expect(heading(page, en['doors.title'])).toBeVisible();
  await follow(page, en['shell.safety']);
  await expect(heading(page, en['safety.title'])).toBeVisible();
  // No country was chosen: the emergency numbers of all six.
  for (const number of ['911', '999', '112'])
    await expect(page.locator(`a.call[href="tel:${number}"]`).first()).toBeVisible();
  const [card] = cardIds;
  await page.getByRole('link', { name: cards[card].en.title, exact: true }).first().click();
  await expect(page.getByRole('heading', { name: cards[card].en.title })).toBeVisible();
});

test('offline: a notebook is made and written in, and what was kept is there after a reload [P12]', async () => {
  const { page } = device;
  await page.reload();
  await page.locator('a.door').first().click();
  await press(page, en['doors.about.begin']);
  await page.locator('main textarea').fill('quieter evenings');
  await page.locator('main button[data-kind="main"]').click();
  await press(page, en['doors.danger.on']);
  await follow(page, en['map.add.holds']);
  await page.getByLabel(en['map.strength.label'], { exact: true }).fill('swimming, Tuesdays');
  await press(page, en['shell.keep']);
  await expect(page.getByText(en['shell.kept'])).toBeVisible();
  await page.reload();
  await press(page, en['locks.open']);
  await follow(page, en['shell.map']);
  await expect(page.getByRole('link', { name: /swimming, Tuesdays/ }).first()).toBeVisible();
});

test('offline: Spanish is there too, and every place of the app opens', async () => {
  const { page } = device;
  await page.getByRole('link', { name: en['shell.menu'] }).click();
  await follow(page, en['mydata.settings.title']);
  await press(page, 'Español');
  await expect(heading(page, es['mydata.settings.title'])).toBeVisible();
  for (const place of ['today', 'map', 'plan', 'look-back', 'circle'] as const) {
    await page
      .locator('nav.thumb')
      .getByRole('link', { name: es[`shell.${place}`], exact: true })
      .click();
    await expect(page.locator('main h1')).toBeFocused();
    await expect(page.locator('nav.thumb [aria-current="page"]')).toHaveText(es[`shell.${place}`]);
  }
  await page.getByRole('link', { name: es['shell.menu'] }).click();
  await follow(page, es['mydata.settings.title']);
  await press(page, 'English');
  await expect(heading(page, en['mydata.settings.title'])).toBeVisible();
});

test('a new version waits for the person, and starts when they say so; the notebook is as it was', async () => {
  const { page } = device;
  const later: SecondVersion = secondVersion();
  relay = await startRelay({ web: later.web }, Number(new URL(relay.url).port));
  await device.context.setOffline(false);
  await page.reload();
  await expect(page.getByText(en['shell.update'])).toBeVisible();
  expect(await page.locator(laterMark).count()).toBe(0);
  // Not pressed: the next start is the old version again, and it asks again.
  await page.reload();
  await expect(page.getByText(en['shell.update'])).toBeVisible();
  expect(await page.locator(laterMark).count()).toBe(0);
  await Promise.all([page.waitForEvent('load'), press(page, en['shell.update-now'])]);
  await expect(page.locator(laterMark)).toHaveCount(1);
  await expect(page.getByText(en['shell.update'])).toHaveCount(0);
  await press(page, en['locks.open']);
  await follow(page, en['shell.map']);
  await expect(page.getByRole('link', { name: /swimming, Tuesdays/ }).first()).toBeVisible();
  // And it is the new version that is kept for offline now.
  await leaveNetwork();
  await page.reload();
  await expect(page.locator(laterMark)).toHaveCount(1);
  await expect(heading(page, en['locks.title'])).toBeVisible();
  await device.context.setOffline(false);
  relay = await startRelay({ web: later.web }, Number(new URL(relay.url).port));
  later.drop();
});

test('in all of it, nothing was ever asked of another origin', () => {
  expect([...asked]).toEqual([relay.url]);
});
