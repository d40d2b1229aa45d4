/** The map: what Ada does, only one of it a substance; two that lie behind; one that holds; a line in her words. */
import { expect } from '@playwright/test';
import type { Person } from '../person.ts';

export interface OnTheMap {
  /** Her words for them. */
  readonly wine: string;
  readonly machines: string;
  readonly nights: string;
  /** What a drink is counted in. */
  readonly glasses: string;
  /** What is counted at the machines. */
  readonly coins: string;
  /** Something that has no numbers here. */
  readonly meals: string;
}

const opensMore = async (ada: Person): Promise<void> => {
  await ada.presses('map.behaviour.more');
};
const saysMore = async (ada: Person): Promise<void> => {
  await ada.writes('map.behaviour.set');
  await ada.writes('map.behaviour.setting');
  await ada.writes('map.behaviour.rules');
  await ada.writes('map.behaviour.since');
  await ada.writes('map.behaviour.break');
  await ada.writes('map.behaviour.break-helped');
};

/** How often stays unsaid: the days of the last four weeks are left blank. */
const namesTheWine = async (ada: Person): Promise<{ wine: string; glasses: string }> => {
  await ada.presses('map.add.does');
  await ada.isAt('map.behaviour.new');
  const wine = await ada.writes('map.behaviour.label');
  await ada.chooses('kind.behaviour.alcohol', 'map.behaviour.kind');
  await opensMore(ada);
  await ada.types('map.behaviour.amount', '4');
  const glasses = await ada.writes('map.behaviour.unit');
  await ada.chooses('kind.route.drink', 'map.behaviour.route');
  await saysMore(ada);
  await ada.keeps();
  await ada.isAt({ own: wine });
  return { wine, glasses };
};

const saysWhatItGives = async (ada: Person): Promise<void> => {
  await ada.presses('map.gives.add');
  const gives = await ada.writes('map.gives.words');
  await ada.chooses('kind.gives.calm', 'map.gives.pick');
  await ada.says(7, 'map.gives.strength');
  const elsewhere = await ada.writes('map.gives.elsewhere');
  await ada.keeps();
  await ada.sees({ own: gives });
  await ada.sees({ own: elsewhere });
};

const namesTheMachines = async (ada: Person): Promise<{ machines: string; coins: string }> => {
  await ada.goesTo('map');
  await ada.presses('map.add.does');
  const machines = await ada.writes('map.behaviour.label');
  await ada.chooses('kind.behaviour.gambling', 'map.behaviour.kind');
  await opensMore(ada);
  await ada.types('map.behaviour.days', '9');
  const coins = await ada.writes('map.behaviour.unit');
  await saysMore(ada);
  await ada.keeps();
  await ada.isAt({ own: machines });
  return { machines, coins };
};

/** [D16] Eating has no amounts: nothing that counts is asked. */
const namesTheMeals = async (ada: Person): Promise<string> => {
  await ada.goesTo('map');
  await ada.presses('map.add.does');
  const meals = await ada.writes('map.behaviour.label');
  await ada.chooses('kind.behaviour.eating', 'map.behaviour.kind');
  await opensMore(ada);
  await expect(ada.box('map.behaviour.days')).toHaveCount(0);
  await expect(ada.box('map.behaviour.amount')).toHaveCount(0);
  await ada.keeps();
  await ada.isAt({ own: meals });
  return meals;
};

const namesAConcern = async (
  ada: Person,
  area: 'kind.concern.sleep' | 'kind.concern.loss',
): Promise<string> => {
  await ada.goesTo('map');
  await ada.presses('map.add.behind');
  await ada.isAt('map.concern.new');
  const concern = await ada.writes('map.concern.label');
  await ada.chooses(area, 'map.concern.area');
  const more = await ada.writes('map.concern.more');
  await ada.keeps();
  await ada.isAt({ own: concern });
  await ada.sees({ own: more });
  return concern;
};

const namesWhatHolds = async (ada: Person): Promise<void> => {
  await ada.goesTo('map');
  await ada.presses('map.add.holds');
  await ada.isAt('map.strength.new');
  const holds = await ada.writes('map.strength.label');
  await ada.writes('map.strength.more');
  await ada.keeps();
  await ada.isAt({ own: holds });
};

const drawsALine = async (ada: Person, from: string, to: string): Promise<void> => {
  await ada.goesTo('map');
  await ada.presses('map.draw-line');
  await ada.isAt('map.line.new');
  await ada.chooses({ own: from }, 'map.line.from');
  await ada.chooses({ own: to }, 'map.line.to');
  await ada.chooses({ own: ada.say('map.line.leads-to', { from, to }) }, 'map.line.direction');
  const words = await ada.writes('map.line.words');
  await ada.keeps();
  await ada.isAt('map.title');
  // The picture, and the list that says the same.
  await expect(ada.page.locator('main svg').first()).toBeVisible();
  await ada.presses('map.tab.list');
  const nights = ada.in(
    ada.page.getByRole('listitem').filter({ has: ada.page.locator('summary', { hasText: from }) }),
  );
  await nights.pressesRow({ own: from });
  await nights.sees('map.leads-to');
  await nights.sees({ own: words });
};

export const drawsTheMap = async (ada: Person): Promise<OnTheMap> => {
  const { wine, glasses } = await namesTheWine(ada);
  await saysWhatItGives(ada);
  const { machines, coins } = await namesTheMachines(ada);
  const meals = await namesTheMeals(ada);
  const nights = await namesAConcern(ada, 'kind.concern.sleep');
  await namesAConcern(ada, 'kind.concern.loss');
  await namesWhatHolds(ada);
  await drawsALine(ada, nights, wine);
  return { wine, glasses, machines, coins, meals, nights };
};
