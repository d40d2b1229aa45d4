/**
 * Rooms that are awake, with everything that stands in them, and rooms that sleep. A desk of many keeps few awake: a room
 * wakes when the page asks for it, when something comes, and when something of it is on its way; the one that was not asked
 * for the longest goes to sleep. With few rooms all of them are awake. [T53, T55, decision 0012]
 */
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { later, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { hasEnded } from './invitation-state.ts';
import { commitRoom } from './keeping.ts';
import { isHere } from './known.ts';
import { isConnected } from './line.ts';
import { openAndTell } from './loading.ts';
import { needsRelay } from './needs-relay.ts';
import { isIn, type Asleep, type Known, type Room } from './room.ts';
import { snapshotKept } from './snapshot.ts';
import { summaryKept, viewAsleep, type Summary } from './summary-kept.ts';
import { isTyping } from './typing-state.ts';
import { wordsKept } from './search-words.ts';

/** A notebook with no more rooms than this keeps all of them awake. */
const fewRooms = 8;
/** As many of the others are awake at one time, unless more have work under way. */
const mostAwake = 4;
/** Entries since the last snapshot, from which on another one is worth its bytes. */
const snapshotEvery = 200;
/** How long after a change it is written down how a room that stays awake stands, milliseconds. */
const restAfter = 3_000;

export const hasMany = ({ rooms, asleep, unopened }: Notebook): boolean =>
  rooms.size + asleep.size + unopened.size > fewRooms;

/** Some invitation of it is going on: who comes in has to be greeted there. */
const isBeingMade = ({ invitations }: Notebook, room: Room): boolean =>
  [...invitations.all.values()].some(
    ({ roomId, state, greeted }) =>
      roomId === room.id && (state.stage === 'done' ? !state.closed || !greeted : !hasEnded(state)),
  );

/** Somebody holds it beside the queue, or will when a timer ends. */
const isHeld = ({ now }: Room): boolean => now.working || now.again || now.giveUpRetry !== null;

const hasWork = (notebook: Notebook, room: Room): boolean => {
  const { caughtUp, rosterDue, ahead } = room.now;
  if (isHeld(room)) return true;
  const onLine = isConnected(notebook) && needsRelay(room, notebook);
  return onLine && (!caughtUp || rosterDue || ahead.size > 0 || room.out.length > 0);
};

/**
 * Whether it may be put to sleep. What its owner has in a room follows from their record after each act, so a person's own
 * rooms never sleep.
 */
const maySleep = (notebook: Notebook, room: Room): boolean =>
  room.mine === 'member' &&
  room.keys !== null &&
  isIn(room, notebook.keyring.personId) &&
  !isTyping(notebook, room.id) &&
  notebook.relay.live?.roomId !== room.id &&
  !isBeingMade(notebook, room) &&
  !hasWork(notebook, room);

/** Seals what lies beside a room that sleeps, in one commit with a state that names it. False when that could not be kept. */
const putToRest = async (device: Device, notebook: Notebook, room: Room): Promise<boolean> => {
  if (room.lasting.rest !== null) return true;
  await device.parts.storage.ready();
  const rest = newId(device.parts.chance);
  const { snap } = room.lasting;
  const due = snap === null || room.next.entry - snap.next >= snapshotEvery;
  const fresh = due ? await snapshotKept(device, notebook, room) : null;
  const done = await commitRoom(device, notebook, room, {
    lasting: { rest, ...(fresh && { snap: fresh.snap }) },
    put: [
      await summaryKept(device, notebook, room, rest),
      await wordsKept(device, notebook, room, rest),
      ...(fresh ? [fresh.kept] : []),
    ],
  });
  return done.ok;
};

export const asleepFrom = (
  { id, device, mine, lasting, now }: Known,
  { view, out }: Pick<Summary, 'view' | 'out'>,
): Asleep => ({ id, device, mine, lasting, now, view, out });

/** Puts one away, whatever goes on in it. From within the queue. */
export const letSleep = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const kept = await putToRest(device, notebook, room);
  // A line opened meanwhile, and work has begun: two of one room would write over each other.
  if (!kept || isHeld(room)) return;
  const view = viewAsleep(notebook, room);
  notebook.rooms.delete(room.id);
  notebook.asleep.set(room.id, asleepFrom(room, { view, out: room.out.length }));
  device.parts.post({ type: 'room', room: view });
};

const theirs = ({ rooms }: Notebook): Room[] => [...rooms.values()].filter(({ mine }) => mine === 'member');

/** One that was woken to say something in it, as soon as that is said: not all of a desk's rooms are awake at one time. */
export const sleepAgain = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  if (hasMany(notebook) && maySleep(notebook, room)) await letSleep(device, notebook, room);
};

/** All but the few that the page asked for last; what is at work among the rest stays until it has done. */
const putAway = async (device: Device, notebook: Notebook): Promise<void> => {
  const rest = theirs(notebook)
    .toSorted((a, b) => b.now.asked - a.now.asked)
    .slice(mostAwake);
  for (const room of rest) if (maySleep(notebook, room)) await letSleep(device, notebook, room);
};

/**
 * Writes down how the rooms that are awake stand, as if they slept, so that the next opening finds all of them. From within
 * the queue.
 */
export const restAwake = async (device: Device, notebook: Notebook): Promise<void> => {
  for (const room of theirs(notebook)) if (maySleep(notebook, room)) await putToRest(device, notebook, room);
};

/** Later, because a room in which something happens changes again in a moment. One timer for all of them. */
const restLater = (device: Device, notebook: Notebook): void => {
  const { relay: line } = notebook;
  if (line.giveUpRest || line.closing) return;
  line.giveUpRest =
    device.parts.relay?.after(restAfter, () => {
      line.giveUpRest = null;
      void later(device, async () => (device.open === notebook ? restAwake(device, notebook) : undefined));
    }) ?? null;
};

/** Whoever has no turn to be awake goes to sleep, as the queue's next job. Never waits. */
export const sleepSoon = (device: Device, notebook: Notebook): void => {
  if (!hasMany(notebook)) return;
  void later(device, async () => (device.open === notebook ? putAway(device, notebook) : undefined));
  restLater(device, notebook);
};

/**
 * The room with everything in it, opened if it slept. From within the queue. Null: there is none, or what lies of it does not
 * open. `asked`: by the page, which shows it; what comes by itself goes to sleep again before that.
 */
export const wake = async (
  device: Device,
  notebook: Notebook,
  roomId: string,
  asked = true,
): Promise<Room | null> => {
  if (!isHere(notebook, roomId)) return null;
  const awake = notebook.rooms.get(roomId);
  const room = awake ?? (await openAndTell(device, notebook, roomId));
  if (!room) return null;
  if (asked) room.now.asked = notebook.asked += 1;
  // The line was there before it was, and nobody has looked what the relay has of it.
  if (!awake && !room.now.caughtUp && isConnected(notebook)) device.sharing.work(device, notebook, room);
  sleepSoon(device, notebook);
  return room;
};

/** What `openRoom` does: the page has its records then. */
export const openForPage = async (
  device: Device,
  notebook: Notebook,
  { roomId }: { readonly roomId: string },
): Promise<Result<null, 'not-found' | 'damaged'>> => {
  if (!isHere(notebook, roomId)) return err('not-found');
  return (await wake(device, notebook, roomId)) ? ok(null) : err('damaged');
};
