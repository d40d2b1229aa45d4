/**
 * The shell around an invitation's machine: takes what happened, keeps where it stands, does what is owed, and looks again
 * after a while, because nobody tells a device that waits outside a room that it has been let in. Runs beside the worker's
 * queue and enters it only to change something, so that no command waits for the network. [T31, T32]
 */
import { change, type Change } from '@handrail/domain/records.ts';
import { readInvitation, type Invitation } from '@handrail/vault';
import { later, today, type Device } from '../device.ts';
import { recordOf } from '../document/document.ts';
import { keep } from '../notebook/keep.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { connectAsNeeded } from './connection.ts';
import { dropOldInvitations, invitationsNeedRelay, keepInvitation, textOf } from './invitation-kept.ts';
import type { KeptInvitation } from './invitation-opened.ts';
import { meaningOf } from './invitation-messages-in.ts';
import { closeMailbox, mailboxOf, putWords, wordsFor } from './invitation-messages-out.ts';
import { doInRoster, factsOf, letRoomGo, lookForRoom, roomOf } from './invitation-room.ts';
import { after, hasEnded, owedBy, type InvitationEvent, type Owed } from './invitation-state.ts';
import { isConnected } from './line.ts';
import { actInRoom } from './outbox.ts';
import { atOnce, type Turn } from './roster-in.ts';

/** What going on with one invitation needs. */
interface Going {
  readonly device: Device;
  readonly notebook: Notebook;
  readonly id: string;
  readonly turn: Turn;
}
const keptOf = ({ notebook, id }: Going): KeptInvitation | null => notebook.invitations.all.get(id) ?? null;

const secretOf = async ({ code }: KeptInvitation): Promise<Invitation | null> => {
  const read = code && (await readInvitation(code.reveal()));
  return read?.ok ? read.value : null;
};

const sameState = (a: KeptInvitation, b: KeptInvitation): boolean =>
  (a.code === null) === (b.code === null) &&
  JSON.stringify({ ...a, code: null }) === JSON.stringify({ ...b, code: null });

/**
 * Keeps where it stands after these events, if they change anything. To be called in the queue. Null when it is not there,
 * or could not be kept: then it stands as it stood.
 */
export const happened = async (
  device: Device,
  notebook: Notebook,
  id: string,
  events: readonly InvitationEvent[],
  more: Partial<KeptInvitation> = {},
): Promise<KeptInvitation | null> => {
  const kept = notebook.invitations.all.get(id);
  if (!kept) return null;
  const state = events.reduce(after, kept.state);
  // What came with an event that changed nothing is not kept either: the first answer stands.
  const news = events.length > 0 && state === kept.state ? {} : more;
  const next: KeptInvitation = { ...kept, ...news, state };
  // Of no use any more, and whoever reads this disk one day shall not find it.
  const forgetful = state.closed ? { ...next, code: null } : next;
  if (sameState(kept, forgetful)) return kept;
  const done = await keepInvitation(device, notebook, forgetful);
  return done.ok ? forgetful : null;
};

const tell = (
  { device, notebook, id, turn }: Going,
  events: readonly InvitationEvent[],
  more: Partial<KeptInvitation> = {},
): Promise<KeptInvitation | null> => turn(() => happened(device, notebook, id, events, more));

/** Brings the roster and the clock into the machine. */
const withFacts = async (going: Going): Promise<KeptInvitation | null> => {
  const { device, notebook } = going;
  const kept = keptOf(going);
  if (!kept) return null;
  const now = device.parts.clock.now();
  const room = roomOf(notebook, kept);
  const facts = factsOf(room, kept, notebook.keyring.personId);
  const events: InvitationEvent[] = room ? [{ kind: 'roster', now, facts }] : [];
  return tell(going, [...events, { kind: 'time', now }]);
};

/**
 * My offer or answer, kept before anybody sees it. The digits cover it byte for byte, and what it says of me and of the room
 * may be another thing by the time they are compared.
 */
const withWords = async (going: Going, kept: KeptInvitation, secret: Invitation, slot: 0 | 1) =>
  kept.said === null
    ? tell(going, [], { said: textOf(await wordsFor(going.notebook, kept, secret, slot)) })
    : kept;

