/** A session in front of one screen: "Dana writes, I say yes". */
import { expect } from '@playwright/test';
import type { Person } from '../person.ts';
import type { OnTheMap } from './map.ts';

export interface Dana {
  readonly name: string;
  readonly mustAct: string;
  readonly whenRead: string;
  readonly inBetween: string;
}

/** [D18] A session begins with the card: written by the therapist, shown before anything else. */
export const beginsWithTheCard = async (ada: Person): Promise<Dana> => {
  await ada.goesTo('today');
  await ada.presses('today.begin-session');
  await ada.isAt('session.start.title');
  const name = await ada.writes('desk.write.name', (word) => `Dana ${word}`);
  const mustAct = await ada.writes('desk.card.must-act');
  const whenRead = await ada.writes('desk.card.when-read');
  const inBetween = await ada.writes('desk.card.in-between');
  await ada.presses('session.start.keep-card');
  await ada.sees('desk.card.of', { name });
  for (const words of [mustAct, whenRead, inBetween]) await ada.sees({ own: words });
  await ada.choosesTile('session.start.whole', 'session.start.form');
  await ada.sees('shell.see.here', { name });
  await ada.presses('session.start.begin');
  await ada.isAt('session.part.agenda');
  await ada.sees('shell.see.here', { name });
  return { name, mustAct, whenRead, inBetween };
};

const goesOnTo = async (
  ada: Person,
  part: 'followed' | 'goals' | 'strategies' | 'steps' | 'safety' | 'take-away',
) => {
  await ada.presses('session.next', { part: ada.say(`session.part.${part}`) });
  await ada.isAt(`session.part.${part}`);
};
/** A box of the session with its own yes. */
const keepsWords = async (
  ada: Person,
  label: 'session.notice' | 'session.safety.words' | 'session.take.words' | 'session.take.next',
): Promise<string> => {
  const words = await ada.writes(label);
  const box = ada.page
    .locator('.session-text')
    .filter({ has: ada.page.getByLabel(ada.say(label), { exact: true }) });
  await ada.in(box).presses('session.yes-keep');
  await ada.sees('shell.kept');
  return words;
};

export const saysWhatMatters = async (ada: Person, { name }: Dana): Promise<void> => {
  const mine = await ada.writes('session.agenda.label');
  await ada.presses('session.agenda.mine');
  await ada.sees({ own: mine });
  await expect(ada.box('session.agenda.label')).toHaveValue('');
  const danas = await ada.writes('session.agenda.label');
  await ada.presses('session.agenda.as-theirs', { name });
  await ada.sees({ own: danas });
  await ada.sees('session.agenda.theirs', { name });
};

/** What was followed, with what is unknown; and what Ada notices. */
export const looksTogether = async (ada: Person, { glasses }: OnTheMap): Promise<void> => {
  await goesOnTo(ada, 'followed');
  // The nine of the two weeks, and today's three.
  await ada.sees('session.followed.at-least', { amounts: `12 ${glasses}`, unknown: 21 });
  await ada.sees('session.followed.days', { used: 6, known: 7, days: 28 });
  await keepsWords(ada, 'session.notice');
};

/** [D18] With Dana at the screen the same question begins with her card, and with who can see the page. */
export const asksAboutAChildAgain = async (ada: Person, dana: Dana): Promise<void> => {
  await ada.goesTo('map');
  await ada.presses('map.tab.costs');
  await ada.presses('harms.add-others');
  await ada.chooses('kind.harm-to.child', 'harms.to');
  await ada.sees('harms.card.title');
  await ada.sees('shell.see.here', { name: dana.name });
  for (const words of [dana.mustAct, dana.whenRead, dana.inBetween]) await ada.sees({ own: words });
  await ada.doesNotSee('shell.see.nobody');
  await expect(ada.box('harms.eases')).toHaveCount(0);
  await ada.presses('shell.not-now');
  await ada.isAt('harms.title');
  await ada.goesTo('today');
  await ada.presses('today.session-on');
  await ada.isAt('session.part.agenda');
};

