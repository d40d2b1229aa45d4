/** Before the session: a list that both write on, the therapist's card, and the beginning. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { comes } from '../../two/patience.ts';
import { names } from '../open-session.ts';

/** On Dana's desk by way of Imani's page; on Imani's phone by way of Dana's. */
export const openTheSessionPage = async (imani: Person, dana: Person): Promise<void> => {
  await dana.presses('people.row.open-of', { name: names.imani });
  await dana.isAt({ own: names.imani });
  await dana.presses('live.block.open');
  await dana.isAt('live.before.title', { name: names.imani });
  await imani.presses('circle.change-sees', { name: names.dana });
  await imani.isAt({ own: names.dana });
  await imani.presses('live.block.open');
  await imani.isAt('live.before.title', { name: names.dana });
  // [D18] What the therapist must act on is read before the session.
  await imani.sees('desk.card.of', { name: 'Dana Reyes' });
};

const addsALine = async (who: Person, other: string): Promise<string> => {
  const words = await who.writes('live.agenda.label');
  await expect(who.box('live.agenda.label').locator('xpath=ancestor::form')).toContainText(
    who.say('live.reads', { name: other }),
  );
  await who.presses('live.agenda.add');
  await who.sees({ own: words });
  await expect(who.box('live.agenda.label')).toHaveValue('');
  return words;
};

/** Whose line it is, the other one reads too: the signature says it. */
export const bothWriteOnTheList = async (
  imani: Person,
  dana: Person,
): Promise<{ readonly hers: string; readonly theirs: string }> => {
  const theirs = await addsALine(dana, names.imani);
  await comes(imani, { own: theirs });
  const hers = await addsALine(imani, names.dana);
  await comes(dana, { own: hers });
  const line = (who: Person, words: string) => who.page.locator('.agenda-line').filter({ hasText: words });
  await expect(line(dana, hers)).toContainText(dana.say('live.agenda.theirs', { name: names.imani }));
  await expect(line(imani, theirs)).toContainText(imani.say('live.agenda.theirs', { name: names.dana }));
  await expect(line(imani, hers)).toContainText(imani.say('live.agenda.yours'));
  return { hers, theirs };
};

/** Either begins; both are on the page, and each sees that the other is. */
export const danaBegins = async (imani: Person, dana: Person, hers: string): Promise<void> => {
  await dana.chooses('session.start.whole', 'session.start.form');
  await dana.chooses('live.way.video', 'live.begin.way');
  await dana.presses('live.begin.begin');
  await dana.isAt('session.part.agenda');
  await expect(
    imani.page.getByRole('heading', { level: 1, name: imani.say('session.part.agenda'), exact: true }),
  ).toBeVisible({ timeout: 30_000 });
  await comes(dana, 'live.presence.here', { name: names.imani });
  await comes(imani, 'live.presence.here', { name: names.dana });
  await imani.sees('live.way.video');
  // What had its time is ticked by either, for both.
  const box = (who: Person) => who.page.getByRole('checkbox', { name: hers });
  await dana.hands.tick(box(dana));
  await expect(box(imani)).toBeChecked({ timeout: 30_000 });
};

export const goOnTo = async (
  who: Person,
  part: 'followed' | 'goals' | 'strategies' | 'steps' | 'take-away',
): Promise<void> => {
  const flow = who.in(who.page.getByRole('navigation', { name: who.say('session.flow'), exact: true }));
  await flow.presses(`session.part.${part}`);
  await who.isAt(`session.part.${part}`);
};
