/** What is decided in the session, by Imani's own hand or by her yes; of it Dana reads what Imani lets her. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { comes, goes } from '../../two/patience.ts';
import { names } from '../open-session.ts';

const decided = (who: Person): Person =>
  who.in(who.page.getByRole('region', { name: who.say('live.decided.title') }));

/** Where she is on her own scale; Dana reads it when she says so. */
export const tapsTheScale = async (
  imani: Person,
  dana: Person,
  goal: string,
  place: string,
): Promise<void> => {
  const here = imani.region({ own: goal });
  await here.chooses({ own: `−1 ${place}` }, 'session.goals.where');
  await here.presses('session.goals.keep-place');
  await dana.doesNotSee('live.decided.they', { name: names.imani });
  await here.presses('live.let-see', { name: names.dana });
  await here.sees('live.let-see.told', { name: names.dana });
  // The button that was pressed is gone: whoever works by keyboard goes on where it stood.
  await expect(here.thing(imani.say('live.let-see.take-back'))).toBeFocused();
  for (const words of [goal, place]) await comes(decided(dana), { own: words });
};

/** A safer way in her own words, with how sure she is. */
export const choosesAWay = async (imani: Person): Promise<string> => {
  await imani.presses('session.strategies.add');
  const words = await imani.writes('session.strategies.label');
  await imani.keeps();
  const chosen = imani.in(imani.page.locator('.suggestion[data-inked]').filter({ hasText: words }));
  await chosen.says(7, 'session.strategies.confidence');
  await chosen.presses('live.let-see', { name: names.dana });
  return words;
};

export const danaReads = async (dana: Person, words: string, sure?: number): Promise<void> => {
  await comes(decided(dana), { own: words });
  if (sure !== undefined) await decided(dana).sees('plan.ladder.sure', { value: sure });
};

/** Dana puts a step in pencil beside the goal; it is Imani's when she says yes, and then both see it. [P7] */
export const acceptsAStep = async (imani: Person, dana: Person, goal: string): Promise<string> => {
  await dana.presses({ own: `${dana.say('people.suggest.add.step')}: ${goal}` });
  const form = dana.in(dana.page.locator('.pencil-form'));
  const step = await form.writes('people.suggest.step.label');
  const when = await form.writes('people.suggest.step.when');
  await form.presses('people.suggest.keep');
  const pencil = imani.in(imani.page.locator('main .suggestion').filter({ hasText: step }));
  await expect(pencil.place).toBeVisible({ timeout: 30_000 });
  await pencil.sees({ own: when });
  await pencil.sees('session.pencil.theirs', { name: names.dana });
  await pencil.sees('live.pencil.not-now-means', { name: names.dana });
  await decided(dana).doesNotSee({ own: step });
  await pencil.presses('session.pencil.yes-step');
  await expect(imani.page.locator('.step-here').filter({ hasText: step })).toBeVisible();
  await comes(decided(dana), { own: step });
  await goes(
    dana.in(dana.page.locator('[data-suggestion]').filter({ hasText: step })),
    'people.suggest.not-now',
  );
  return step;
};

/** [P8] After the session as well as in it: one of them goes out of the room, and the others stay. */
export const takesOneBack = async (
  imani: Person,
  dana: Person,
  goal: string,
  place: string,
): Promise<void> => {
  await comes(decided(dana), { own: place });
  await decided(imani).presses('live.decided.take-back-of', { words: `${goal} ${place}` });
  await imani.sees('sharing.stays-read', { name: names.dana });
  await expect(imani.page.locator('main h1')).toBeFocused();
  await goes(decided(dana), { own: place });
};
