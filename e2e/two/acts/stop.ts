/** Ada takes back a thing, then a part, then all of it; on the other side it is "not shared now", and nothing more. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { comes, fromAfar, goes } from '../patience.ts';
import { opensOnTheMap, type Written } from './notebook.ts';
import { opensTheRoom, tabsOf } from './share.ts';

/** From the page of the thing itself. */
export const stopsSharingOne = async (ada: Person, name: string, thing: string): Promise<void> => {
  await opensOnTheMap(ada, thing);
  await ada.presses('circle.stop-with', { name });
  await ada.isAt('circle.stop-title', { name });
  await ada.sees('sharing.stop.this.more', { name });
  await ada.sees('sharing.stays-read', { name });
  await ada.sees('sharing.stop.no-reason', { name });
  await ada.presses('circle.stop-with', { name });
  await ada.isAt({ own: thing });
  await ada.sees('sharing.stopped.this', { name });
  await ada.sees('circle.item-unseen', { name });
};

/** The thing went, the line that ended in it went, and Dana's own words beside it stay Dana's. */
export const seesThatOneIsGone = async (
  dana: Person,
  name: string,
  { wine, nights, line }: Written,
  comment: string,
): Promise<void> => {
  await tabsOf(dana, name).presses('people.part.map');
  await goes(dana, { own: nights });
  await dana.doesNotSee({ own: line });
  await dana.sees({ own: wine });
  await tabsOf(dana, name).presses('people.tab.overview');
  await dana.isAt({ own: name });
  const words = dana.region('people.beside-not-shared');
  await words.sees({ own: comment });
  await dana.doesNotSee({ own: nights });
};

export const stopsSharingThePlan = async (ada: Person, name: string): Promise<void> => {
  const parts = await opensTheRoom(ada, name);
  await parts.pressesRow('sharing.part.plan');
  await ada.isAt('circle.part-title', { name, part: ada.say('mydata.value.part.plan') });
  await ada.sees('circle.part-now.all', { name });
  await ada.sees('circle.part-goes-on', { name });
  await ada.sees('sharing.stop.kind.more', { name });
  await ada.presses('circle.stop-with', { name });
  await ada.isAt({ own: name });
  await ada.sees('sharing.stopped.kind', { name });
};

/** [P8] No since when, no how many, no why: the whole page is these words. */
export const seesThatThePlanIsNotShared = async (dana: Person, name: string): Promise<void> => {
  const tabs = tabsOf(dana, name);
  await tabs.presses('people.part.plan');
  await dana.isAt('people.title.plan', { name });
  await comes(dana.in(dana.page.getByRole('main')), 'sharing.not-shared-now');
  await expect
    .poll(async () => lines(await dana.page.getByRole('main').innerText()), fromAfar)
    .toEqual([
      dana.say('desk.back'),
      dana.say('people.title.plan', { name }),
      ...(['people.tab.overview', 'people.part.map', 'people.part.plan'] as const).map((tab) =>
        dana.say(tab),
      ),
      // What Dana's own app did today, and nothing of what Ada did.
      dana.say('people.opened', { name }),
      dana.say('sharing.not-shared-now'),
    ]);
  await tabs.presses('people.tab.overview');
  await dana.region('sharing.not-shared-now').sees('people.part.plan');
};
const lines = (text: string): readonly string[] =>
  text
    .split(/[\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What ends and what stays, before the choice. */
export const endsTheRoom = async (ada: Person, name: string): Promise<void> => {
  await opensTheRoom(ada, name);
  await ada.sees('circle.end-more');
  await ada.presses('circle.end-link');
  await ada.isAt('sharing.stop.room', { name });
  for (const one of ['new', 'writing', 'open'] as const) await ada.sees(`circle.end.ends.${one}`, { name });
  for (const one of ['read', 'yours', 'written'] as const)
    await ada.sees(`circle.end.stays.${one}`, { name });
  await ada.sees('circle.end.again', { name });
  await ada.presses('sharing.stop.room', { name });
  await ada.isAt('circle.title');
  await ada.sees('sharing.stopped.room', { name });
  await ada.sees('circle.room-ended', { name });
};

/** Dana was in the middle of a sentence: it was not sent, and stays Dana's. */
export const writesHalfASentence = async (dana: Person): Promise<string> => {
  await dana.presses('people.comment.write-alone');
  return dana.writes('people.comment.label');
};
export const seesTheEnd = async (dana: Person, name: string, half: string): Promise<void> => {
  await comes(dana, 'people.ended');
  await dana.sees('people.ended.nothing-goes', { name });
  await dana.sees('people.ended.stays');
  const unsent = dana.region('people.unsent');
  await unsent.sees({ own: half });
  await unsent.sees('people.unsent.note');
  await expect(dana.thing(dana.say('people.comment.write-alone'))).toHaveCount(0);
  await expect(dana.thing(dana.say('people.leave.begin'))).toHaveCount(0);
};
