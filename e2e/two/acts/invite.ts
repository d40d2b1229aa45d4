/** The invitation, in both directions: made and handed over, answered, compared, and two times yes. */
import { expect } from '@playwright/test';
import type { Person } from '../../story/person.ts';
import { fromAfar, patience } from '../patience.ts';
import { choosesAPassphrase, type Card } from './arrive.ts';

/** What stands to copy under a label. */
const toCopy = (person: Person, label: 'invitations.link' | 'invitations.code'): Promise<string> =>
  person.group(label).place.locator('.copy-box').innerText();

/** Dana's desk makes a link. It works once, and says until when. */
export const invitesAPerson = async (dana: Person, { name }: Card): Promise<string> => {
  await dana.presses('desk.invite');
  await dana.isAt('invitations.invite-person');
  await dana.sees('invitations.invite-person-more');
  await expect(dana.box('invitations.my-name')).toHaveValue(name);
  await dana.presses('invitations.make');
  await dana.isAt('invitations.waiting');
  for (const words of ['hand-over-person', 'then', 'once'] as const) await dana.sees(`invitations.${words}`);
  await dana.presses('invitations.show-picture');
  await expect(dana.page.getByRole('img', { name: dana.say('invitations.qr'), exact: true })).toBeVisible();
  const link = await toCopy(dana, 'invitations.link');
  const code = await toCopy(dana, 'invitations.code');
  expect(link).toBe(`${new URL(dana.page.url()).origin}/#i=${code}`);
  return link;
};

/** Ada opens a link on a phone where nothing is yet: nothing of it stays in the address. */
export const opensTheLink = async (ada: Person, link: string, { name, words }: Card): Promise<string> => {
  await ada.page.goto(link);
  await ada.isAt('invitations.where');
  for (const way of ['browser-more', 'file-more', 'no-more'] as const)
    await ada.sees(`invitations.where.${way}`);
  await ada.presses('invitations.where.no-act');
  await ada.isAt('doors.about.title');
  await ada.presses('doors.about.begin');
  await ada.isAt('invitations.passphrase-first');
  await ada.sees('invitations.passphrase-why');
  const passphrase = await choosesAPassphrase(ada);
  await patience(ada, 'invitations.invites', { name });
  // [D18] Who this is and what they must act on, before anything is answered.
  await ada.sees('desk.card.of', { name });
  for (const said of words) await ada.sees({ own: said });
  await ada.sees('sharing.self-claimed', { name });
  await ada.sees('invitations.nothing-yet', { name });
  return passphrase;
};

/** Ada asks her therapist in; a lock comes first. Answers with the code to hand over. */
export const invitesATherapist = async (
  ada: Person,
): Promise<{ code: string; name: string; passphrase: string }> => {
  await ada.goesTo('circle');
  await ada.sees('circle.intro.only-you');
  await ada.presses('circle.invite');
  await ada.isAt('invitations.passphrase-first');
  const passphrase = await choosesAPassphrase(ada);
  await patience(ada, 'invitations.invite');
  await ada.sees('invitations.invite-more');
  const name = await ada.writes('invitations.my-name', (word) => `Ada ${word}`);
  await ada.presses('invitations.make');
  await ada.isAt('invitations.waiting');
  await ada.sees('invitations.hand-over');
  return { code: await toCopy(ada, 'invitations.code'), name, passphrase };
};

/** Dana was given a code and pastes it at her desk. */
export const putsInTheCode = async (dana: Person, code: string, name: string): Promise<void> => {
  await dana.presses('desk.join');
  await dana.isAt('invitations.enter');
  await dana.types('invitations.code', code);
  await dana.presses('invitations.go-on');
  await patience(dana, 'invitations.invites', { name });
  await dana.sees('invitations.unchecked-person', { name });
  await dana.sees('invitations.nothing-yet-person', { name });
};

/** With a name of one's own choice, or the one that stands there. */
export const answers = async (joiner: Person, inviter: string, known?: string): Promise<string> => {
  const box = joiner.box('invitations.my-name');
  if (known !== undefined) await expect(box).toHaveValue(known);
  const name = known ?? (await joiner.writes('invitations.my-name', (word) => `Ada ${word}`));
  await joiner.presses('invitations.answer', { name: inviter });
  return name;
};

const digits = async (person: Person, other: string): Promise<string> => {
  await patience(person, 'invitations.compare', { name: other });
  await person.sees('invitations.compare-how');
  await person.sees('invitations.compare-why', { name: other });
  return person.place.locator('.compare-code').innerText();
};

/** [P8, P9] The same six digits on both screens; a key is made only after both have said that it is so. */
export const compareAndSayYes = async (
  ada: Person,
  dana: Person,
  { ada: adas, dana: danas }: { ada: string; dana: string },
): Promise<void> => {
  const [one, other] = [await digits(ada, danas), await digits(dana, adas)];
  expect(one).toMatch(/^\d{3} \d{3}$/);
  expect(other).toBe(one);
  await dana.presses('invitations.same', { name: adas });
  await dana.isAt('invitations.said-yes');
  await dana.sees('invitations.said-yes-more', { name: adas });
  // Ada has not said so: she still stands before her own choice.
  await ada.isAt('invitations.compare', { name: danas });
  await ada.presses('invitations.same', { name: danas });
  await expect(
    ada.page.getByRole('heading', { level: 1, name: ada.say('invitations.done', { name: danas }) }),
  ).toBeFocused(fromAfar);
  await ada.sees('invitations.done-more', { name: danas });
  await patience(dana, 'invitations.done-at-desk', { name: adas });
  await dana.sees('invitations.done-person', { name: adas });
  await dana.presses('invitations.done-desk');
  await dana.isAt('desk.title');
  await dana.sees('people.row.nothing-shared');
};
