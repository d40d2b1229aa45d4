/** A whole session of two, act by act: Imani drops off the network twice and loads the page anew once. */
import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { act } from '../story/act.ts';
import * as after from './acts/after.ts';
import * as away from './acts/away.ts';
import * as begin from './acts/begin.ts';
import * as contact from './acts/contact.ts';
import * as decide from './acts/decide.ts';
import * as sheet from './acts/sheet.ts';
import * as type from './acts/type.ts';
import type { Session } from './open-session.ts';

const take = 'session.part.take-away';

/** The last words to take along, by both at once, while Imani is off the network. */
const writesApart = async ({ two, imani, dana }: Session): Promise<readonly string[]> => {
  await away.dropsOff(two, imani());
  const words = [two.tokens.next('take.imani'), two.tokens.next('take.dana')];
  await Promise.all([
    type.typesInto(imani(), take, words[0] ?? ''),
    type.typesInto(dana(), take, words[1] ?? ''),
  ]);
  await away.comesBack(two, imani());
  await type.readTheSame(imani(), dana(), take, words);
  return words;
};

export const tellASession = async (session: Session): Promise<void> => {
  const { two, roomId, goal, place } = session;
  const [imani, dana] = [session.imani(), session.dana()];
  await act('both open the page', () => begin.openTheSessionPage(imani, dana));
  const list = await act('both write on the list', () => begin.bothWriteOnTheList(imani, dana));
  await act('Dana begins', () => begin.danaBegins(imani, dana, list.hers));

  await act('they look together', async () => {
    for (const who of [imani, dana]) await begin.goOnTo(who, 'followed');
    await type.bothTypeAtOnce(imani, dana);
  });
  await act('Imani taps her scale', async () => {
    for (const who of [imani, dana]) await begin.goOnTo(who, 'goals');
    await decide.tapsTheScale(imani, dana, goal, place);
  });

  const way = await act('Imani drops off, and chooses a safer way', async () => {
    for (const who of [imani, dana]) await begin.goOnTo(who, 'strategies');
    await away.dropsOff(two, imani);
    return decide.choosesAWay(imani);
  });
  await act('she is back, and Dana reads it', async () => {
    await away.comesBack(two, imani);
    await decide.danaReads(dana, way, 7);
  });

  await act('Dana takes a sheet', () => sheet.openOneSheet(imani, dana));
  const ifThen = await act('where the way forked, an if-then', () => sheet.makesAnIfThen(imani, dana, goal));
  await act('Imani loads the page anew', () => away.loadsAgain(imani));

  const step = await act('Imani takes up a step', async () => {
    for (const who of [imani, dana]) await begin.goOnTo(who, 'steps');
    await decide.danaReads(dana, ifThen.instead);
    return decide.acceptsAStep(imani, dana, goal);
  });

  for (const who of [imani, dana]) await begin.goOnTo(who, 'take-away');
  const words = await act('both write what she takes along, she without a line', () => writesApart(session));
  const where = await act('they agree on the next time', () => contact.agreesOnTheNext(imani, dana));
  await act('it is moved across a change of clocks', () => contact.movesIt(imani, dana));

  await act('Dana ends the session', () => after.danaEnds(imani, dana));
  await act('Imani takes back one thing she had told', () => decide.takesOneBack(imani, dana, goal, place));
  await act('the sheet lies there half-way', () => after.findsTheSheet(imani, [ifThen.when, ifThen.instead]));
  const pdf = await act('Imani prints her page', () =>
    after.printsThePage(imani, {
      words: [...words, way, step, ifThen.instead, where],
      notOnIt: ['Dana', list.theirs, list.hers],
    }),
  );
  writeFileSync(test.info().outputPath('take-away.pdf'), pdf);
  await act('she says how it was, to nobody', () => after.saysHowItWas(imani, dana, roomId));
};
