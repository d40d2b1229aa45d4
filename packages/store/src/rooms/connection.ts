/**
 * The line to the relay: one session, only while a notebook is open and something in it is shared or about to be. On one's
 * own nothing connects. Dials again after 1 s, 2 s, 4 s … at most a minute, a little by chance, so that a thousand devices do
 * not come back in one moment. Nothing here waits in the queue; what the relay brings goes through it. [T29, P9]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { openSession, type Session } from '@handrail/sync/session/session.ts';
import type { AnswerTo, Push, Request, WireRefusal } from '@handrail/sync/wire/messages.ts';
import { introductionOf, signLabelled } from '@handrail/vault';
import { later, type Device, type RelayParts } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { RelayState, RelayView } from '../protocol.ts';
import { invitationsNeedRelay } from './invitation-kept.ts';
import { isConnected, type Line } from './line.ts';
import { knownRooms } from './known.ts';
import { needsRelay } from './needs-relay.ts';

/** How long an answer is waited for, milliseconds. */
export const patience = 20_000;
const firstRetry = 1_000;
const lastRetry = 60_000;
/** A session that stood for so long was one: a relay that takes in and closes at once is not dialled every second. */
const steadyAfter = 60_000;
/** A clock within five minutes of the relay's is right enough. */
const clockTolerance = 300_000;

const isNeeded = (notebook: Notebook): boolean =>
  invitationsNeedRelay(notebook) || knownRooms(notebook).some((room) => needsRelay(room, notebook));

export const relayView = ({ relay, rooms, asleep }: Notebook): RelayView => {
  const off = relay.ahead ?? 0;
  return {
    relay: relay.state,
    unsent:
      [...rooms.values()].reduce((sum, { out }) => sum + out.length, 0) +
      [...asleep.values()].reduce((sum, { out }) => sum + out, 0),
    clockOff: Math.abs(off) > clockTolerance ? -Math.round(off / 60_000) : null,
  };
};

/** Tells the page how it stands, when that is news. */
export const tellRelay = ({ parts }: Device, notebook: Notebook): void => {
  const view = relayView(notebook);
  const text = JSON.stringify(view);
  if (text === notebook.relay.told) return;
  notebook.relay.told = text;
  parts.post({ type: 'relay', view });
};

const settleWaiting = ({ waiting }: Line): void => {
  for (const tell of waiting) tell();
  waiting.clear();
};

const forgetConnection = (notebook: Notebook): void => {
  for (const { now } of knownRooms(notebook)) {
    now.caughtUp = false;
    now.fromStart = false;
    now.ahead.clear();
  }
};

const stateFor = (why: WireRefusal | 'gone' | 'not-reached'): RelayState => {
  switch (why) {
    case 'too-old':
    case 'too-new':
    case 'wrong-origin':
    case 'forged':
    case 'no-room':
    case 'slow-down':
      return { state: 'refused', why };
    case 'malformed':
      return { state: 'refused', why: 'too-new' };
    default:
      return { state: 'not-reached' };
  }
};

const retryIn = ({ parts }: Device, tries: number): number => {
  const [byte = 0] = parts.chance.bytes(1);
  return Math.min(lastRetry, firstRetry * 2 ** tries) * (0.75 + byte / 512);
};

const dialLater = (device: Device, notebook: Notebook, relay: RelayParts): void => {
  const { relay: line } = notebook;
  line.giveUpRetry?.();
  const wait = retryIn(device, line.tries);
  line.tries += 1;
  line.giveUpRetry = relay.after(wait, () => {
    line.giveUpRetry = null;
    connectAsNeeded(device, notebook);
  });
};

const lost = (device: Device, notebook: Notebook, relay: RelayParts, state: RelayState): void => {
  notebook.relay.giveUpSteady?.();
  notebook.relay.giveUpSteady = null;
  notebook.relay.session = null;
  notebook.relay.state = state;
  forgetConnection(notebook);
  settleWaiting(notebook.relay);
  if (device.open !== notebook || notebook.relay.closing) return;
  if (isNeeded(notebook)) dialLater(device, notebook, relay);
  else if (state.state !== 'refused') notebook.relay.state = { state: 'off' };
  tellRelay(device, notebook);
};

/** Whatever it says, or `late` when it says nothing for too long. */
const inTime = <T, L>(relay: RelayParts, ms: number, answer: Promise<T>, late: () => L): Promise<T | L> => {
  const { promise, resolve, reject } = Promise.withResolvers<T | L>();
  const giveUp = relay.after(ms, () => resolve(late()));
  answer.then(resolve, reject).finally(giveUp);
  return promise;
};

const openLine = async (
  device: Device,
  notebook: Notebook,
  relay: RelayParts,
): Promise<Result<Session, WireRefusal | 'gone'>> => {
  const { keyring, relay: line } = notebook;
  const { founding, certificates } = introductionOf(keyring);
  const socket = relay.dial();
  line.dialled = socket;
  let session: Session | null = null;
  // What comes between the sign-in and its answer being looked at belongs to this session too.
  const mine = (): boolean => device.open === notebook && (session === null || line.session === session);
  const opening = openSession({
    socket,
    origin: relay.origin,
    identity: {
      personId: keyring.personId,
      deviceId: keyring.deviceId,
      founding,
      certificates,
      sign: (message) => signLabelled(keyring, message),
    },
    onPush: (push: Push) => {
      if (mine())
        void later(device, async () => (mine() ? device.sharing.pushed(device, notebook, push) : undefined));
    },
    onGone: () => {
      if (line.session === session) lost(device, notebook, relay, { state: 'not-reached' });
    },
  });
  const opened = await inTime(relay, patience, opening, () => {
    socket.close();
    return err('gone' as const);
  });
  line.dialled = null;
  if (opened.ok) session = opened.value;
  return opened;
};

