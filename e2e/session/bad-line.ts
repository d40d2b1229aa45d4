/**
 * Both type 500 letters at the same time on a line of 200 ms each way of which every twentieth piece breaks it: the same
 * text on both, and every letter in it, in the order of the hand that typed it.
 */
import { expect, type Page } from '@playwright/test';
import { change } from '@handrail/domain/records.ts';
import { newId } from '@handrail/kernel/chance.ts';
import { chanceFrom } from '../../people/telling.ts';
import { does } from '../harness/drive.ts';
import type { Person } from '../story/person.ts';
import { beginAt } from '../two/meeting.ts';
import { coBox, readTheSame, typesInto } from './acts/type.ts';
import type { Session } from './open-session.ts';

const label = 'session.notice';
const badly = { ms: 200, breaks: 0.05 } as const;
const well = { ms: 0, breaks: 0 } as const;
/** No letter of one is a letter of the other: whose is whose is seen from the text alone. */
const alphabets = { imani: 'abcdefghijklm', dana: 'nopqrstuvwxyz' } as const;
const count = 500;
const keyMs = 30;

const lettersFrom = (alphabet: string): string =>
  Array.from({ length: count }, (_, at) => alphabet[(at * 5) % alphabet.length]).join('');

/** A session that began a moment ago, open on this page. */
export const beginQuickly = async ({ two, roomId }: Session): Promise<string> => {
  const id = newId(chanceFrom(31));
  const began = change('session', id, { startedAt: Date.now(), form: 'whole' });
  await does(two.desk().page, 'keepInRoom', { roomId, changes: [began] });
  return id;
};

export const opens = async (page: Page, route: { readonly name: string; readonly [key: string]: string }) => {
  await expect(async () => {
    await beginAt(page, route);
    await expect(page.locator('main textarea.co-box:not([readonly])').first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 20_000 });
};

const tryAgain = async (who: Person): Promise<void> => {
  const again = who.thing(who.say('trouble.relay.try'));
  if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(() => 'it came back by itself');
};

/** While they type, whoever is cut off presses "try again", as people do. */
const whileTyping = async (both: readonly Person[], typing: Promise<unknown>): Promise<void> => {
  let done = false;
  const ends = typing.finally(() => {
    done = true;
  });
  while (!done) {
    await Promise.race([ends, both[0]?.page.waitForTimeout(700)]);
    for (const who of both) await does(who.page, 'tryRelay', null);
  }
  await ends;
};

/** Answers with what each of them typed. */
export const typeOnABadLine = async (
  { two, roomId, imani, dana }: Session,
  sessionId: string,
): Promise<readonly [imani: string, dana: string]> => {
  const both = [imani(), dana()] as const;
  const page = { name: 'shared-session', roomId, id: sessionId, part: 'followed' };
  const words = [lettersFrom(alphabets.imani), lettersFrom(alphabets.dana)] as const;
  for (const who of both) {
    await opens(who.page, page);
    await expect(coBox(who, label)).toHaveValue('');
  }
  two.way.makeBad(badly);
  await whileTyping(both, Promise.all(both.map((who, at) => typesInto(who, label, words[at] ?? '', keyMs))));
  two.way.makeBad({ ...badly, breaks: 0 });
  expect(two.way.broken(), 'how often the line broke').toBeGreaterThan(5);
  for (const who of both) await tryAgain(who);
  const text = await readTheSame(...both, label, words, 45_000);
  two.way.makeBad(well);
  const only = (alphabet: string): string =>
    text
      .split('')
      .filter((letter) => alphabet.includes(letter))
      .join('');
  expect([only(alphabets.imani), only(alphabets.dana)]).toEqual(words);
  return words;
};
