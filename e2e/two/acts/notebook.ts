/** What Ada writes before she shares: enough of a map and a plan, and a day that stays hers. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';

/** Ada's own words, by what they are. */
export interface Written {
  readonly wine: string;
  readonly nights: string;
  readonly line: string;
  readonly goal: string;
  readonly why: string;
  readonly step: string;
  /** Everything on her map, and everything in her plan. */
  readonly map: readonly string[];
  readonly plan: readonly string[];
  /** Said about today, and shared with nobody. */
  readonly day: string;
}

const drawsAMap = async (ada: Person) => {
  await ada.goesTo('map');
  await ada.presses('map.add.does');
  await ada.isAt('map.behaviour.new');
  const wine = await ada.writes('map.behaviour.label');
  await ada.chooses('kind.behaviour.alcohol', 'map.behaviour.kind');
  await ada.keeps();
  await ada.isAt({ own: wine });
  await ada.goesTo('map');
  await ada.presses('map.add.behind');
  const nights = await ada.writes('map.concern.label');
  const more = await ada.writes('map.concern.more');
  await ada.keeps();
  await ada.isAt({ own: nights });
  await ada.goesTo('map');
  await ada.presses('map.draw-line');
  await ada.isAt('map.line.new');
  await ada.chooses({ own: nights }, 'map.line.from');
  await ada.chooses({ own: wine }, 'map.line.to');
  await ada.chooses({ own: ada.say('map.line.leads-to', { from: nights, to: wine }) }, 'map.line.direction');
  const line = await ada.writes('map.line.words');
  await ada.keeps();
  await ada.isAt('map.title');
  return { wine, nights, line, map: [wine, nights, more, line] };
};

const makesAPlan = async (ada: Person) => {
  await ada.goesTo('plan');
  await ada.presses('plan.add-goal');
  await ada.isAt('plan.edit.new');
  const goal = await ada.writes('plan.edit.label');
  const why = await ada.writes('plan.edit.why');
  await ada.keeps();
  await ada.isAt({ own: goal });
  await ada.presses('plan.ladder.add');
  await ada.isAt('plan.step.new');
  const step = await ada.writes('plan.step.label');
  const when = await ada.writes('plan.step.when');
  await ada.keeps();
  await ada.isAt({ own: goal });
  return { goal, why, step, plan: [goal, why, step, when] };
};

const saysHowTheDayWas = async (ada: Person): Promise<string> => {
  await ada.goesTo('today');
  await ada.presses('today.say-more');
  const day = await ada.writes('checkins.note');
  await ada.keeps();
  await expect(ada.page.getByRole('heading', { level: 1 })).toContainText(ada.say('today.nothing'));
  return day;
};

export const writesHerNotebook = async (ada: Person): Promise<Written> => {
  const map = await drawsAMap(ada);
  const plan = await makesAPlan(ada);
  const day = await saysHowTheDayWas(ada);
  return { ...map, ...plan, day };
};

/** One thing of the map, by the list. */
export const opensOnTheMap = async (ada: Person, thing: string): Promise<void> => {
  await ada.goesTo('map');
  await ada.presses('map.tab.list');
  await ada.pressesRow({ own: thing });
  await ada.presses('map.open-named', { name: thing });
  await ada.isAt({ own: thing });
};

/** The first questions of a notebook that was made to answer an invitation. */
export const beginsHerNotebook = async (ada: Person): Promise<void> => {
  await ada.presses('invitations.begin-mine');
  await ada.isAt('doors.help.title');
  await ada.writes('doors.help.label');
  await ada.presses('doors.help.on');
  await ada.isAt('doors.danger.title');
  await ada.presses('doors.danger.on');
  await ada.isAt('map.title');
};
