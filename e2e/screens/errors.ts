/**
 * How each screen errs: what a person does when the device is full, a secret is wrong or a box says nothing. A route
 * without a line here does not compile.
 */
import { expect, type Page } from '@playwright/test';
import type { RouteName } from '../../apps/web/src/shell/routes.ts';
import { arm, does, go } from '../harness/drive.ts';

/** `on`: the visit after which it happens. `full`: the device has no room while it does. */
interface Errs {
  readonly on: string;
  readonly full: boolean;
  readonly make: (page: Page) => Promise<void>;
}
/** A screen on which nothing can go wrong, and why. */
interface Cannot {
  readonly cannot: string;
}

const main = (page: Page) =>
  page.locator('main button[data-kind="main"], main .button[type="submit"]').first();

const box = 'main :is(input:not([type=radio], [type=checkbox], [type=file]), textarea)';

/** One word in every box, the first of every choice. */
const fill = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    document
      .querySelectorAll('main form details, main .form details')
      .forEach((one) => one.setAttribute('open', '')),
  );
  for (const choices of await page.locator('main fieldset:visible').all()) {
    const first = choices.locator('input').first();
    // By script: where the thumb bar lies over a choice, a forced click would land on the bar.
    if (await first.count()) await first.evaluate((input: HTMLInputElement) => input.click());
  }
  for (const one of await page.locator(box).all()) {
    if (!(await one.isVisible())) continue;
    const [type, mode] = [await one.getAttribute('type'), await one.getAttribute('inputmode')];
    await one.fill(
      type === 'date' ? '2026-03-02' : mode === 'numeric' || mode === 'decimal' ? '3' : 'one word',
    );
  }
};

const fillAndKeep = async (page: Page): Promise<void> => {
  await fill(page);
  await main(page).click();
};
const pressMain = (page: Page): Promise<void> => main(page).click();
const press =
  (...selectors: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const selector of selectors) await page.locator(selector).first().click();
  };

/** On the first place of a sheet. */
const writeALine = async (page: Page): Promise<void> => {
  await press('main .write-here button')(page);
  await fill(page);
  await press('main .write-box .actions button')(page);
};

const full = (on: string, make: Errs['make'] = fillAndKeep): Errs => ({ on, full: true, make });
const wrong = (on: string, make: Errs['make']): Errs => ({ on, full: false, make });

const twoThatDiffer = async (page: Page): Promise<void> => {
  const boxes = page.locator('main input[type="password"]');
  await boxes.nth(0).fill('four plain words together');
  await boxes.nth(1).fill('four other words together');
  await main(page).click();
};

const wrongPassphrase = async (page: Page): Promise<void> => {
  const lock = { kind: 'passphrase', passphrase: 'four plain words together' } as const;
  await does(page, 'makeNotebook', { role: 'own', lock, first: [] });
  await does(page, 'lock', null);
  await go(page, { name: 'locked' });
  await page.locator('main .plain-row').last().click();
  await page.locator('main input[type="password"]').fill('not those words');
  await main(page).click();
};

const aFileOfNothing = (page: Page): Promise<void> =>
  page
    .locator('main input[type="file"]')
    .setInputFiles({ name: 'nothing.csv', mimeType: 'text/csv', buffer: Buffer.from('') });

const later = async (page: Page): Promise<void> => {
  await page.locator('main input[value="later"]').check({ force: true });
  await main(page).click();
};