/** Does one thing that is owed. What could not be done now is owed still. */
const doOwed = async (going: Going, kept: KeptInvitation, owed: Owed): Promise<void> => {
  const { device, notebook, turn } = going;
  if (owed.kind === 'statement') {
    const done = await doInRoster(device, notebook, kept, owed.says, turn);
    if (done.ok) await tell(going, [], { roomId: done.value.roomId });
    return;
  }
  const secret = await secretOf(kept);
  if (owed.kind === 'close') return close(going, kept, secret);
  if (secret) await put(going, kept, secret, owed.slot);
};

const put = async (
  going: Going,
  kept: KeptInvitation,
  secret: Invitation,
  slot: 0 | 1 | 2 | 3,
): Promise<void> => {
  const now = going.device.parts.clock.now();
  const saying = slot === 0 || slot === 1 ? await withWords(going, kept, secret, slot) : kept;
  if (!saying) return;
  switch (await putWords(going.device, going.notebook, saying, secret, slot)) {
    case 'put':
      return void (await tell(going, [{ kind: 'put', slot }]));
    case 'taken':
      return void (await tell(going, [{ kind: 'taken' }]));
    case 'gone':
      // A mailbox that is over before it was opened was too late by the relay's clock.
      return void (await tell(
        going,
        slot === 0
          ? [{ kind: 'time', now: Math.max(now, kept.state.expires + 1) }]
          : [
              { kind: 'put', slot },
              { kind: 'gone', now },
            ],
      ));
    case 'not-reached':
      return;
  }
};

/** Somebody else's conversation is not closed by who came too late for it, and what was never opened needs no closing. */
const close = async (going: Going, kept: KeptInvitation, secret: Invitation | null): Promise<void> => {
  const { device, notebook, turn } = going;
  const { put: sent, made, mine, stage } = kept.state;
  const mineToClose = sent.includes(made ? 0 : 1) && stage !== 'used';
  const closed = !secret || !mineToClose || (await closeMailbox(device, notebook, secret));
  if (!closed) return;
  const room = roomOf(notebook, kept);
  if (room && stage !== 'done' && mine === 'owner') await turn(() => letRoomGo(device, notebook, room));
  await tell(going, [{ kind: 'closed' }]);
};

/** Everything that can be done now, one after the other. */
const doAll = async (going: Going): Promise<void> => {
  let before: string | null = null;
  for (;;) {
    const kept = await withFacts(going);
    const owed = kept && owedBy(kept.state);
    // Nothing more, or the last thing could not be done.
    if (!owed || JSON.stringify(owed) === before) return;
    before = JSON.stringify(owed);
    await doOwed(going, kept, owed);
  }
};

type Message = Parameters<typeof meaningOf>[3];

/** What came into the mailbox, in the order of the slots. */
const takeMessages = async (going: Going, messages: readonly Message[]): Promise<void> => {
  for (const message of messages) {
    const kept = keptOf(going);
    const secret = kept && (await secretOf(kept));
    if (!kept || !secret) return;
    const now = going.device.parts.clock.now();
    const meaning = await meaningOf(going.notebook, kept, secret, message, now);
    if (meaning) await tell(going, [meaning.event], meaning.keep);
  }
};

/** Looks into the mailbox and, from outside a room, whether its door has opened. */
const look = async (going: Going): Promise<void> => {
  const { device, notebook, turn } = going;
  const before = keptOf(going);
  if (!before || hasEnded(before.state)) return;
  const entered = before.state.mine === 'member' ? roomOf(notebook, before) : null;
  if (entered) {
    // Inside, and there is no key yet: the statement that brings it is asked for, in case nobody pushed it.
    entered.now.rosterDue = true;
    return device.sharing.work(device, notebook, entered);
  }
  const mailbox = await mailboxOf(device, notebook, going.id);
  if (mailbox.ok) await takeMessages(going, mailbox.value);
  const kept = keptOf(going);
  if (!kept) return;
  const { mine, put: sent } = kept.state;
  if (mine === 'member' && sent.includes(3)) {
    const looked = await lookForRoom(device, notebook, kept, turn);
    if (!looked.ok || looked.value === 'entered') return;
  }
  if (!mailbox.ok && mailbox.error === 'gone')
    await tell(going, [{ kind: 'gone', now: device.parts.clock.now() }]);
};

