/** Waits that are longer on purpose: a lock that is slow to make, and words that come from another device. */
import { expect } from '@playwright/test';
import type { Values } from '@handrail/ui/say.tsx';
import type { Person, Words } from '../story/person.ts';

/** Making or opening a lock is slow, and slower still beside other tests. */
const longMs = 60_000;
/** Over the relay and back, with both browsers on one machine. */
export const fromAfar = { timeout: 30_000 };

/** Until the page has this heading. */
export const patience = async (person: Person, words: Words, values?: Values): Promise<void> => {
  await expect(
    person.page.getByRole('heading', { level: 1, name: person.text(words, values), exact: true }),
  ).toBeVisible({ timeout: longMs });
  await person.isAt(words, values);
};

/** Until this has come from the other one. */
export const comes = async (person: Person, words: Words, values?: Values): Promise<void> => {
  await expect(person.place).toContainText(person.text(words, values), { useInnerText: true, ...fromAfar });
};

/** Until this has gone because the other one took it away. */
export const goes = async (person: Person, words: Words, values?: Values): Promise<void> => {
  await expect(person.place).not.toContainText(person.text(words, values), {
    useInnerText: true,
    ...fromAfar,
  });
};
