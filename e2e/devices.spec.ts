/** [P12] A device as it is in life: full, with two tabs, closed in the middle of a word, left in a hurry. */
import { chromium, expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import { arm, does, draft, freshNotebook, go, reached, ready, seen, send } from './harness/drive.ts';
import { chromiumArguments, chromiumPath } from '../browser.ts';
import { dropProfile, newProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

let relay: Relay;
let device: Device;
/** Every address the main frame of any page ever had: it must never say where somebody was. */
const addresses = new Set<string>();
const watch = (page: Page): void => {
  page.on('framenavigated', (frame) => {
    const { pathname, search, hash } = new URL(frame.url());
    if (frame === page.mainFrame()) addresses.add(`${pathname}${search}${hash}`);
  });
};

test.beforeAll(async () => {
  relay = await startRelay('harness');
  device = await openDevice(relay.url);
  device.context.on('page', watch);
  watch(device.page);
});
test.afterAll(async () => {
  await device.close();
  await relay.stop();
  dropProfile(device.profile);
});
test.afterEach(async () => {
  expect([...addresses].filter((address) => !['/', '/page.html', 'blank'].includes(address))).toEqual([]);
  for (const page of device.context.pages())
    expect(page.url() === 'about:blank' ? 'Notes' : await page.title()).toBe('Notes');
});

const written = 'Tuesdays at the pool 🏊🏽‍♀️ שחייה';
const label = (page: Page): Locator => page.getByLabel(en['map.strength.label'], { exact: true });
const keepThis = (page: Page): Promise<void> =>
  page.getByRole('button', { name: en['shell.keep'], exact: true }).click();
const strengths = async (page: Page): Promise<readonly string[]> =>
  (await seen(page)).records.filter((record) => record.startsWith('["strength"'));
const writeStrength = async (page: Page, text = written): Promise<void> => {
  await go(page, { name: 'strength', id: 'new' });
  await label(page).fill(text);
};
const openLater = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: en['locks.open'], exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: en['locks.title'] })).toHaveCount(0);
};

const sentenceAndText = async (page: Page): Promise<void> => {
  await expect(page.getByRole('alert').filter({ hasText: en['shell.refusal.no-room'] })).toBeVisible();
  await expect(label(page)).toHaveValue(written);
  expect(await strengths(page)).toEqual([]);
};

test('[P12] a full device: one sentence beside the form, the words stay in the box, and it is kept once there is room', async () => {
  const { page } = device;
  await freshNotebook(page);
  await does(page, 'keep', {
    changes: [{ kind: 'goal', id: 'before', fields: { label: 'kept before it was full' } }],
  });
  await writeStrength(page);
  await arm(page, { full: true });
  await keepThis(page);
  await sentenceAndText(page);
  expect((await seen(page)).records).toHaveLength(1);
  await arm(page, { full: false });
  await keepThis(page);
  await expect(page.getByText(en['shell.kept'])).toBeVisible();
  expect(await strengths(page)).toEqual([expect.stringContaining(JSON.stringify(written))]);
});

/** The browser asks for the quota anew once nobody has had the database open for two seconds. */
const databaseLetGoMs = 3_000;

test('[P12] a quota that the browser itself enforces ends the same way, and what was kept opens on the full device', async () => {
  const { page, context } = device;
  const id = await freshNotebook(page);
  await does(page, 'keep', {
    changes: [{ kind: 'goal', id: 'before', fields: { label: 'kept before it was full' } }],
  });
  await page.goto('about:blank');
  await page.waitForTimeout(databaseLetGoMs);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: relay.url, quotaSize: 1 });
  await page.goto('/');
  await ready(page);
  await does(page, 'open', { notebookId: id });
  expect((await seen(page)).records).toHaveLength(1);
  await writeStrength(page);
  await keepThis(page);
  await sentenceAndText(page);

  // Room again: the browser notices at the latest when the database is opened anew; the words wait in their box.
  await session.send('Storage.overrideQuotaForOrigin', { origin: relay.url });
  await expect
    .poll(() => send(page, 'keepDraft', { key: 'is-there-room', text: 'yes' }), { timeout: 60_000 })
    .toEqual({ ok: true, value: null });
  await keepThis(page);
  await expect.poll(() => strengths(page)).toHaveLength(1);
  expect(await strengths(page)).toEqual([expect.stringContaining(JSON.stringify(written))]);
});

