/**
 * One person, one phone: from a blank page to a first small step, and a session on one screen. Read it aloud.
 */
import { act } from './act.ts';
import { plansABreak, plansToStop } from './acts/cards.ts';
import { comesIn } from './acts/door.ts';
import { putsThemInOrder, writesWhatItCosts } from './acts/harms.ts';
import { locksAndOpens, setsAPassphrase } from './acts/lock.ts';
import { drawsTheMap } from './acts/map.ts';
import { endsTheSession, printsThePage } from './acts/paper.ts';
import { looksAtTheStep, makesAnIfThen, makesAScale, makesAStepSmaller, setsAGoal } from './acts/plan.ts';
import * as reports from './acts/reports.ts';
import { opensSafety, writesACrisisPlan } from './acts/safety.ts';
import * as together from './acts/session.ts';
import { addDays } from './days.ts';
import type { Person } from './person.ts';

export interface Told {
  readonly passphrase: string;
  readonly pdf: Buffer;
  /** What Ada took along, sealed. */
  readonly file: Buffer;
}

export const tell = async (ada: Person, today: string): Promise<Told> => {
  await act('she comes in through the first door', () => comesIn(ada));
  const map = await act('she draws her map', () => drawsTheMap(ada));
  const costs = await act('she writes what it costs, a child among them', () => writesWhatItCosts(ada, map));
  await act('she puts them in her order, and changes it twice', () => putsThemInOrder(ada, costs));

  const goal = await act('she sets a goal of her own', () => setsAGoal(ada, map, costs));
  const place = await act('she makes a scale in her words', () => makesAScale(ada, goal));
  const step = await act('she makes a step smaller', () => makesAStepSmaller(ada, goal, addDays(today, 7)));
  await act('she decides what she does if something comes up', () => makesAnIfThen(ada, goal));

  await act('she looks back over two weeks', () => reports.looksBackOverTwoWeeks(ada, map));
  await act('she checks in with a few taps', () => reports.checksInQuickly(ada, map));
  await act('she checks in with everything', () => reports.checksInWithEverything(ada, map));
  await act('she says how it was with meals, without a number', () =>
    reports.saysHowItWasWithMeals(ada, map),
  );
  await act('she follows something of her own', () => reports.followsSomething(ada));
  const smaller = await act('she looks at her step: partly', () => looksAtTheStep(ada, step, goal));

  await act('she plans to stop drinking', () => plansToStop(ada, map));
  await act('she plans a break', () => plansABreak(ada, map, addDays(today, 3)));
  await act('something changed', () => reports.saysThatSomethingChanged(ada));
  await act('safety is two taps away', () => opensSafety(ada));
  const sign = await act('she writes a crisis plan', () => writesACrisisPlan(ada));
  const passphrase = await act('she sets a passphrase', () => setsAPassphrase(ada));
  await act('she locks the notebook and opens it', () => locksAndOpens(ada, passphrase, sign));

  const dana = await act('Dana sits down: first her card', () => together.beginsWithTheCard(ada));
  await act('what matters today', () => together.saysWhatMatters(ada, dana));
  await act('they look together', () => together.looksTogether(ada, map));
  await act('a child, with Dana at the screen', () => together.asksAboutAChildAgain(ada, dana));
  const wish = await act('what she wants', () => together.looksAtGoals(ada, goal, place));
  const way = await act('safer ways', () => together.looksForSaferWays(ada, dana));
  const next = await act('small steps', () => together.agreesOnAStep(ada, wish, dana));
  await act('safety, once more', () => together.comesBackToSafety(ada, dana));
  const taken = await act('what she takes with her', () => together.takesAlong(ada));
  const pdf = await act('the printed page', () =>
    printsThePage(ada, {
      words: [taken.words, taken.next, wish, way, next, smaller],
      notOnIt: [map.wine, costs.childs, dana.mustAct, dana.name, passphrase],
    }),
  );
  const file = await act('the end', () => endsTheSession(ada));
  return { passphrase, pdf, file };
};