const goalOnTheTable = (ada: Person, goal: string): Person => ada.region({ own: goal });

/** Ada's words in pencil, her place on her own scale. Nothing is hers before her yes. [P7] */
export const looksAtGoals = async (ada: Person, goal: string, place: string): Promise<string> => {
  await goesOnTo(ada, 'followed');
  await goesOnTo(ada, 'goals');
  await goalOnTheTable(ada, goal).chooses({ own: `−1 ${place}` }, 'session.goals.where');
  await goalOnTheTable(ada, goal).presses('session.goals.keep-place');
  await ada.presses('session.goals.add');
  const label = await ada.writes('session.goals.label');
  await ada.writes('session.goals.why');
  await ada.presses('session.pencil.as-mine');
  await ada.sees('session.pencil.mine');
  await ada.presses('session.pencil.yes');
  await expect(ada.page.getByRole('heading', { level: 2, name: label })).toBeVisible();
  return label;
};

/** One ready idea and one in words of their own, each with how sure she is. */
export const looksForSaferWays = async (ada: Person, { name }: Dana): Promise<string> => {
  await goesOnTo(ada, 'strategies');
  const family = ada.page
    .locator('section', { has: ada.page.locator('#ideas-h') })
    .locator('details')
    .first();
  await ada.hands.press(family.locator('> summary'));
  const idea = family.locator('.idea').first();
  const words = (await idea.locator('.idea-words').textContent()) ?? '';
  await ada.in(idea).presses('session.strategies.put-in-pencil-of', { words });
  await ada.presses('session.pencil.yes');
  await ada.presses('session.strategies.add');
  const own = await ada.writes('session.strategies.label');
  await ada.presses('session.pencil.as-theirs', { name });
  await ada.sees('session.pencil.theirs', { name });
  await ada.presses('session.pencil.yes');
  const chosen = (which: string) =>
    ada.in(ada.page.locator('.suggestion[data-inked]').filter({ hasText: which }));
  await chosen(own).says(7, 'session.strategies.confidence');
  await chosen(words).says(6, 'session.strategies.confidence');
  return own;
};

/** Dana suggests a step; Ada will try it, and says what she does when something comes up. */
export const agreesOnAStep = async (ada: Person, goal: string, { name }: Dana): Promise<string> => {
  await goesOnTo(ada, 'steps');
  await ada.presses('session.steps.add-to', { goal });
  const step = await ada.writes('session.steps.label');
  await ada.writes('session.steps.when');
  await ada.says(8, 'session.steps.confidence');
  await ada.presses('session.pencil.as-theirs', { name });
  await ada.presses('session.pencil.yes-step');
  await ada.presses('session.steps.add-if-then-for', { step });
  const situation = await ada.writes('session.steps.if');
  const response = await ada.writes('session.steps.then');
  await ada.presses('session.pencil.as-mine');
  await ada.presses('session.pencil.yes');
  await expect(ada.page.locator('.step-here > p', { hasText: situation })).toContainText(
    ada.say('session.steps.sentence', { situation, response }),
  );
  return step;
};

/** Safety comes again because somebody ticked the quiet box, and the card stands before the question. */
export const comesBackToSafety = async (ada: Person, dana: Dana): Promise<void> => {
  const box = ada.page.getByRole('checkbox', { name: ada.say('session.flag'), exact: true });
  await ada.hands.tick(box);
  await expect(box).toBeChecked();
  await goesOnTo(ada, 'safety');
  await ada.sees('shell.see.here', { name: dana.name });
  await ada.sees({ own: dana.mustAct });
  await keepsWords(ada, 'session.safety.words');
};

export const takesAlong = async (ada: Person): Promise<{ words: string; next: string }> => {
  await goesOnTo(ada, 'take-away');
  const words = await keepsWords(ada, 'session.take.words');
  const next = await keepsWords(ada, 'session.take.next');
  return { words, next };
};