test('[P12, T14] a second tab says so and may take over; the first closes its notebook, and nothing is lost', async () => {
  const { page, context } = device;
  const id = await freshNotebook(page);
  await does(page, 'keep', { changes: [{ kind: 'strength', id: 's', fields: { label: written } }] });
  await writeStrength(page, 'half a word');
  await expect.poll(() => draft(page, 'strength/new')).toContain('half a word');

  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('heading', { level: 1, name: en['shell.elsewhere'] })).toBeVisible();
  expect(await send(second, 'open', { notebookId: id })).toEqual({ ok: false, error: 'elsewhere' });

  await second.getByRole('button', { name: en['shell.use-here'] }).click();
  await expect(page.getByRole('heading', { level: 1, name: en['shell.elsewhere'] })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(written);
  expect(
    await send(page, 'keep', { changes: [{ kind: 'strength', id: 'late', fields: { label: 'too late' } }] }),
  ).toEqual({ ok: false, error: 'elsewhere' });

  await does(second, 'open', { notebookId: id });
  expect(await strengths(second)).toEqual([expect.stringContaining(JSON.stringify(written))]);
  await go(second, { name: 'strength', id: 'new' });
  await expect(label(second)).toHaveValue('half a word');
  await keepThis(second);
  await expect.poll(() => strengths(second)).toHaveLength(2);
  expect((await seen(second)).trouble).toEqual([]);
  await second.close();
});

test('[P12] a closed and reopened profile shows the lock, and everything behind it', async () => {
  const id = await freshNotebook(device.page);
  await does(device.page, 'keep', { changes: [{ kind: 'strength', id: 's', fields: { label: written } }] });
  const before = await seen(device.page);
  const { profile } = device;
  await device.close();
  device = await openDevice(relay.url, {}, profile);
  watch(device.page);
  await expect(device.page.getByRole('heading', { level: 1, name: en['locks.title'] })).toBeVisible();
  await expect(device.page.locator('body')).not.toContainText(written);
  await openLater(device.page);
  expect(await seen(device.page)).toEqual(before);
  expect((await ready(device.page)).open?.id).toBe(id);
});

test('[P12, T11] a reload in the middle of writing brings the words back into their box', async () => {
  const { page } = device;
  await freshNotebook(page);
  await writeStrength(page);
  await expect.poll(() => draft(page, 'strength/new')).toContain(written);
  await does(page, 'copies', null);
  await page.reload();
  await openLater(page);
  await go(page, { name: 'strength', id: 'new' });
  await expect(label(page)).toHaveValue(written);
  await keepThis(page);
  await expect.poll(() => strengths(page)).toHaveLength(1);
  expect(await draft(page, 'strength/new')).toBeNull();
});

/** The tab ends while a form is being kept: what is then found is the words in their box, or what was kept; never both. */
const whileKept = [
  ['before-commit', 0, written],
  ['after-commit', 1, ''],
] as const;
for (const [point, kept, inTheBox] of whileKept) {
  test(`[P12, T11] a tab that ends ${point} of a form: it is kept ${kept === 1 ? 'once, and its box is blank' : 'nowhere, and its words are in the box'}`, async () => {
    await freshNotebook(device.page);
    await writeStrength(device.page);
    await expect.poll(() => draft(device.page, 'strength/new')).toContain(written);
    await does(device.page, 'copies', null);
    await arm(device.page, { point, skip: 0 });
    await keepThis(device.page);
    await reached(device.page, point);
    const next = await device.context.newPage();
    await device.page.close({ runBeforeUnload: false });
    device = { ...device, page: next };
    await next.goto('/');
    if ((await ready(next)).writer === 'elsewhere') await does(next, 'takeOver', null);
    await openLater(next);
    expect(await strengths(next)).toHaveLength(kept);
    await go(next, { name: 'strength', id: 'new' });
    await expect(label(next)).toHaveValue(inTheBox);
  });
}

