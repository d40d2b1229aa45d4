/** Every dialog of the app, and what a person does to open it. */
import type { Page } from '@playwright/test';
import { does } from '../harness/drive.ts';

interface Opens {
  /** The visit after which it opens, and what it is called in a report. */
  readonly on: string;
  readonly name: string;
  /** Done before the screen is visited. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly make: (page: Page) => Promise<void>;
}

const press =
  (...selectors: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const selector of selectors) await page.locator(selector).first().click();
  };

const alreadyOpen = (): Promise<void> => Promise.resolve();

/** A life event without a card in the last week: the card is due. [D12] */
const cardIsDue = (page: Page, cardShown: string): Promise<unknown> =>
  does(page, 'remove', { kind: 'cardShown', id: cardShown });

export const dialogsFor = (ids: { readonly cardShown: string }): readonly Opens[] => [
  { on: 'look-back', name: 'something changed', make: press('.look-foot section .actions button') },
  { on: 'behaviour', name: 'goals stay', make: press('main > .actions button[data-kind="quiet"]') },
  {
    on: 'goal',
    name: 'do not stop suddenly',
    make: press('section[aria-labelledby="direction-title"] button[data-kind="quiet"]'),
  },
  {
    on: 'my-data',
    name: 'delete this notebook',
    make: press('section[aria-labelledby="delete-h"] button:nth-of-type(1)'),
  },
  {
    on: 'my-data',
    name: 'delete everything',
    make: press('section[aria-labelledby="delete-h"] button:nth-of-type(2)'),
  },
  { on: 'removed', name: 'erase', make: press('.removed-row button[data-kind="quiet"]') },
  { on: 'desk', name: 'take off this device', make: press('.desk-row .actions button:nth-of-type(3)') },
  {
    on: 'session/ended-at-desk',
    name: 'take mine off',
    make: press('section[aria-labelledby="off-h"] button'),
  },
  {
    on: 'today',
    name: 'lost tolerance',
    before: (page) => cardIsDue(page, ids.cardShown),
    make: alreadyOpen,
  },
];
