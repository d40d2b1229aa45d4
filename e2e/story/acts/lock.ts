/** A passphrase, and the notebook closed and opened with it. */
import { expect } from '@playwright/test';
import { opensSafety } from './safety.ts';
import type { Person } from '../person.ts';

/** Making and opening a lock is slow on purpose, and slower still beside other tests. */
const patience = { timeout: 60_000 };

const opens = async (ada: Person, passphrase: string): Promise<void> => {
  await ada.isAt('locks.title');
  await ada.types('locks.passphrase', passphrase);
  await ada.presses('locks.open');
  await expect(ada.page.getByRole('heading', { level: 1 })).toContainText(ada.say('today.nothing'), patience);
};

export const setsAPassphrase = async (ada: Person): Promise<string> => {
  await ada.bar.presses('shell.menu');
  await ada.isAt('mydata.menu.title');
  await ada.pressesRow('mydata.menu.passphrase-set');
  await ada.isAt('mydata.passphrase.title-set');
  const passphrase = await ada.writes('mydata.passphrase.new');
  await ada.types('mydata.passphrase.again', passphrase);
  await ada.presses('mydata.passphrase.set');
  await expect(
    ada.page.getByRole('heading', { level: 1, name: ada.say('mydata.passphrase.done') }),
  ).toBeFocused(patience);
  return passphrase;
};

/** Locked, Safety is as near as before, with numbers to call, and shows nothing that is hers. [P10] */
export const locksAndOpens = async (ada: Person, passphrase: string, hers: string): Promise<void> => {
  await ada.bar.presses('shell.menu');
  await ada.pressesRow('mydata.menu.lock');
  await ada.isAt('locks.title');
  await opensSafety(ada);
  await ada.doesNotSee({ own: hers });
  await ada.in(ada.page.getByRole('main')).presses('safety.back');
  await ada.isAt('safety.title');
  await expect(ada.page.locator('a[href^="tel:"]').first()).toBeVisible();
  await ada.doesNotSee({ own: hers });
  await ada.bar.presses('shell.name.notes');
  await ada.presses('doors.open-mine');
  await opens(ada, passphrase);
};
