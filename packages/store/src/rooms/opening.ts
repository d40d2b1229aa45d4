/** What begins after a notebook was opened and shown: its rooms, its invitations, and the line to the relay. [T19, T29] */
import type { Verify } from '@handrail/proof/verify.ts';
import { later, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomsPlaces, roomStatePlace } from '../notebook/places.ts';
import { connectAsNeeded, hangUp, tellRelay } from './connection.ts';
import { invitationsGoOn, invitationsStop } from './invitation-going-on.ts';
import { isOpened } from './known.ts';
import { isConnected } from './line.ts';
import { dropOldInvitations, invitationsMessage } from './invitation-kept.ts';
import { asleepFrom, hasMany, wake } from './awake.ts';
import { stopLive } from './live.ts';
import { openState } from './loading.ts';
import { afterHome } from './projection-keeping.ts';
import { openSummaries, type Summary } from './summary-kept.ts';
import { giveUpTimers } from './typing-state.ts';
import { roomMessages } from './view.ts';

const begin = async (device: Device, notebook: Notebook): Promise<void> => {
  await dropOldInvitations(device, notebook);
  device.parts.post(invitationsMessage(notebook));
  await afterHome(device, notebook);
  connectAsNeeded(device, notebook);
  // A command had the line opened before the last of them was: they are caught up like those before.
  if (isConnected(notebook)) device.sharing.opened(device, notebook);
  invitationsGoOn(device, notebook);
  tellRelay(device, notebook);
};

type Next = (job: () => Promise<unknown>) => Promise<unknown>;

/** States of so many rooms are opened in one place of the queue, so that commands come between. */
const atOneTime = 16;

const sealedIsEnough: Verify = async () => true;

/** Which of these sleep on: those whose state names the summary that lies there. */
const openAsleep = async (
  device: Device,
  notebook: Notebook,
  ids: readonly string[],
  summaries: ReadonlyMap<string, Summary>,
): Promise<void> => {
  const { storage } = device.parts;
  const states = await Promise.all(
    ids.map(async (id) => {
      // The page asked for it meanwhile.
      if (!notebook.unopened.has(id)) return null;
      return openState(notebook, id, await storage.get(roomStatePlace(notebook.line.id, id)), sealedIsEnough);
    }),
  );
  for (const room of states) {
    const summary = room && summaries.get(room.id);
    if (!room || !summary || summary.rest !== room.lasting.rest || !notebook.unopened.delete(room.id))
      continue;
    notebook.asleep.set(room.id, asleepFrom(room, summary));
  }
};

/** A desk of many: what sleeps stays asleep, and the rest (new ones, and those that were awake at a stop) is opened once. */
const openMany = async (
  device: Device,
  notebook: Notebook,
  summaries: ReadonlyMap<string, Summary>,
  next: Next,
): Promise<void> => {
  const ids = [...notebook.unopened].filter((id) => summaries.has(id));
  for (let at = 0; at < ids.length; at += atOneTime)
    await next(() => openAsleep(device, notebook, ids.slice(at, at + atOneTime), summaries));
  for (const id of notebook.unopened) await next(() => wake(device, notebook, id, false));
};

/**
 * In the queue's next places, so that the record is on the screen first and commands come between: few rooms one after the
 * other; of many only what a list needs, at once. Resolves when that is said.
 */
export const shareAgain = async (device: Device, notebook: Notebook): Promise<void> => {
  const summaries = await openSummaries(notebook);
  notebook.summaries = [];
  for (const id of summaries.keys()) notebook.unopened.add(id);
  if (summaries.size > 0)
    device.parts.post({ type: 'rooms', rooms: [...summaries.values()].map(({ view }) => view) });
  const next: Next = (job) => later(device, async () => (device.open === notebook ? job() : undefined));
  const find = async (): Promise<void> => {
    for (const id of await device.parts.storage.names(roomsPlaces(notebook.line.id)))
      if (!isOpened(notebook, id)) notebook.unopened.add(id);
  };
  const many = hasMany(notebook);
  // Of a full desk the list is what it has summaries of; whether there are rooms without one can wait.
  if (!many) await find();
  const openAll = async (): Promise<void> => {
    if (many) await next(find);
    if (hasMany(notebook)) await openMany(device, notebook, summaries, next);
    else for (const id of notebook.unopened) await next(() => wake(device, notebook, id, false));
    await next(() => begin(device, notebook));
  };
  void openAll();
};

/** Everything the page knows of sharing, again: after `opened` was posted a second time. */
export const tellAllSharing = (device: Device, notebook: Notebook): void => {
  for (const message of roomMessages(notebook)) device.parts.post(message);
  if (notebook.asleep.size > 0)
    device.parts.post({ type: 'rooms', rooms: [...notebook.asleep.values()].map(({ view }) => view) });
  device.parts.post(invitationsMessage(notebook));
  notebook.relay.told = '';
  tellRelay(device, notebook);
};

/** The notebook is closing: the line goes with it. */
export const shareNoMore = (notebook: Notebook): void => {
  invitationsStop(notebook);
  stopLive(null, notebook);
  for (const { texts } of notebook.relay.typing.values()) for (const one of texts.values()) giveUpTimers(one);
  hangUp(notebook);
};
