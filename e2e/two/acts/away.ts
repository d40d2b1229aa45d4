/** A day without a connection: what Ada writes stays with her and says so, the phone is closed, and then all of it goes. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { comes, fromAfar, goes, patience } from '../patience.ts';
import type { Written } from './notebook.ts';
import { tabsOf } from './share.ts';

const relayCannotBeReached = async (person: Person): Promise<void> => {
  for (const part of ['title', 'means', 'do'] as const)
    await comes(person, `trouble.relay.not-reached.${part}`);
};

/** One more step, written without a connection: kept here, and said so of the very thing. */
export const writesWithoutAConnection = async (
  ada: Person,
  name: string,
  { goal }: Written,
): Promise<string> => {
  await ada.goesTo('circle');
  await relayCannotBeReached(ada);
  await ada.goesTo('plan');
  await ada.pressesRow({ own: goal });
  await ada.isAt({ own: goal });
  await ada.presses('plan.ladder.add');
  await ada.isAt('plan.step.new');
  await ada.sees('sharing.see.you-and', { name });
  const step = await ada.writes('plan.step.label');
  await ada.keeps();
  await ada.isAt({ own: goal });
  await ada.presses({ own: `${ada.say('shell.change')}: ${step}` });
  await ada.isAt('plan.step.existing');
  await ada.sees('circle.item-seen', { name });
  await ada.sees('sharing.kept-here');
  await ada.goesTo('circle');
  await ada.sees('circle.unsent-for', { count: 1, name });
  return step;
};

/** A day later, still without a connection, behind the lock. */
export const opensAgain = async (ada: Person, passphrase: string): Promise<void> => {
  await patience(ada, 'locks.title');
  await ada.types('locks.passphrase', passphrase);
  await ada.presses('locks.open');
  await expect(ada.page.getByRole('heading', { level: 1 })).toContainText(ada.say('today.nothing'), {
    timeout: 60_000,
  });
};

/** A desk that was left open locked itself: the first touch of the day finds it so. */
export const opensTheDesk = async (dana: Person, passphrase: string): Promise<void> => {
  await dana.page.keyboard.press('Shift');
  await patience(dana, 'locks.title');
  await dana.types('locks.passphrase', passphrase);
  await dana.presses('locks.open');
  await patience(dana, 'desk.title');
};

/** What was not sent yesterday is not sent today either, and is all there. */
export const findsItKeptHere = async (ada: Person, name: string): Promise<string> => {
  await ada.goesTo('circle');
  await relayCannotBeReached(ada);
  await ada.sees('circle.unsent-for', { count: 1, name });
  await ada.goesTo('map');
  await ada.presses('map.add.holds');
  const holds = await ada.writes('map.strength.label');
  await ada.keeps();
  await ada.isAt({ own: holds });
  await ada.sees('sharing.kept-here');
  await ada.goesTo('circle');
  await ada.sees('circle.unsent-for', { count: 2, name });
  return holds;
};

/** By her hand, or by itself: the app tries again from time to time, and may be quicker than a finger. */
export const triesUntil = async (ada: Person, stands: () => Promise<unknown>): Promise<void> => {
  const again = ada.thing(ada.say('trouble.relay.try'));
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 1_000 });
    await stands();
  }).toPass(fromAfar);
};

export const comesBack = async (ada: Person, name: string): Promise<void> => {
  const connected = ada.say('circle.relay.connected');
  await triesUntil(ada, () => expect(ada.place).toContainText(connected, { timeout: 2_000 }));
  await goes(ada, 'circle.unsent-for', { count: 2, name });
  await goes(ada, 'circle.unsent-for', { count: 1, name });
  await ada.doesNotSee('trouble.title');
};

/** On the desk it is new, and nothing says that it was late. */
export const findsWhatIsNew = async (
  dana: Person,
  name: string,
  { step, holds }: { step: string; holds: string },
): Promise<void> => {
  const parts = new Intl.ListFormat(dana.say.language, { type: 'conjunction' }).format([
    dana.say('people.part.map'),
    dana.say('people.part.plan'),
  ]);
  await comes(dana, 'people.row.new', { parts });
  await dana.doesNotSee('people.row.trouble');
  await dana.presses('people.row.open-of', { name });
  await dana.isAt({ own: name });
  await dana.sees('people.new');
  await dana.doesNotSee('trouble.title');
  const tabs = tabsOf(dana, name);
  await tabs.pressesRow('people.part.map');
  await dana.isAt('people.title.map', { name });
  await dana.sees({ own: holds });
  await tabs.pressesRow('people.part.plan');
  await dana.isAt('people.title.plan', { name });
  await dana.sees({ own: step });
};

/** Dana goes. Ada reads that the room has ended, and not why. */
export const leaves = async (
  dana: Person,
  ada: Person,
  names: { ada: string; dana: string },
): Promise<void> => {
  await tabsOf(dana, names.ada).presses('people.tab.overview');
  await dana.isAt({ own: names.ada });
  await dana.presses('people.leave.begin');
  await dana.dialog.sees('people.leave.ends', { name: names.ada });
  await dana.dialog.sees('people.leave.stays');
  await dana.dialog.presses('people.leave.yes');
  await dana.sees('people.leave.done');
  await comes(dana, 'people.ended');
  await ada.goesTo('circle');
  await expect(ada.place).toContainText(ada.say('circle.room-ended', { name: names.dana }), fromAfar);
};
