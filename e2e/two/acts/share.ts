/** What Ada hands over, part by part, and what then stands on Dana's desk: exactly that. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { comes } from '../patience.ts';
import type { Card } from './arrive.ts';
import { opensOnTheMap, type Written } from './notebook.ts';

type Part = 'map' | 'plan';

/** The page of the one Ada shares with. */
export const opensTheRoom = async (ada: Person, name: string): Promise<Person> => {
  await ada.goesTo('circle');
  await ada.presses('circle.change-sees', { name });
  await ada.isAt({ own: name });
  await ada.sees('sharing.self-claimed', { name });
  return ada.region({ own: ada.say('circle.sees', { name }) });
};

/** [D18] Before the first share the card comes, and nothing is shared by reading it. */
const readsTheCard = async (ada: Person, { name, words }: Card): Promise<void> => {
  await ada.isAt('circle.card-first', { name });
  await ada.sees('circle.card-first-more', { name });
  for (const said of words) await ada.sees({ own: said });
  await ada.sees('sharing.self-claimed', { name });
  await ada.presses('circle.card-first-on');
};

/** [D2] What was there before goes only when it is chosen, and nothing is chosen beforehand. */
export const sharesPart = async (
  ada: Person,
  card: Card,
  part: Part,
  { first = false, words }: { first?: boolean; words: readonly string[] },
): Promise<void> => {
  const { name } = card;
  if (first) await readsTheCard(ada, card);
  await ada.isAt('circle.part-title', { name, part: ada.say(`mydata.value.part.${part}`) });
  await ada.sees('circle.part-now.none', { name });
  await ada.sees(`sharing.part.${part}.more`);
  const choices = ada.group('sharing.past').place.getByRole('radio');
  await expect(choices).toHaveCount(2);
  for (const choice of await choices.all()) await expect(choice).not.toBeChecked();
  await expect(ada.thing(ada.say('circle.share-with', { name }))).toBeDisabled();
  await ada.sees('sharing.past.choose-first');
  await ada.chooses('sharing.past.yes', 'sharing.past');
  await ada.sees('circle.goes', { name });
  for (const word of words) await ada.sees({ own: word });
  await ada.presses('circle.share-with', { name });
  await ada.sees('sharing.shared-with', { name });
};

export const sharesMapAndPlan = async (ada: Person, card: Card, written: Written): Promise<void> => {
  const { name } = card;
  await ada.goesTo('circle');
  await ada.sees('circle.sees-nothing', { name });
  await ada.sees('circle.meet.apart');
  const parts = await opensTheRoom(ada, name);
  await parts.pressesRow('sharing.part.map');
  await sharesPart(ada, card, 'map', { first: true, words: written.map });
  await ada.isAt({ own: name });
  await parts.sees('circle.row-sees.all');
  await parts.sees('circle.row-goes-on');
  await parts.pressesRow('sharing.part.plan');
  await sharesPart(ada, card, 'plan', { words: written.plan });
  await ada.isAt({ own: name });
};

/** Right after they met, one part after the other. */
export const sharesAtOnce = async (ada: Person, card: Card, written: Written): Promise<void> => {
  const choose = ada.region('invitations.choose');
  await choose.pressesRow('sharing.part.map');
  await sharesPart(ada, card, 'map', { first: true, words: written.map });
  await ada.isAt('invitations.done', { name: card.name });
  await choose.pressesRow('sharing.part.plan');
  await sharesPart(ada, card, 'plan', { words: written.plan });
  await ada.isAt('invitations.done', { name: card.name });
  await ada.presses('invitations.to-circle');
  await ada.isAt('circle.title');
};

/** [P8] One table, and the same on every single thing. */
export const seesWhoSeesWhat = async (ada: Person, name: string, { wine }: Written): Promise<void> => {
  await ada.goesTo('circle');
  const cell = (part: Part | 'check-ins'): Promise<void> =>
    expect(
      ada.page
        .getByRole('row', { name: ada.say(`sharing.part.${part}`) })
        .getByRole('cell')
        .first(),
    ).toContainText(ada.say(part === 'check-ins' ? 'circle.cell.none' : 'circle.cell.all'));
  await cell('map');
  await cell('plan');
  await cell('check-ins');
  await opensOnTheMap(ada, wine);
  await ada.sees('sharing.see.you-and', { name });
  await ada.sees('circle.item-seen', { name });
  await comes(ada, 'sharing.sent');
};

/** On the desk, and on every page about Ada: what she typed and nothing else. */
export const readsWhatIsShared = async (
  dana: Person,
  name: string,
  { map, plan, day }: Written,
): Promise<void> => {
  const parts = new Intl.ListFormat(dana.say.language, { type: 'conjunction' }).format([
    dana.say('people.part.map'),
    dana.say('people.part.plan'),
  ]);
  await comes(dana, 'people.row.shares', { parts });
  await dana.presses('people.row.open-of', { name });
  await dana.isAt({ own: name });
  await dana.sees('people.intro', { name });
  await dana.sees('people.shared', { name });
  const tabs = tabsOf(dana, name);
  await expect(tabs.place.getByRole('link')).toHaveText(
    (['people.tab.overview', 'people.part.map', 'people.part.plan'] as const).map((tab) => dana.say(tab)),
  );
  await tabs.presses('people.part.map');
  await dana.isAt('people.title.map', { name });
  for (const words of map) await dana.sees({ own: words });
  await dana.sees('people.opened', { name });
  await tabs.presses('people.part.plan');
  await dana.isAt('people.title.plan', { name });
  for (const words of plan) await dana.sees({ own: words });
  await dana.doesNotSee({ own: day });
};

export const tabsOf = (dana: Person, name: string): Person =>
  dana.in(dana.page.getByRole('navigation', { name: dana.say('people.tabs', { name }), exact: true }));