/** What follows once the room is there: each writes down whom they met, and a therapist puts their card into the room. */
const greet = async ({ device, notebook, id }: Going): Promise<null> => {
  const kept = notebook.invitations.all.get(id);
  const room = kept && roomOf(notebook, kept);
  if (!kept || kept.state.stage !== 'done' || kept.greeted || !room) return null;
  if (kept.state.mine === 'member' && !recordOf(room.document, 'therapistCard', 'card')) {
    const card = change('therapistCard', 'card', { name: kept.name, ...kept.card, day: today(device) });
    const put = await actInRoom(device, notebook, room, { v: 1, changes: [card] });
    // A room that has ended already takes no card.
    if (!put.ok && put.error !== 'not-allowed') return null;
  }
  if (!recordOf(notebook.document, 'member', room.id)) {
    const met = change('member', room.id, { roomId: room.id, name: kept.other?.name ?? '' });
    const noted = await keep(device, notebook, [met as Change], []);
    if (!noted.ok) return null;
  }
  await happened(device, notebook, id, [], { greeted: true });
  return null;
};

/** Goes on with one invitation as far as it can be gone on with now. */
const goOn = async (going: Going): Promise<void> => {
  await doAll(going);
  await look(going);
  await doAll(going);
  await going.turn(() => greet(going));
};

const firstWait = 300;
const longestWait = 15_000;
/** A member who has said yes waits outside for the door to be opened: nothing is pushed to them, and somebody is looking. */
const doorWait = 2_000;
/** While nobody has answered, what comes is pushed; this is for the end of its time, and for a relay that was busy. */
const restingWait = 120_000;

const longestFor = ({ state: { stage, mine } }: KeptInvitation): number => {
  if (stage === 'said-yes') return mine === 'member' ? doorWait : longestWait;
  return stage === 'compare' ? longestWait : restingWait;
};

/** Looks again, sooner while something moves. Only with a connection: without one the next connection looks. */
const plan = (device: Device, notebook: Notebook): void => {
  const { invitations } = notebook;
  invitations.cancelLook?.();
  invitations.cancelLook = null;
  const { relay } = device.parts;
  if (!relay || !isConnected(notebook) || !invitationsNeedRelay(notebook)) return;
  const longest = [...invitations.all.values()].map(longestFor);
  invitations.wait = Math.min(...longest, Math.max(firstWait, invitations.wait * 1.5));
  invitations.cancelLook = relay.after(invitations.wait, () => {
    invitations.cancelLook = null;
    run(device, notebook);
  });
};

const work = async (device: Device, notebook: Notebook): Promise<void> => {
  const { invitations } = notebook;
  const here = (): boolean => device.open === notebook;
  const turn: Turn = (job) => later(device, async () => (here() ? job() : null));
  try {
    while (invitations.again && here()) {
      invitations.again = false;
      for (const [id, { state, greeted }] of invitations.all)
        if (here() && (!hasEnded(state) || !state.closed || (state.stage === 'done' && !greeted)))
          await goOn({ device, notebook, id, turn });
      await turn(() => dropOldInvitations(device, notebook));
    }
  } catch (error) {
    // Its keys go when the notebook is closed in the middle of something.
    if (here()) device.parts.fault(error);
  } finally {
    invitations.working = false;
  }
  if (!here()) return;
  connectAsNeeded(device, notebook);
  plan(device, notebook);
};

const run = (device: Device, notebook: Notebook): void => {
  const { invitations } = notebook;
  invitations.again = true;
  if (invitations.working) return;
  invitations.working = true;
  void work(device, notebook);
};

/**
 * Goes on with all of them: after a tap, a connection, a statement in a room, and whatever was pushed from a mailbox.
 * Never waited for.
 */
export const invitationsGoOn = (device: Device, notebook: Notebook): void => {
  if (!invitationsNeedRelay(notebook)) return;
  notebook.invitations.wait = 0;
  run(device, notebook);
};

/** Something came into a mailbox. To be called in the queue. */
export const invitationPushed = async (
  device: Device,
  notebook: Notebook,
  id: string,
  message: Message,
): Promise<void> => {
  await takeMessages({ device, notebook, id, turn: atOnce }, [message]);
  invitationsGoOn(device, notebook);
};

/** The notebook is closing. */
export const invitationsStop = ({ invitations }: Notebook): void => {
  invitations.cancelLook?.();
  invitations.cancelLook = null;
};