test('[P12] more than 64 KiB pasted into a box: all of it stays, with what to do, and survives a reload', async () => {
  const { page } = device;
  await freshNotebook(page);
  await writeStrength(page);
  const more = page.getByLabel(en['map.strength.more'], { exact: true });
  const long = `${'más '.repeat(14_000)}🌗 the very end`;
  const over = Buffer.byteLength(long) - 65_536;
  expect(over).toBeGreaterThan(0);
  await more.focus();
  await page.keyboard.insertText(long);
  await expect(more).toHaveValue(long);
  await expect(page.getByRole('alert')).toContainText(en['shell.too-long']);
  await keepThis(page);
  await expect(page.getByRole('alert').filter({ hasText: en['shell.refusal.too-long'] })).toBeVisible();
  await expect(more).toHaveValue(long);
  expect(await strengths(page)).toEqual([]);
  await expect.poll(() => draft(page, 'strength/new')).toContain('the very end');
  await does(page, 'copies', null);

  await page.reload();
  await openLater(page);
  await go(page, { name: 'strength', id: 'new' });
  await expect(more).toHaveValue(long);
  await more.fill(long.slice(0, 30_000));
  await keepThis(page);
  await expect.poll(() => strengths(page)).toHaveLength(1);
});

/** Nothing of the person's is in the page, seen or unseen, on any page that Back and Forward lead to. */
const nothingShownAnywhere = async (page: Page): Promise<void> => {
  await expect(page).toHaveURL(/\/page\.html$/);
  await expect(page.locator('html')).not.toContainText(written);
  for (const step of ['goForward', 'goForward', 'goBack', 'goBack', 'goBack'] as const) {
    await page[step]().catch(() => 'there is no page in this direction');
    await expect(page.locator('html')).not.toContainText(written);
  }
};

const leaving: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the button': (page) => page.getByRole('button', { name: en['shell.leave'] }).click(),
  'Shift three times': async (page) => {
    for (const _press of [1, 2, 3]) await page.keyboard.press('Shift');
  },
};
/** A browser that keeps pages alive for Back and Forward, as people's browsers do and test browsers by default do not. */
const openWithLivingHistory = async (): Promise<Device> => {
  const profile = newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await chromiumPath(),
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    baseURL: relay.url,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page);
  return { context, page, profile, close: () => context.close(), kill: () => context.close() };
};

for (const [how, leave] of Object.entries(leaving)) {
  test(`leaving with ${how} shows a neutral page, and neither Back nor Forward shows anything`, async () => {
    const living = await openWithLivingHistory();
    const { page } = living;
    try {
      await freshNotebook(page);
      await does(page, 'keep', { changes: [{ kind: 'strength', id: 's', fields: { label: written } }] });
      await go(page, { name: 'map' });
      await go(page, { name: 'strength', id: 's' });
      await expect(page.getByText(written).first()).toBeVisible();
      await leave(page);
      await nothingShownAnywhere(page);
      await page.goto('/');
      await ready(page);
      await expect(page.getByRole('heading', { level: 1, name: en['locks.title'] })).toBeVisible();
      await openLater(page);
      expect(await strengths(page)).toHaveLength(1);
    } finally {
      await living.close();
      dropProfile(living.profile);
    }
  });
}

test('locking closes the notebook on the page and in the worker', async () => {
  const { page } = device;
  await freshNotebook(page);
  await does(page, 'keep', { changes: [{ kind: 'strength', id: 's', fields: { label: written } }] });
  await go(page, { name: 'strength', id: 's' });
  await expect(page.getByText(written).first()).toBeVisible();
  await does(page, 'lock', null);
  await expect(page.locator('body')).not.toContainText(written);
  expect((await seen(page)).records).toEqual([]);
  expect(await send(page, 'machineCopy', null)).toEqual({ ok: false, error: 'locked' });
  await page.goBack();
  await expect(page.locator('html')).not.toContainText(written);
});

test('after the minutes the person chose without a touch it locks, and a touch starts them again', async () => {
  const { page } = device;
  await page.clock.install();
  await freshNotebook(page);
  await does(page, 'keep', { changes: [{ kind: 'strength', id: 's', fields: { label: written } }] });
  await go(page, { name: 'strength', id: 's' });
  await expect(page.getByText(written).first()).toBeVisible();
  await page.clock.fastForward('04:50');
  await page.keyboard.press('Tab');
  await page.clock.fastForward('04:50');
  await expect(page.getByText(written).first()).toBeVisible();
  await page.clock.fastForward('00:11');
  await expect(page.getByRole('heading', { level: 1, name: en['locks.title'] })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(written);
});
