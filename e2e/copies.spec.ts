/**
 * [P1, P12] Through the screens: a passphrase is set, a kit is made and printed, the sealed file is saved; and on another
 * device, where nothing is known, damaged files are refused with their sentence and the whole one opens with the kit.
 */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import type { Refusal } from '@handrail/store/protocol.ts';
import { does, freshNotebook, go, ready, seen } from './harness/drive.ts';
import { dropProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

const passphrase = 'seven quiet boats';
const written = 'Tuesdays at the pool 🏊🏽‍♀️ שחייה\u200b';

let relay: Relay;
let phone: Device;
let other: Device;
let file = Buffer.alloc(0);
let kit = '';
let records: readonly string[] = [];
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  relay = await startRelay('harness');
  [phone, other] = [await openDevice(relay.url), await openDevice(relay.url)];
});
test.afterAll(async () => {
  await phone.close();
  await other.close();
  await relay.stop();
  dropProfile(phone.profile);
  dropProfile(other.profile);
});

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const type = (page: Page, label: string, text: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).fill(text);
const choose = (page: Page, label: string): Promise<void> =>
  page.getByRole('radio', { name: label, exact: true }).check();

test('the first passphrase, set on its screen: two that differ are not taken, then it is in use', async () => {
  const { page } = phone;
  await freshNotebook(page);
  await does(page, 'keep', { changes: [{ kind: 'strength', id: 's', fields: { label: written } }] });
  ({ records } = await seen(page));
  await go(page, { name: 'passphrase' });
  await type(page, en['mydata.passphrase.new'], passphrase);
  await type(page, en['mydata.passphrase.again'], `${passphrase}!`);
  await press(page, en['mydata.passphrase.set']);
  await expect(page.getByRole('alert')).toContainText(en['mydata.passphrase.differ']);
  expect((await ready(page)).open?.lock).toBe('later');
  await type(page, en['mydata.passphrase.again'], passphrase);
  await press(page, en['mydata.passphrase.set']);
  await expect(page.getByRole('heading', { level: 1, name: en['mydata.passphrase.done'] })).toBeVisible();
  expect((await ready(page)).open?.lock).toBe('passphrase');
  expect(await seen(page)).toMatchObject({ records, trouble: [], newer: 0 });
});

test('the kit is shown once, in seven groups, and the sealed file is saved in the same breath', async () => {
  const { page } = phone;
  await go(page, { name: 'kit' });
  await press(page, en['mydata.kit.make']);
  const groups = page.locator('.kit-code li');
  await expect(groups).toHaveCount(7);
  kit = (await groups.allTextContents()).join('-');
  const downloading = page.waitForEvent('download');
  await press(page, en['mydata.sealed-save']);
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^notes-\d{4}-\d\d-\d\d\.sealed$/);
  file = readFileSync(await download.path());
  expect(file.includes(Buffer.from(written))).toBe(false);
  await press(page, en['mydata.kit.done']);
  await expect(page.locator('html')).not.toContainText(kit.slice(0, 4));
});

const restoreWith = async (page: Page, bytes: Buffer): Promise<void> => {
  await go(page, { name: 'restore' });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a file.sealed', mimeType: 'application/octet-stream', buffer: bytes });
  await choose(page, en['mydata.restore.opens.kit']);
  await type(page, en['mydata.restore.kit'], kit);
  await choose(page, en['mydata.restore.lock.later']);
  await press(page, en['mydata.restore.open']);
};
const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
};
const newer = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy.write('2', 'HANDRAIL-'.length);
  return copy;
};
const bad: Readonly<Record<string, readonly [refusal: Refusal, alter: (bytes: Buffer) => Buffer]>> = {
  'with one bit changed': ['damaged', flipped],
  'cut short': ['damaged', (bytes) => bytes.subarray(0, bytes.length - 100)],
  'of another kind': ['not-a-backup', () => Buffer.from('%PDF-1.7 a paper about something')],
  'of a newer version': ['newer-version', newer],
  'with nothing in it': ['not-a-backup', () => Buffer.alloc(0)],
};
for (const [what, [refusal, alter]] of Object.entries(bad)) {
  test(`[T15] a file ${what} is refused with its sentence, and no notebook is made`, async () => {
    await restoreWith(other.page, alter(file));
    await expect(other.page.getByRole('alert')).toContainText(en[`shell.refusal.${refusal}`]);
    await expect(other.page.getByLabel(en['mydata.restore.kit'], { exact: true })).toHaveValue(kit);
    expect((await ready(other.page)).notebooks).toEqual([]);
  });
}

test('[P1, P12] the whole file opens on the other device with the kit, byte for byte what was kept', async () => {
  await restoreWith(other.page, file);
  await expect.poll(async () => (await ready(other.page)).open?.role).toBe('own');
  expect(await seen(other.page)).toEqual({ records, trouble: [], newer: 0 });
  // It is a notebook of its own: what is kept here does not reach the other, and both go on.
  await does(other.page, 'keep', { changes: [{ kind: 'strength', id: 't', fields: { label: 'here' } }] });
  expect((await seen(phone.page)).records).toEqual(records);
});
