/** Dana's pencil: a word beside something, and steps that are Ada's to take, to change or to leave. */
import { expect, type Locator } from '@playwright/test';
import { inWords } from '../../story/days.ts';
import type { Person } from '../../story/person.ts';
import { comes } from '../patience.ts';
import { opensOnTheMap, type Written } from './notebook.ts';
import { opensTheRoom, tabsOf } from './share.ts';

/** Words beside one thing on Ada's map. */
export const writesBeside = async (dana: Person, name: string, thing: string): Promise<string> => {
  await tabsOf(dana, name).presses('people.part.map');
  await dana.isAt('people.title.map', { name });
  await dana.presses('people.comment.write-beside', { thing });
  const beside = dana.group({ own: dana.say('people.comment.beside', { thing }) });
  await beside.sees('people.reads-this', { name });
  const words = await beside.writes('people.comment.label');
  await beside.presses('people.comment.keep');
  await beside.sees({ own: words });
  await expect(beside.place.locator('.comment-facts')).toContainText(dana.say('people.sent'));
  return words;
};

/** They stand under Ada's own and are Dana's. */
export const readsBeside = async (ada: Person, name: string, thing: string, words: string): Promise<void> => {
  await opensOnTheMap(ada, thing);
  await comes(ada.region({ own: ada.say('circle.their-words', { name }) }), { own: words });
  await ada.sees('circle.wrote', { name });
};

const suggestionOf = (person: Person, words: string): Locator =>
  person.page.locator('[data-suggestion]').filter({ hasText: words });

/** In pencil, beside Ada's goal. */
export const suggestsAStep = async (
  dana: Person,
  name: string,
  { goal }: Written,
): Promise<{ readonly step: string; readonly when: string }> => {
  const add = dana.say('people.suggest.add.step');
  await dana.presses({ own: `${add}: ${goal}` });
  const form = dana.in(dana.page.locator('.pencil-form'));
  const step = await form.writes('people.suggest.step.label');
  const when = await form.writes('people.suggest.step.when');
  await form.sees('people.suggest.theirs-only', { name });
  await form.presses('people.suggest.keep');
  const suggestion = suggestionOf(dana, step);
  await expect(suggestion).toContainText(dana.say('people.suggest.not-now'));
  await expect(suggestion).toContainText(dana.say('people.sent'));
  return { step, when };
};

const opensSuggestion = async (ada: Person, step: string): Promise<void> => {
  await ada.hands.press(ada.page.getByRole('listitem').getByRole('link').filter({ hasText: step }));
};

/** [P7] Ada goes over it in her own words: what is hers is what she wrote. */
export const acceptsChanged = async (
  ada: Person,
  name: string,
  count: number,
  { step, when }: { readonly step: string; readonly when: string },
  { goal }: Written,
): Promise<string> => {
  await ada.goesTo('circle');
  await comes(ada, 'circle.suggestions-from', { count, name });
  await ada.presses('circle.suggestions-from', { count, name });
  await ada.isAt('circle.suggestions');
  await ada.sees('circle.suggestions-quiet');
  await opensSuggestion(ada, step);
  await ada.isAt('circle.suggestion-title.step', { name });
  for (const words of [step, when, goal]) await ada.sees({ own: words });
  await ada.sees('circle.suggestion.note');
  await ada.sees('circle.suggestion.will-see', { name });
  await ada.presses('circle.suggestion.change');
  await ada.isAt('plan.step.new');
  await expect(ada.box('plan.step.label')).toHaveValue(step);
  await expect(ada.box('plan.step.when')).toHaveValue(when);
  await ada.hands.write(ada.box('plan.step.label'), '');
  const hers = await ada.writes('plan.step.label');
  await ada.keeps();
  await ada.isAt({ own: goal });
  await ada.sees({ own: hers });
  return hers;
};

/** [D4] "Not now" needs no reason and is told to nobody. */
export const leavesOne = async (ada: Person, name: string, count: number, step: string): Promise<void> => {
  await ada.goesTo('circle');
  await ada.presses('circle.suggestions-from', { count, name });
  await opensSuggestion(ada, step);
  await ada.isAt('circle.suggestion-title.step', { name });
  await ada.sees('circle.suggestion.not-now-means', { name });
  await ada.presses('shell.not-now');
  await ada.isAt('circle.suggestions');
  await ada.sees('circle.suggestion.put-by', { name });
};

/** What was changed shows as taken up, and as Ada wrote it; declined and never opened look alike. */
export const seesWhatBecameOfThem = async (
  dana: Person,
  name: string,
  {
    accepted,
    hers,
    declined,
    unopened,
  }: { accepted: string; hers: string; declined: string; unopened: string },
): Promise<void> => {
  await comes(dana, { own: hers });
  await expect(suggestionOf(dana, accepted)).toContainText(dana.say('people.suggest.accepted', { name }));
  const without = async (step: string): Promise<string> =>
    (await suggestionOf(dana, step).innerText())
      .split('\n')
      .filter((line) => !line.includes(dana.tokens.stem))
      .join('\n');
  expect(await without(declined)).toContain(dana.say('people.suggest.not-now'));
  expect(await without(declined)).toBe(await without(unopened));
};

/** [P13] Dana's app says what it opened, by day, and that nobody can check it; both read the same. */
export const readsWhatWasOpened = async (
  ada: Person,
  dana: Person,
  names: { readonly ada: string; readonly dana: string },
): Promise<void> => {
  await opensTheRoom(ada, names.dana);
  const opened = ada.region({ own: ada.say('sharing.opened', { name: names.dana }) });
  const today = await ada.page.evaluate(() => new Date().toLocaleDateString('sv'));
  const locale = ada.say.language === 'es' ? 'es-ES' : 'en-GB';
  await opened.sees({ own: inWords(today, locale) });
  await opened.sees('sharing.part.map');
  await opened.sees('sharing.part.plan');
  await opened.doesNotSee('sharing.part.check-ins');
  await opened.sees('sharing.nobody-can-check');
  await tabsOf(dana, names.ada).presses('people.tab.overview');
  await dana.isAt({ own: names.ada });
  const reports = dana.region('people.reports');
  await reports.sees('people.reports.note', { name: names.ada });
  await reports.presses('people.reports.show');
  await reports.sees({ own: inWords(today, locale) });
  await reports.sees('people.part.map');
  await reports.doesNotSee('people.part.check-ins');
};
