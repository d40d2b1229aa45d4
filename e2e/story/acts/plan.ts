/** A goal with both rows, a scale in her words, a step that is made smaller, an if-then, and how the step went. */
import { expect, type Locator } from '@playwright/test';
import type { Person } from '../person.ts';
import type { Costs } from './harms.ts';
import type { OnTheMap } from './map.ts';

const feels = async (ada: Person, of: 'importance' | 'confidence', number: number): Promise<void> => {
  await ada.says(number, `plan.edit.${of}`);
  const row = ada.group(`plan.edit.${of}`);
  await row.writes('plan.edit.not-lower');
  await row.writes('plan.edit.one-higher');
};

export const setsAGoal = async (
  ada: Person,
  { wine, nights }: OnTheMap,
  { mine }: Costs,
): Promise<string> => {
  await ada.goesTo('plan');
  await ada.presses('plan.add-goal');
  await ada.isAt('plan.edit.new');
  const goal = await ada.writes('plan.edit.label');
  await ada.chooses('kind.direction.less-each-time', 'plan.edit.direction');
  await ada.ticks({ own: wine }, 'plan.edit.behaviours');
  await ada.ticks({ own: mine }, 'plan.edit.harms');
  await ada.ticks({ own: nights }, 'plan.edit.concerns');
  const why = await ada.writes('plan.edit.why');
  await feels(ada, 'importance', 8);
  await feels(ada, 'confidence', 6);
  await ada.sees('plan.edit.smaller');
  await ada.presses('plan.edit.leave-it');
  await ada.presses('plan.edit.more');
  await ada.chooses('kind.goal-area.health', 'plan.edit.area');
  await ada.writes('plan.edit.horizon');
  await ada.chooses('plan.goal.to.active', 'plan.edit.status');
  await ada.keeps();
  await ada.isAt({ own: goal });
  await ada.sees({ own: why });
  return goal;
};

const anchors = [
  ['plus2', '+2'],
  ['plus1', '+1'],
  ['zero', '0'],
  ['minus1', '−1'],
  ['minus2', '−2'],
] as const;

/** From the page of the goal, and back to it. Answers with her words for "part of the way". */
export const makesAScale = async (ada: Person, goal: string): Promise<string> => {
  await ada.presses('plan.scale.make');
  await ada.isAt('plan.scale.title');
  const words: string[] = [];
  for (const [field, sign] of anchors) {
    const anchor = ada.say(`plan.scale.anchor.${field}`);
    words.push(await ada.writes('plan.scale.label', undefined, { sign, anchor }));
  }
  await ada.keeps();
  const partOfTheWay = words[3] ?? '';
  await ada.chooses({ own: `−1 ${partOfTheWay}` }, 'plan.scale.now');
  const added = await ada.writes('plan.scale.now-words');
  await ada.presses('plan.scale.keep-now');
  await ada.sees('plan.scale.earlier');
  await ada.presses('plan.step.back');
  await ada.isAt({ own: goal });
  await ada.sees({ own: added });
  await ada.sees({ own: partOfTheWay });
  return partOfTheWay;
};

const writesAStep = async (ada: Person): Promise<string> => {
  const step = await ada.writes('plan.step.label');
  for (const box of ['when', 'where', 'with-whom', 'help'] as const) await ada.writes(`plan.step.${box}`);
  return step;
};

/** One step of the ladder, by its words. */
const rung = (ada: Person, step: string): Locator =>
  ada.page.locator('[data-step]').filter({ hasText: step });

/** [D8] At a confidence of 5 a smaller step is offered; the large one rests, and nothing was refused. */
export const makesAStepSmaller = async (ada: Person, goal: string, reviewOn: string): Promise<string> => {
  await ada.presses('plan.ladder.add');
  await ada.isAt('plan.step.new');
  const large = await writesAStep(ada);
  await ada.chooses('kind.step-size.medium', 'plan.step.size');
  await ada.says(5, 'plan.step.confidence');
  await ada.sees('plan.step.smaller-offer');
  await ada.presses('plan.step.smaller-yes');
  await ada.isAt('plan.step.smaller');
  await ada.sees({ own: large });
  const small = await writesAStep(ada);
  await ada.chooses('kind.step-size.tiny', 'plan.step.size');
  await ada.says(8, 'plan.step.confidence');
  await ada.doesNotSee('plan.step.smaller-offer');
  await ada.chooses('kind.step-status.trying', 'plan.step.status');
  await ada.setsDay('plan.step.review-on', reviewOn);
  await ada.keeps();
  await ada.isAt({ own: goal });
  await expect(rung(ada, large)).toContainText(ada.say('plan.ladder.state.resting'));
  await expect(rung(ada, small)).toContainText(ada.say('plan.ladder.state.trying'));
  return small;
};

export const makesAnIfThen = async (ada: Person, goal: string): Promise<void> => {
  await ada.presses('plan.ifthen.add');
  await ada.isAt('plan.ifthen.title');
  const situation = await ada.writes('plan.ifthen.if-label');
  const response = await ada.writes('plan.ifthen.then-label');
  await ada.keeps();
  await ada.isAt({ own: goal });
  const [ifWord, thenWord] = [ada.say('plan.ifthen.if'), ada.say('plan.ifthen.then')];
  await ada.sees('plan.ifthen.sentence', { ifWord, situation, thenWord, response });
};

/** [D9] Partly, and what next is smaller: the step that was tried rests, and weighs as much as before. */
export const looksAtTheStep = async (ada: Person, step: string, goal: string): Promise<string> => {
  await ada.goesTo('plan');
  await ada.presses('plan.ladder.how-did-it-go');
  await ada.isAt('plan.review.title');
  await ada.sees({ own: step });
  await ada.choosesTile('kind.outcome.partly', 'plan.review.outcome');
  const learned = await ada.writes('plan.review.learned');
  await ada.choosesTile('kind.next.shrink', 'plan.review.next');
  const smaller = await ada.writes('plan.review.new-words.shrink');
  await ada.writes('plan.review.when');
  await ada.keeps();
  await ada.isAt({ own: goal });
  await expect(rung(ada, step)).toContainText(ada.say('plan.ladder.state.resting'));
  await expect(rung(ada, step)).toContainText(learned);
  await expect(rung(ada, smaller)).toContainText(ada.say('plan.ladder.state.trying'));
  return smaller;
};
