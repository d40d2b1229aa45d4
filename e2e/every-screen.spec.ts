/** Every screen of the route table: nothing chosen beforehand, nobody keeping score, nothing told by title or address. */
import { expect, test, type Page } from '@playwright/test';
import { en } from '@handrail/content/translations/en/all.ts';
import { es } from '@handrail/content/translations/es/all.ts';
import { coloursIn, daysAsDrawn } from './screens/colours.ts';
import { looksOf, type Looks } from './screens/looks.ts';
import { scoresIn } from './screens/scores.ts';
import { everyCard, fewCards, routesVisited, visitsOver, type Visit } from './screens/visits.ts';
import {
  bareShelf,
  emptyShelf,
  fullShelf,
  routeTable,
  setLook,
  speaks,
  walker,
  type Shelf,
} from './screens/walker.ts';
import { dropProfile, openDevice, startRelay, type Device, type Relay } from './world.ts';

let relay: Relay;
let device: Device;
/** Where anything was ever asked for. */
const asked = new Set<string>();
test.beforeAll(async () => {
  relay = await startRelay('harness');
  // 320 px is the narrowest screen there is, and what 1280 px become at 400 % zoom (WCAG 1.4.10).
  device = await openDevice(relay.url, { width: 320, height: 640 });
  device.context.on('request', (request) => asked.add(new URL(request.url()).origin));
});
test.afterEach(() => {
  expect([...asked].filter((origin) => origin !== relay.url)).toEqual([]);
});
test.afterAll(async () => {
  await device.close();
  await relay.stop();
  dropProfile(device.profile);
});

/** Walks every visit and gathers what `finds` says about it, so that one run names everything. */
const walk = async (
  shelf: Shelf,
  finds: (seen: Looks, visit: Visit, page: Page) => readonly string[],
  cards = everyCard,
): Promise<readonly string[]> => {
  const { page } = device;
  const visits = visitsOver(shelf.places, cards);
  expect(routesVisited(visits), 'every route of the route table has a visit').toEqual(await routeTable(page));
  const { visit } = walker(page, shelf);
  const found: string[] = [];
  for (const one of visits) {
    await visit(one);
    found.push(...finds(await looksOf(page), one, page).map((what) => `${one.name}: ${what}`));
  }
  return found;
};

/** The one control that is pressed by itself: it says how the page is lit, and chooses nothing for a person. */
const lamp: ReadonlySet<string> = new Set([en['shell.as-device'], es['shell.as-device']]);

/** Screens to which a hand brings its choice along: "add, to me", a line it drew or began at one end. */
const chosenByHand: Readonly<Record<string, number>> = {
  'harm/new-me': 1,
  'harm/new-others': 1,
  link: 2,
  'link/from': 1,
  // Where the arrow keys stand in a list that nobody has typed into.
  find: 1,
};

const chosenBeforehand = (
  { controls }: Looks,
  { name }: Visit,
  written: readonly string[],
): readonly string[] => {
  const chosen = controls.filter((control) => control.chosen && !lamp.has(control.name));
  const filled = controls.filter(({ value }) => value !== '' && !written.includes(value));
  return [
    ...chosen.slice(chosenByHand[name] ?? 0).map((control) => `chosen: ${control.name}`),
    ...filled.map((control) => `filled: ${control.name} = ${control.value}`),
  ];
};

const tells = (
  { title, address, headings, focused, remembered, safetyAtHand }: Looks,
  { tap }: Visit,
): readonly string[] => [
  ...(title === 'Notes' ? [] : [`title ${title}`]),
  ...(address === '/' ? [] : [`address ${address}`]),
  ...(headings === 1 ? [] : [`${headings} h1`]),
  // A tab that was touched keeps the focus; every screen that opens gives it to its heading.
  ...(focused === 'H1' || tap !== undefined ? [] : [`focus on ${focused}`]),
  ...(safetyAtHand ? [] : ['Safety is not one tap away']),
  ...remembered.map((name) => `autocomplete is not off: ${name}`),
];

test('[D2] on a record in which nothing was written, no control of any screen is chosen or filled', async () => {
  const shelf = await emptyShelf(device.page);
  expect(
    await walk(shelf, (seen, visit) => [...chosenBeforehand(seen, visit, []), ...tells(seen, visit)]),
  ).toEqual([]);
});

test('[D2] on a record of one word a thing, no control says more than that word', async () => {
  const shelf = await bareShelf(device.page);
  // No card draws anything of the record: every one of them was seen on the walk before.
  const found = await walk(
    shelf,
    (seen, visit) => [...chosenBeforehand(seen, visit, shelf.written), ...tells(seen, visit)],
    fewCards,
  );
  expect(found).toEqual([]);
});

for (const [language, words] of [
  ['en', en],
  ['es', es],
] as const) {
  test(`[P5, D10] ${language}: on a full record nothing counts up, and nothing sticks out at 320 px`, async () => {
    const { page } = device;
    const shelf = await fullShelf(page, language);
    await setLook(page, { language });
    await speaks(page, words['shell.leave']);
    const found = await walk(shelf, (seen, visit) => [
      ...tells(seen, visit),
      ...[...scoresIn(seen.text), ...seen.bareCounts].map((score) => `keeps score: ${score}`),
      ...(seen.tooWide > 0 ? [`${seen.tooWide} px too wide: ${seen.sticksOut.join(' ')}`] : []),
    ]);
    expect(found).toEqual([]);
  });
}

/** What a day may be drawn in. Brass is the rail; nothing of it means better or worse. */
const dayColours = new Set([
  '--ink',
  '--ink-soft',
  '--ink-own',
  '--on-ink',
  '--sheet',
  '--paper',
  '--well',
  '--hair',
  '--edge',
  '--rail',
  '--rail-ink',
  '--focus',
]);

test('[D10] no day of the calendar is red or green, and a day of much lies on the same paper as a day of none', async () => {
  const { page } = device;
  const shelf = await fullShelf(page, 'en');
  const { visit } = walker(page, shelf);
  const lookBack = visitsOver(shelf.places).find(({ name }) => name === 'look-back/one');
  if (!lookBack) throw new Error('there is no look back');
  await setLook(page, { language: 'en' });
  await visit(lookBack);
  // A day under the pointer is drawn as one that can be touched.
  await page.mouse.move(0, 0);
  for (const light of ['light', 'dark'] as const) {
    await setLook(page, { light });
    const { drawn, redOrGreen } = await coloursIn(page, 'table.calendar');
    expect(drawn.filter((colour) => !dayColours.has(colour))).toEqual([]);
    expect(redOrGreen).toEqual([]);
    expect((await coloursIn(page, 'main')).redOrGreen).toEqual([]);
    const days = await daysAsDrawn(page);
    expect(new Set(days.map(({ kind }) => kind)).size, 'days of several kinds').toBeGreaterThan(4);
    expect([...new Set(days.map(({ paper }) => paper))]).toHaveLength(1);
  }
  // The measure itself: it does see a red day when there is one.
  await page
    .locator('table.calendar button.day')
    .first()
    .evaluate((day) => day.style.setProperty('background-color', 'rgb(190, 40, 40)'));
  expect((await coloursIn(page, 'table.calendar')).redOrGreen).toEqual(['rgb(190, 40, 40)']);
});
