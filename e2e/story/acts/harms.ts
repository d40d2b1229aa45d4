/** What it costs: to Ada, to her partner, to a child; how much it weighs; and the order that is hers. */
import { expect } from '@playwright/test';
import type { Person } from '../person.ts';
import type { OnTheMap } from './map.ts';

export interface Costs {
  readonly mine: string;
  readonly partners: string;
  readonly childs: string;
}

/** [D17] What already makes it less bad comes before what happens, and that before how bad. */
const asksInOrder = async (ada: Person): Promise<void> => {
  const tops = await Promise.all(
    [ada.box('harms.eases'), ada.box('harms.label'), ada.group('harms.bad').place].map(
      async (question) => (await question.boundingBox())?.y ?? Number.NaN,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
};

const costsMe = async (ada: Person, { wine }: OnTheMap): Promise<string> => {
  await ada.goesTo('map');
  await ada.presses('map.tab.costs');
  await ada.isAt('harms.title');
  await ada.presses('harms.add');
  await ada.isAt('harms.new');
  await ada.choosesTile('harms.whose.me', 'harms.whose');
  await asksInOrder(ada);
  await ada.writes('harms.eases');
  const mine = await ada.writes('harms.label');
  await ada.chooses('kind.harm-area.mind', 'harms.area');
  await ada.says(3, 'harms.bad');
  await ada.says(2, 'harms.likely');
  await ada.chooses('kind.soon.now', 'harms.soon');
  await ada.ticks({ own: wine }, 'harms.behaviours');
  await ada.keeps();
  await ada.isAt({ own: mine });
  return mine;
};

const saysHowMuchItWeighs = async (ada: Person): Promise<void> => {
  await ada.presses('harms.readings.add');
  await ada.says(6, 'harms.readings.question');
  const words = await ada.writes('harms.readings.note');
  await ada.keeps();
  await ada.presses('harms.readings.table');
  await ada.sees({ own: words });
};

const opensTheCosts = async (ada: Person): Promise<void> => {
  await ada.presses('harms.title-short');
  await ada.isAt('harms.title');
};

const costsMyPartner = async (ada: Person): Promise<string> => {
  await opensTheCosts(ada);
  await ada.presses('harms.add-others');
  await ada.chooses('kind.harm-to.partner', 'harms.to');
  await ada.writes('harms.to-name');
  await ada.writes('harms.eases');
  const partners = await ada.writes('harms.label');
  await ada.chooses('kind.harm-area.money', 'harms.area');
  await ada.keeps();
  await ada.isAt({ own: partners });
  return partners;
};

/** [D18] Alone: before a word is asked for, it says that nobody sees this and that nobody is watching. */
const costsAChild = async (ada: Person): Promise<string> => {
  await opensTheCosts(ada);
  await ada.presses('harms.add-others');
  await ada.chooses('kind.harm-to.child', 'harms.to');
  await ada.sees('harms.card.title');
  await ada.sees('shell.see.nobody');
  await ada.sees('harms.card.nobody-watches');
  await expect(ada.box('harms.eases')).toHaveCount(0);
  await ada.presses('harms.card.go-on');
  await ada.writes('harms.to-name');
  await ada.writes('harms.eases');
  const childs = await ada.writes('harms.label');
  await ada.keeps();
  await ada.isAt({ own: childs });
  return childs;
};

export const writesWhatItCosts = async (ada: Person, map: OnTheMap): Promise<Costs> => {
  const mine = await costsMe(ada, map);
  await saysHowMuchItWeighs(ada);
  const partners = await costsMyPartner(ada);
  const childs = await costsAChild(ada);
  return { mine, partners, childs };
};

const orderIs = async (ada: Person, ...order: readonly string[]): Promise<void> => {
  await ada.isAt('harms.title');
  await expect(ada.region('harms.rank').place.getByRole('list').first().getByRole('listitem')).toContainText([
    ...order,
  ]);
};
const keepsTheOrder = (ada: Person): Promise<void> => ada.presses('harms.rank.keep');

/** Placed once, then changed twice: by the handle, and with the arrows beside it. [P6, D5] */
export const putsThemInOrder = async (ada: Person, { mine, partners, childs }: Costs): Promise<void> => {
  await opensTheCosts(ada);
  await ada.presses('harms.rank.begin');
  await ada.isAt('harms.rank');
  await ada.presses('harms.rank.place-first-named', { name: mine });
  await ada.presses('harms.rank.place-last-named', { name: partners });
  await ada.presses('harms.rank.place-last-named', { name: childs });
  await keepsTheOrder(ada);
  await orderIs(ada, mine, partners, childs);

  await ada.presses('harms.rank.change');
  await ada.isAt('harms.rank');
  const handle = (name: string, place: number) => ada.thing(ada.say('harms.rank.grip', { name, place }));
  await ada.hands.moveUp(handle(childs, 3), handle(mine, 1), 2);
  await ada.sees('harms.rank.moved', { name: childs, place: 1 });
  await ada.presses('harms.rank.say-why-named', { name: childs });
  const why = await ada.writes('harms.rank.why');
  await keepsTheOrder(ada);
  await orderIs(ada, childs, mine, partners);
  await ada.sees({ own: why });

  await ada.presses('harms.rank.change');
  await ada.presses('harms.rank.up', { name: partners });
  await keepsTheOrder(ada);
  await orderIs(ada, childs, partners, mine);
};