const dial = async (device: Device, notebook: Notebook, relay: RelayParts): Promise<void> => {
  const { relay: line } = notebook;
  line.dialling = true;
  line.state = { state: 'connecting' };
  tellRelay(device, notebook);
  const before = device.parts.clock.now();
  // A socket that cannot be made, or a key that does not sign: told as a mistake, and tried again like a line that was lost.
  const opened = await openLine(device, notebook, relay).catch((error: unknown) => {
    line.dialled?.close();
    line.dialled = null;
    if (device.open === notebook) device.parts.fault(error);
    return err('gone' as const);
  });
  line.dialling = false;
  if (device.open !== notebook || line.closing) {
    if (opened.ok) opened.value.close();
    return settleWaiting(line);
  }
  if (!opened.ok) return lost(device, notebook, relay, stateFor(opened.error));
  line.session = opened.value;
  line.state = { state: 'connected' };
  line.giveUpSteady = relay.after(steadyAfter, () => {
    line.tries = 0;
  });
  // The middle of the handshake, by this device's clock.
  line.ahead = opened.value.relayNow - (before + device.parts.clock.now()) / 2;
  // A command that asked for it hangs up when it is done with it.
  const asked = line.waiting.size > 0;
  settleWaiting(line);
  tellRelay(device, notebook);
  device.sharing.opened(device, notebook);
  // The reason may have gone while it was dialled: an invitation withdrawn at once, a room ended.
  if (!asked) connectAsNeeded(device, notebook);
};

const dialNow = (device: Device, notebook: Notebook, relay: RelayParts): void => {
  const { relay: line } = notebook;
  line.giveUpRetry?.();
  line.giveUpRetry = null;
  if (!line.dialling && !line.session) dial(device, notebook, relay).catch(device.parts.fault);
};

/** Ends the line, also one that is being dialled, with everything that waits for it. */
const endLine = ({ relay }: Notebook): void => {
  for (const giveUp of [relay.giveUpRetry, relay.giveUpSteady, relay.giveUpLook]) giveUp?.();
  relay.giveUpRetry = null;
  relay.giveUpLook = null;
  relay.giveUpSteady = null;
  const { session, dialled } = relay;
  relay.session = null;
  relay.dialled = null;
  relay.state = { state: 'off' };
  session?.close();
  dialled?.close();
  settleWaiting(relay);
};

/** The notebook closes: nothing is said to the relay after this, and nothing is dialled for it any more. */
export const hangUp = (notebook: Notebook): void => {
  notebook.relay.closing = true;
  notebook.relay.giveUpRest?.();
  notebook.relay.giveUpRest = null;
  endLine(notebook);
};

/**
 * Dials when there is reason to and it is not already planned; hangs up when there is none any more. Call after a room or
 * an invitation changed. Never waits.
 */
export const connectAsNeeded = (device: Device, notebook: Notebook): void => {
  const { relay } = device.parts;
  const { relay: line } = notebook;
  if (!relay || device.open !== notebook || line.closing) return;
  if (isNeeded(notebook)) {
    if (!line.session && !line.giveUpRetry) dialNow(device, notebook, relay);
  } else if ((line.session || line.giveUpRetry) && line.waiting.size + line.held === 0) {
    endLine(notebook);
    forgetConnection(notebook);
    tellRelay(device, notebook);
  }
};

/** Now instead of later. */
export const tryRelay = (device: Device, notebook: Notebook): void => {
  const { relay } = device.parts;
  if (!relay || notebook.relay.closing || !isNeeded(notebook)) return;
  notebook.relay.tries = 0;
  dialNow(device, notebook, relay);
};

/**
 * A session, for a command that needs one; waits for it 20 s at most. The worker holds the line while a command goes on;
 * `connectAsNeeded` hangs up afterwards if nothing needs it any longer.
 */
export const connected = async (
  device: Device,
  notebook: Notebook,
): Promise<Result<null, 'not-reached' | 'relay-refused'>> => {
  const { relay } = device.parts;
  const { relay: line } = notebook;
  if (!relay || line.closing) return err('not-reached');
  if (line.session) return ok(null);
  const { promise, resolve } = Promise.withResolvers<void>();
  line.waiting.add(resolve);
  dialNow(device, notebook, relay);
  await inTime(relay, patience, promise, () => undefined);
  line.waiting.delete(resolve);
  if (isConnected(notebook)) return ok(null);
  return err(line.state.state === 'refused' ? 'relay-refused' : 'not-reached');
};

/** Asks the relay; an answer that does not come in 20 s ends the session. From within the queue or beside it. */
export const ask = async <R extends Request>(
  device: Device,
  notebook: Notebook,
  request: R,
): Promise<Result<AnswerTo<R>, WireRefusal | 'not-reached'>> => {
  const { relay } = device.parts;
  const { session } = notebook.relay;
  if (!relay || !session) return err('not-reached');
  const answer = await inTime(relay, patience, session.ask(request), () => {
    session.close();
    if (notebook.relay.session === session) lost(device, notebook, relay, { state: 'not-reached' });
    return err('gone' as const);
  });
  if (answer.ok) return answer;
  return err(answer.error === 'gone' ? 'not-reached' : answer.error);
};
