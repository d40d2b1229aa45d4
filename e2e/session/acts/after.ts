/** The end, the page to take along, and how it was: the last is Imani's alone. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { sheetsOf } from '../../story/acts/paper.ts';
import { comes } from '../../two/patience.ts';
import { inRoom, names } from '../open-session.ts';

/** Either ends it, for both: asked once, with what it means. */
export const danaEnds = async (imani: Person, dana: Person): Promise<void> => {
  await dana.in(dana.page.locator('.room-page')).presses('session.end');
  await dana.dialog.sees('live.end.means', { name: names.imani });
  await dana.dialog.presses('session.end');
  await comes(imani, 'live.over.intro', { name: names.dana });
  await comes(dana, 'live.over.intro', { name: names.imani });
};

/** A sheet that was left half-way lies there, says where, and lost nothing. */
export const findsTheSheet = async (imani: Person, words: readonly string[]): Promise<void> => {
  const left = imani.region('live.sheets.left');
  await left.sees('live.sheets.left-note');
  await left.pressesRow('tools.tool.one-episode');
  await imani.sees('tools.lost-nothing', { place: imani.say('tools.slot.choice') });
  for (const one of words) await imani.sees({ own: one });
  await imani.page.goBack();
};

export const printsThePage = async (
  imani: Person,
  { words, notOnIt }: { readonly words: readonly string[]; readonly notOnIt: readonly string[] },
): Promise<Buffer> => {
  await imani.presses('live.over.page');
  await imani.isAt('after.title');
  await imani.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-print-asked', '');
  });
  await imani.presses('shell.print');
  await expect(imani.page.locator('html[data-print-asked]')).toHaveCount(1);
  await imani.page.emulateMedia({ media: 'print' });
  for (const one of words) await imani.sees({ own: one });
  for (const one of notOnIt) await imani.doesNotSee({ own: one });
  await expect(imani.page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  const pdf = await imani.page.pdf({ format: 'A4' });
  await imani.page.emulateMedia({ media: null });
  expect(sheetsOf(pdf)).toBe(1);
  return pdf;
};

/** [P4, P8] Two of the four questions; kept, and nobody else sees it or learns that it is there. */
export const saysHowItWas = async (imani: Person, dana: Person, roomId: string): Promise<string> => {
  await imani.presses('after.feedback.entry');
  await imani.isAt('after.feedback.title');
  await imani.chooses('after.feedback.much.a-little', 'after.feedback.heard');
  await imani.chooses('after.feedback.pace.too-fast', 'after.feedback.pace');
  const missing = await imani.writes('after.feedback.missing');
  await imani.sees('after.feedback.only-you');
  await imani.keeps();
  await imani.sees('after.feedback.share', { name: names.dana });
  await imani.sees('after.feedback.only-you');
  await dana.presses('live.over.page-theirs');
  await dana.isAt('after.title-theirs', { name: names.imani });
  await dana.doesNotSee('after.feedback.theirs', { name: names.imani });
  for (const who of [imani, dana])
    expect(await inRoom(who.page, roomId, 'sessionFeedback'), 'feedback in the room').toEqual([]);
  await dana.doesNotSee({ own: missing });
  return missing;
};
