/** A passphrase, and the notebook closed and opened with it. */
import { expect } from '@playwright/test';
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
  await expect(ada.page.getByRole('heading', { level: 1, name: ada.say('mydata.passphrase.done') })).toBeFocused(patience);
  return passphrase;
};

export const locksAndOpens = async (ada: Person, passphrase: string): Promise<void> => {
  await ada.bar.presses('shell.menu');
  await ada.pressesRow('mydata.menu.lock');
  await opens(ada, passphrase);
};
