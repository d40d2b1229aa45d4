/** Both type into one box at the same time. */
import { expect, type Locator } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import type { MessageKey } from '../../story/words.ts';
import { names } from '../open-session.ts';

export type Box = Extract<MessageKey, 'session.notice' | 'session.part.take-away'>;

export const coBox = (who: Person, label: Box): Locator =>
  who.page.getByRole('textbox', { name: who.say(label), exact: true });

/** Letter by letter at the cursor, as hands do. */
export const typesInto = async (who: Person, label: Box, letters: string, keyMs = 25): Promise<void> => {
  const box = coBox(who, label);
  // Enter would be a letter: a keyboard goes to the box, a hand touches it.
  if (who.hands.by === 'keys') await who.hands.write(box, '');
  else await who.hands.press(box);
  await expect(box).toBeFocused();
  await who.page.keyboard.type(letters, { delay: keyMs });
};

const sorted = (letters: string): string => letters.split('').toSorted().join('');

/** The same text on both, and of either nothing is lost: neither a letter nor their order. */
export const readTheSame = async (
  imani: Person,
  dana: Person,
  label: Box,
  words: readonly string[],
  timeout = 30_000,
): Promise<string> => {
  const all = sorted(words.join(''));
  for (const who of [imani, dana])
    await expect.poll(async () => sorted(await coBox(who, label).inputValue()), { timeout }).toBe(all);
  const text = await coBox(imani, label).inputValue();
  expect(await coBox(dana, label).inputValue()).toBe(text);
  return text;
};

/** [T44] The letters of each lie in their own colour, and a cursor stands with its name. */
const whoseLetters = async (who: Person, ofOwner: string, ofMember: string): Promise<void> => {
  const under = who.page.locator('.co-letters').first();
  await expect(under).toContainText(ofOwner);
  await expect(under).toContainText(ofMember);
};

/** Into the box that asks what they notice. One takes back what they typed last; the other's letters stay. */
export const bothTypeAtOnce = async (imani: Person, dana: Person): Promise<void> => {
  const [hers, theirs] = [
    imani.tokens.next('session.notice.imani', (word) => `[${word} hers]`),
    dana.tokens.next('session.notice.dana', (word) => `<${word} theirs>`),
  ];
  const flag = dana.page.locator('.co-letters').getByText(names.imani);
  const seen = expect(flag).toBeVisible({ timeout: 30_000 });
  await Promise.all([
    typesInto(imani, 'session.notice', hers),
    typesInto(dana, 'session.notice', theirs),
    seen,
  ]);
  const text = await readTheSame(imani, dana, 'session.notice', [hers, theirs]);
  for (const words of [hers, theirs]) expect(text).toContain(words);
  await whoseLetters(dana, hers, theirs);
  await dana.page.keyboard.press('Control+z');
  await expect.poll(() => coBox(dana, 'session.notice').inputValue()).not.toContain(theirs);
  await expect(coBox(dana, 'session.notice')).toHaveValue(new RegExp(`^.*${hers.replace(/[[\]]/g, '\\$&')}`));
  await dana.page.keyboard.press('Control+Shift+z');
  await readTheSame(imani, dana, 'session.notice', [hers, theirs]);
};
