/**
 * axe finds nothing on any screen. Here every face of every route is seen full and, where it can err, in error, with light and
 * language rotating from face to face; `npm run torture` sees every face in every light and language, empty, full, in
 * error and with each dialog open.
 */
import { expect, test } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { ready } from './harness/drive.ts';
import { violations } from './screens/axe.ts';
import { dialogsFor } from './screens/dialogs.ts';
import { err, errors } from './screens/errors.ts';
import { fewCards, routesVisited, visitsOver, type Visit } from './screens/visits.ts';
import { emptyShelf, fullShelf, routeTable, setLook, speaks, walker, type Walker } from './screens/walker.ts';
import { dropProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

const languages = { en, es };
type Language = keyof typeof languages;
type Light = 'light' | 'dark';
interface Look {
  readonly language: Language;
  readonly light: Light;
}
const looks: readonly Look[] = [
  { language: 'en', light: 'light' },
  { language: 'es', light: 'dark' },
  { language: 'en', light: 'dark' },
  { language: 'es', light: 'light' },
];
const torture = process.env['HANDRAIL_TORTURE'] === '1';

let relay: Relay;
let device: Device;
const seen = new Set<string>();
const erred = new Set<string>();

test.describe.configure({ mode: 'serial', timeout: torture ? 900_000 : 180_000 });
test.beforeAll(async () => {
  relay = await startRelay('harness');
  // So tall that the bar under the thumb lies below every page: what it covers is a matter of scrolling, not of size.
  device = await openDevice(relay.url, { width: 360, height: 5_000 });
  device.page.setDefaultTimeout(8_000);
  await device.page.emulateMedia({ reducedMotion: 'reduce' });
});
test.afterAll(async () => {
  await device.close();
  await relay.stop();
  dropProfile(device.profile);
});

const put = async ({ language, light }: Look): Promise<void> => {
  await setLook(device.page, { language, light });
  await speaks(device.page, languages[language]['shell.leave']);
};

const saying = async (state: string): Promise<readonly string[]> =>
  (await violations(device.page)).map((what) => `${state}: ${what}`);

/** The screen as it stands, then in error if this is the face on which its route errs. */
const fullAndError = async ({ visit, getUp, page }: Walker, one: Visit): Promise<readonly string[]> => {
  await visit(one);
  seen.add(one.route.name);
  const found = [...(await saying(one.name))];
  const how = errors[one.route.name];
  if ('cannot' in how || how.on !== one.name) return found;
  try {
    await err(page, how);
  } catch (error) {
    throw new Error(`${one.name} did not err`, { cause: error });
  }
  erred.add(one.route.name);
  found.push(...(await saying(`${one.name} in error`)));
  await getUp();
  return found;
};

test('the measure itself sees too little contrast, too small a target and a box without a name', async () => {
  const { page } = device;
  await emptyShelf(page);
  await page.evaluate(() => {
    const planted = document.querySelector('main')?.appendChild(document.createElement('div'));
    for (const text of ['a', 'b']) {
      const small = planted?.appendChild(document.createElement('button'));
      if (small)
        Object.assign(small, {
          textContent: text,
          style:
            'inline-size: 12px; block-size: 12px; padding: 0; font-size: 8px; min-block-size: 0; color: #ccc; background: #ddd',
        });
    }
    planted?.appendChild(document.createElement('input'));
    const pale = planted?.appendChild(document.createElement('p'));
    if (pale) Object.assign(pale, { textContent: 'pale words', style: 'color: #ccc; background: #ddd' });
  });
  const found = (await violations(page)).join('\n');
  await page.reload();
  await ready(page);
  for (const rule of ['color-contrast', 'target-size', 'label']) expect(found).toContain(rule);
});

for (const language of ['en', 'es'] as const) {
  test(`axe, ${language}: full and in error, light rotating by face`, async () => {
    test.skip(torture, 'torture sees every face in every light and language');
    const { page } = device;
    const shelf = await fullShelf(page, language);
    const found: string[] = [];
    const walk = walker(page, shelf);
    const mine = visitsOver(shelf.places, fewCards).map(
      (one, at) => [one, looks[at % looks.length]] as const,
    );
    for (const [one, look] of mine) {
      if (look?.language !== language) continue;
      await put(look);
      found.push(...(await fullAndError(walk, one)));
    }
    expect(found).toEqual([]);
  });
}

for (const look of torture ? looks : []) {
  const name = `${look.language}, ${look.light}`;
  test(`axe, ${name}: empty`, async () => {
    const { page } = device;
    const shelf = await emptyShelf(page);
    await put(look);
    const found: string[] = [];
    const visits = visitsOver(shelf.places);
    const { visit } = walker(page, shelf);
    for (const one of visits) {
      await visit(one);
      found.push(...(await saying(one.name)));
    }
    process.stdout.write(`axe ${name}, empty: ${visits.length} screens, ${found.length} violations\n`);
    expect(found).toEqual([]);
  });

  test(`axe, ${name}: full and in error`, async () => {
    const { page } = device;
    const shelf = await fullShelf(page, look.language);
    await put(look);
    const found: string[] = [];
    const visits = visitsOver(shelf.places);
    const walk = walker(page, shelf);
    const before = erred.size;
    for (const one of visits) found.push(...(await fullAndError(walk, one)));
    process.stdout.write(
      `axe ${name}, full: ${visits.length} screens; in error: ${Math.max(erred.size, before)}; ${found.length} violations\n`,
    );
    expect(found).toEqual([]);
  });

  test(`axe, ${name}: each dialog open`, async () => {
    const { page } = device;
    const shelf = await fullShelf(page, look.language);
    await put(look);
    const found: string[] = [];
    const visits = visitsOver(shelf.places);
    const dialogs = dialogsFor(shelf);
    for (const { on, name: dialog, before, make } of dialogs) {
      const one = visits.find((visit) => visit.name === on);
      if (!one) throw new Error(`${on} is not a visit`);
      const { visit, getUp, be } = walker(page, shelf);
      await be(one.who);
      await before?.(page);
      await visit(one);
      await make(page);
      await expect(page.locator('dialog[open]')).toBeVisible();
      found.push(...(await saying(`${on}, ${dialog}`)));
      await getUp();
    }
    process.stdout.write(`axe ${name}, dialog open: ${dialogs.length} dialogs, ${found.length} violations\n`);
    expect(found).toEqual([]);
  });
}

test('every route was seen, and every route that can err was seen in error', async () => {
  const table = await routeTable(device.page);
  expect([...seen].toSorted()).toEqual(table);
  expect(routesVisited(visitsOver((await emptyShelf(device.page)).places))).toEqual(table);
  const cannot = table.filter((name) => 'cannot' in errors[name as keyof typeof errors]);
  expect([...erred, ...cannot].toSorted()).toEqual(table);
  for (const name of cannot) {
    const why = errors[name as keyof typeof errors];
    if ('cannot' in why) process.stdout.write(`No way to err on "${name}": ${why.cannot}\n`);
  }
});