export const errors: Readonly<Record<RouteName, Errs | Cannot>> = {
  doors: { cannot: 'asks nothing and keeps nothing' },
  'therapist-door': wrong('therapist-door', twoThatDiffer),
  'about-this': full('about-this/own', pressMain),
  locked: wrong('locked', wrongPassphrase),
  restore: wrong('restore', pressMain),
  safety: {
    cannot: 'is read, works without the notebook, and remembers only the country, which the device keeps',
  },
  settings: full('settings/open', press('section[aria-labelledby="set-day"] button:nth-of-type(2)')),
  'help-with': full('help-with'),
  danger: { cannot: 'opens Safety or goes on; what it notes is only that it was shown' },
  today: full('today', press('main .quick-mark')),
  map: full(
    'map/picture',
    press(
      'main section > .actions > button[aria-pressed]',
      '.themap .node',
      'main [role="group"].actions button',
    ),
  ),
  plan: { cannot: 'is a list of links' },
  'look-back': full('look-back', press('.brushes label', '.calendar button.day')),
  circle: { cannot: 'is read' },
  behaviour: full('behaviour/new'),
  concern: full('concern/new'),
  strength: full('strength/new'),
  link: full('link/new'),
  harms: { cannot: 'is a list of links' },
  harm: full('harm/new'),
  ranking: full('ranking', pressMain),
  goal: full('goal', press('main .stands button[aria-pressed="false"]')),
  'edit-goal': full('edit-goal/new'),
  scale: full('scale', press('main .scale-rail label', 'main button[data-kind="main"]')),
  step: full('step/new'),
  'if-then': full('if-then'),
  review: full('review'),
  'check-in': full('check-in/new'),
  import: wrong('import', aFileOfNothing),
  tools: { cannot: 'is a list of sheets: one is kept with its first word' },
  sheet: full('sheet/both-sides', writeALine),
  'use-plan': full('use-plan', writeALine),
  'safety-plan': full('safety-plan/crisis', async (page) => {
    await press('main .add-line button')(page);
    await fillAndKeep(page);
  }),
  pocket: full('pocket', press('main .pocket-row button')),
  'session-start': full('session-start', pressMain),
  session: wrong('session/agenda', press('main form .actions button')),
  'take-away': { cannot: 'is read and printed' },
  'therapist-card': full('therapist-card/desk'),
  joining: wrong('joining', aFileOfNothing),
  // The notebook that is walked has no lock yet, and an invitation wants one first.
  invite: wrong('invite', twoThatDiffer),
  invitation: { cannot: 'is of two devices: what the relay refuses is said in the story of two' },
  room: { cannot: 'is of two devices: what the relay refuses is said in the story of two' },
  'end-room': { cannot: 'is of two devices: what the relay refuses is said in the story of two' },
  share: { cannot: 'is of two devices: alone it says that there is nobody to share with' },
  'share-part': { cannot: 'is of two devices: alone it says that there is nobody to share with' },
  suggestions: { cannot: 'is a list of links' },
  suggestion: { cannot: 'is of two devices: alone it says that it is not here' },
  'shared-session': { cannot: 'is of two devices: what cannot be kept is said in the session of two' },
  appointment: { cannot: 'is of two devices: alone it says that there is nobody to meet' },
  feedback: { cannot: 'is of two devices: alone it says that there was no session' },
  'after-session': { cannot: 'is read and printed' },
  find: { cannot: 'asks this device alone, and what is not found is said as such' },
  desk: full('desk', async (page) => {
    await press('main .desk-row .actions button:nth-of-type(2)')(page);
    await fillAndKeep(page);
  }),
  person: { cannot: 'is of two devices: what the relay refuses is said in the story of two' },
  notes: { cannot: 'is a list of links' },
  note: { cannot: 'is of two devices: alone it says that it is not here' },
  'process-notes': full('process-notes', (page) => page.locator('main textarea.ruled').fill('a thought')),
  'new-notebook': full('new-notebook/new', later),
  menu: { cannot: 'is a list of links' },
  'my-data': full(
    'my-data',
    press('section[aria-labelledby="delete-h"] button', 'dialog button[data-kind="quiet"]'),
  ),
  'print-all': { cannot: 'is read and printed' },
  kit: full('kit', pressMain),
  passphrase: wrong('passphrase', twoThatDiffer),
  devices: { cannot: 'is read; a device is removed in the story of two' },
  removed: full('removed', press('main .removed-row button')),
  history: { cannot: 'is read' },
  'how-it-works': { cannot: 'is read' },
};

const patienceMs = 8_000;

/** Makes the error of a screen that stands, and resolves once its sentence is on the screen. */
export const err = async (page: Page, { full: isFull, make }: Errs): Promise<void> => {
  const sentence = page
    .getByRole('alert')
    .or(page.locator('.notices [role=status]'))
    .filter({ visible: true })
    .first();
  if (isFull) await arm(page, { full: true });
  try {
    await make(page);
    await expect(sentence).toBeVisible({ timeout: patienceMs });
  } finally {
    if (isFull) await arm(page, { full: false });
  }
};
