/** Four kinds of report over two weeks, a check-in in a few taps, one with everything in it, and something to follow. */
import { expect, type Locator } from '@playwright/test';
import { addDays, inWords, mondayOf } from '../days.ts';
import type { Person } from '../person.ts';
import type { OnTheMap } from './map.ts';

export const localeOf = (ada: Person): string => (ada.say.language === 'es' ? 'es-ES' : 'en-GB');

const day = (ada: Person, which: string): Locator => ada.page.locator(`button[data-day="${which}"]`);
export const todayOf = async (ada: Person): Promise<string> =>
  (await ada.page.locator('button[data-day][aria-current="date"]').getAttribute('data-day')) ?? '';

/** Paints these days, and hears what each is called afterwards. */
const paints = async (ada: Person, days: readonly string[], said: string): Promise<void> => {
  await ada.hands.paint(days.map((one) => day(ada, one)));
  for (const one of days)
    await expect(day(ada, one)).toHaveAccessibleName(new RegExp(`: ${said.replaceAll('.', '\\.')}$`));
};

/**
 * The two whole weeks before this one: three days none, three with some, two not counted, one taken back to unsaid, and
 * five that nobody spoke about. [D6]
 */
export const looksBackOverTwoWeeks = async (ada: Person, { wine, glasses }: OnTheMap): Promise<void> => {
  await ada.goesTo('look-back');
  await ada.presses({ own: wine });
  const first = addDays(mondayOf(await todayOf(ada)), -14);
  const days = (...which: readonly number[]): readonly string[] => which.map((n) => addDays(first, n));
  const counted = ada.say('checkins.counted-in', { unit: glasses });

  await ada.chooses('lookback.day.none', 'lookback.paint');
  await paints(ada, days(0, 1, 2), ada.say('lookback.day.none'));
  await paints(ada, days(9), ada.say('lookback.day.none'));
  await ada.chooses('lookback.paint.some', 'lookback.paint');
  await ada.types({ own: `${ada.say('lookback.paint.amount')} ${counted}` }, '3');
  await paints(ada, days(3, 4), `3 ${glasses}`);
  await paints(ada, days(8), `3 ${glasses}`);
  await ada.chooses('lookback.day.uncounted', 'lookback.paint');
  await paints(ada, days(5, 6), ada.say('lookback.day.uncounted'));
  await ada.chooses('lookback.day.unsaid', 'lookback.paint');
  await paints(ada, days(9), ada.say('lookback.day.unsaid'));
  await ada.presses('lookback.paint.put-down');

  // Three none and three with a number are known; two more had some; the rest stays unknown.
  await ada.sees('lookback.say.at-least', {
    when: ada.say('lookback.last-week'),
    amount: `3 ${glasses}`,
    unknown: 6,
  });
  await ada.sees('lookback.known-of', { known: 6, days: 28, used: 5 });
  const [from, to] = [inWords(addDays(first, 0), localeOf(ada)), inWords(addDays(first, 8), localeOf(ada))];
  await ada.sees('lookback.span.known', { first: from, last: to, known: 6, days: 9, used: 5 });
  await ada.sees('lookback.span.amount', { amount: `9 ${glasses}` });
};

const today = (ada: Person, behaviour: string): Person =>
  ada.group({ own: ada.say('checkins.anything-about', { behaviour }) });

/** From Today, the usual in at most four taps: one for "none", three for the amount of last time. */
export const checksInQuickly = async (ada: Person, { wine, glasses, machines }: OnTheMap): Promise<void> => {
  await ada.goesTo('today');
  const before = ada.hands.taps();
  await today(ada, machines).presses('checkins.none');
  await ada.sees('checkins.here.none');
  expect(ada.hands.taps() - before).toBeLessThanOrEqual(4);

  const again = ada.hands.taps();
  await today(ada, wine).presses('checkins.some');
  await ada.presses('checkins.as-last-time', { amount: `3 ${glasses}` });
  await ada.keeps();
  await ada.sees('checkins.here.some-amount', { amount: `3 ${glasses}` });
  expect(ada.hands.taps() - again).toBeLessThanOrEqual(4);
};

/** One moment with everything that the form has. Every row, every box. */
export const checksInWithEverything = async (ada: Person, { machines, coins }: OnTheMap): Promise<void> => {
  await ada.presses('today.say-more');
  await ada.presses({ own: machines });
  await ada.chooses('checkins.some', { own: ada.say('checkins.what-to-say', { behaviour: machines }) });
  await ada.types({ own: ada.say('checkins.how-many', { unit: coins }) }, '2.5');
  await ada.types('checkins.give-or-take', '0.5');
  await ada.chooses('checkins.scope.moment', 'checkins.scope');
  await ada.says(6, 'checkins.urge');
  await ada.presses('checkins.helped.own');
  const helped = await ada.writes('checkins.helped.own-label');
  await ada.presses('checkins.helped.add');
  await expect(ada.page.getByRole('checkbox', { name: helped, exact: true })).toBeChecked();
  await ada.writes('checkins.note');
  await ada.presses('checkins.say-more');
  await ada.says(4, 'checkins.mood');
  await ada.says(3, 'checkins.sleep');
  for (const box of ['place', 'people', 'why'] as const) await ada.writes(`checkins.${box}`);
  await ada.keeps();
  // None for the day, and a moment with some: both are kept, and it says so.
  await ada.sees('checkins.here.conflict');
};

/** [D16] Words and no numbers: what needs looking after, who was near; looked back on by day, without a mark. */
export const saysHowItWasWithMeals = async (ada: Person, { meals }: OnTheMap): Promise<void> => {
  await expect(ada.page.getByRole('group', { name: meals })).toHaveCount(0);
  await ada.in(ada.page.locator('.sheet').filter({ hasText: meals })).presses('checkins.say-something');
  await expect(ada.page.getByRole('radio', { name: ada.say('checkins.some'), exact: true })).toHaveCount(0);
  const care = await ada.writes('checkins.wound-care');
  const company = await ada.writes('checkins.company');
  await ada.keeps();
  await ada.goesTo('look-back');
  await ada.presses({ own: meals });
  await ada.sees('lookback.words.intro');
  await ada.sees({ own: care });
  await ada.sees({ own: company });
  await expect(ada.page.locator('button[data-day]')).toHaveCount(0);
};

export const followsSomething = async (ada: Person): Promise<void> => {
  await ada.goesTo('look-back');
  await ada.presses('lookback.follow-tab');
  await ada.presses('lookback.follow.add');
  await ada.writes('lookback.follow.label');
  const unit = await ada.writes('lookback.follow.unit');
  await ada.chooses('lookback.follow.wanted.watching', 'lookback.follow.wanted');
  await ada.keeps();
  await ada.presses('lookback.follow.reading');
  await ada.types('lookback.follow.value', '6');
  await ada.writes('lookback.follow.words');
  await ada.keeps();
  await ada.sees('lookback.follow.last', {
    value: `6 ${unit}`,
    day: inWords(await deviceDay(ada), localeOf(ada)),
  });
};

const deviceDay = (ada: Person): Promise<string> =>
  ada.page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-');
  });

/** Said, and never guessed from silence. [D12] */
export const saysThatSomethingChanged = async (ada: Person): Promise<void> => {
  await ada.goesTo('look-back');
  await ada.presses('lookback.changed.add');
  await ada.dialog.chooses('checkins.changed.hospital', 'checkins.changed.which');
  const words = await ada.dialog.writes('checkins.changed.words');
  await ada.dialog.keeps();
  await ada.sees({ own: words });
};
