/** Two people on two devices. Read it aloud: once in English, with a link; once in Spanish, with a code and a day offline. */
import { act } from '../story/act.ts';
import { comesIn } from '../story/acts/door.ts';
import * as arrive from './acts/arrive.ts';
import * as away from './acts/away.ts';
import * as beside from './acts/beside.ts';
import * as invite from './acts/invite.ts';
import * as notebook from './acts/notebook.ts';
import * as share from './acts/share.ts';
import * as stop from './acts/stop.ts';
import { dayMs, keptForOffline, setAhead } from './later.ts';
import type { Two } from './open-two.ts';

/** For the scan afterwards. */
export interface Told {
  /** What opens the notebook on the phone, and the desk. */
  readonly phone: string;
  readonly desk: string;
  /** What nobody typed, and the relay must not know: the code of the invitation. */
  readonly code: string;
}

/** Dana invites. Ada begins with the link, shares, takes a step up and leaves one, takes back, and ends it. */
export const tellWithALink = async (two: Two): Promise<Told> => {
  const [ada, dana] = [two.ada(), two.dana()];
  const desk = await act('Dana sets up her desk', () => arrive.setsUpADesk(dana));
  const { card } = desk;
  const link = await act('Dana makes a link', () => invite.invitesAPerson(dana, card));
  const phone = await act('Ada opens it, on a phone where nothing is', () =>
    invite.opensTheLink(ada, link, card),
  );
  const name = await act('Ada answers', () => invite.answers(ada, card.name));
  const names = { ada: name, dana: card.name };
  await act('they compare the six digits', () => invite.compareAndSayYes(ada, dana, names));

  await act('Ada begins her notebook', () => notebook.beginsHerNotebook(ada));
  const written = await act('she writes a map, a plan and a day', () => notebook.writesHerNotebook(ada));
  await act('she shares the map and the plan', () => share.sharesMapAndPlan(ada, card, written));
  await act('she sees who sees what', () => share.seesWhoSeesWhat(ada, card.name, written));
  await act('Dana reads what Ada typed', () => share.readsWhatIsShared(dana, name, written));

  const first = await act('Dana suggests a step', () => beside.suggestsAStep(dana, name, written));
  const second = await act('and a second', () => beside.suggestsAStep(dana, name, written));
  const third = await act('and a third', () => beside.suggestsAStep(dana, name, written));
  const hers = await act('Ada takes one up in her own words', () =>
    beside.acceptsChanged(ada, card.name, 3, first, written),
  );
  await act('she leaves one', () => beside.leavesOne(ada, card.name, 2, second.step));
  await act('Dana cannot tell "not now" from never opened', () =>
    beside.seesWhatBecameOfThem(dana, name, {
      accepted: first.step,
      hers,
      declined: second.step,
      unopened: third.step,
    }),
  );
  const comment = await act('Dana writes beside the nights', () =>
    beside.writesBeside(dana, name, written.nights),
  );
  await act('Ada reads it', () => beside.readsBeside(ada, card.name, written.nights, comment));
  await act('she reads what was opened', () => beside.readsWhatWasOpened(ada, dana, names));

  await act('she takes back the nights', () => stop.stopsSharingOne(ada, card.name, written.nights));
  await act('they are gone from the desk', () => stop.seesThatOneIsGone(dana, name, written, comment));
  await act('she takes back the plan', () => stop.stopsSharingThePlan(ada, card.name));
  await act('it is not shared now', () => stop.seesThatThePlanIsNotShared(dana, name));
  const half = await act('Dana begins a sentence', () => stop.writesHalfASentence(dana));
  await act('Ada ends the room', () => stop.endsTheRoom(ada, card.name));
  await act('Dana sees the end', () => stop.seesTheEnd(dana, name, half));
  return { phone, desk: desk.passphrase, code: link.slice(link.indexOf('=') + 1) };
};

/** A day passes for the relay and for both, Ada's phone closed meanwhile and still without a connection. */
const aDayPasses = async (two: Two): Promise<void> => {
  await two.relay.tellClock(dayMs);
  await setAhead(two.desk().page, dayMs);
  await two.reopenPhone({ offline: true });
  await setAhead(two.phone().page, dayMs);
};

/** Ada invites, with a notebook that she has had before. She is offline for a day; in the end Dana leaves. */
export const tellWithACode = async (two: Two): Promise<Told> => {
  const [ada, dana] = [two.ada(), two.dana()];
  await act('Ada comes in alone', () => comesIn(ada));
  const written = await act('she writes a map, a plan and a day', () => notebook.writesHerNotebook(ada));
  const desk = await act('Dana sets up her desk', () => arrive.setsUpADesk(dana));
  const { card } = desk;
  const made = await act('Ada makes a code', () => invite.invitesATherapist(ada));
  const names = { ada: made.name, dana: card.name };
  await act('Dana puts it in', () => invite.putsInTheCode(dana, made.code, made.name));
  await act('Dana answers', () => invite.answers(dana, made.name, card.name));
  await act('they compare the six digits', () => invite.compareAndSayYes(ada, dana, names));
  await act('Ada shares the map and the plan', () => share.sharesAtOnce(ada, card, written));
  await act('she sees who sees what', () => share.seesWhoSeesWhat(ada, card.name, written));
  await act('Dana reads what Ada typed', () => share.readsWhatIsShared(dana, made.name, written));

  await keptForOffline(ada.page);
  await two.phoneOffline();
  const step = await act('Ada writes without a connection', () =>
    away.writesWithoutAConnection(ada, card.name, written),
  );
  const comment = await act('Dana writes beside the wine meanwhile', () =>
    beside.writesBeside(dana, made.name, written.wine),
  );
  await act('Dana goes back to the desk', () => dana.presses('desk.back'));
  await act('a day passes, and the phone is closed', () => aDayPasses(two));
  const later = two.ada();
  await act('Ada opens her notebook again', () => away.opensAgain(later, made.passphrase));
  const holds = await act('all of it is there', () => away.findsItKeptHere(later, card.name));
  await two.phone().context.setOffline(false);
  await act('the line is back', () => away.comesBack(later, card.name));
  await act('Ada reads what Dana wrote', () => beside.readsBeside(later, card.name, written.wine, comment));
  await act('Dana opens her desk again', () => away.opensTheDesk(dana, desk.passphrase));
  await act('Dana finds what is new', () => away.findsWhatIsNew(dana, made.name, { step, holds }));
  await act('Dana leaves', () => away.leaves(dana, later, names));
  return { phone: made.passphrase, desk: desk.passphrase, code: made.code };
};
