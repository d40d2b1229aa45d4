/** What begins after a notebook was opened and shown: its rooms, its invitations, and the line to the relay. [T19, T29] */
import { later, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { connectAsNeeded, hangUp, tellRelay } from './connection.ts';
import { invitationsGoOn, invitationsStop } from './invitation-going-on.ts';
import { dropOldInvitations, invitationsMessage } from './invitation-kept.ts';
import { openAndTell, roomIdsIn } from './loading.ts';
import { afterHome } from './projection-keeping.ts';
import { roomMessages } from './view.ts';

const begin = async (device: Device, notebook: Notebook): Promise<void> => {
  await dropOldInvitations(device, notebook);
  device.parts.post(invitationsMessage(notebook));
  await afterHome(device, notebook);
  connectAsNeeded(device, notebook);
  invitationsGoOn(device, notebook);
  tellRelay(device, notebook);
};

/** In the queue's next places, one room at a time, so that the record is on the screen first and commands come between. */
export const shareAgain = (device: Device, notebook: Notebook): void => {
  const ids = roomIdsIn(notebook.line.id, notebook.unopened);
  // Nothing was ever shared: nothing to open, nobody to ask.
  if (ids.length === 0 && notebook.invitations.all.size === 0) return;
  const next = (job: () => Promise<void>): Promise<unknown> =>
    later(device, async () => (device.open === notebook ? job() : undefined));
  const openAll = async (): Promise<void> => {
    for (const id of ids) await next(() => openAndTell(device, notebook, id));
    await next(() => begin(device, notebook));
  };
  void openAll();
};

/** Everything the page knows of sharing, again: after `opened` was posted a second time. */
export const tellAllSharing = (device: Device, notebook: Notebook): void => {
  for (const message of roomMessages(notebook)) device.parts.post(message);
  device.parts.post(invitationsMessage(notebook));
  notebook.relay.told = '';
  tellRelay(device, notebook);
};

/** The notebook is closing: the line goes with it. */
export const shareNoMore = (notebook: Notebook): void => {
  invitationsStop(notebook);
  hangUp(notebook);
};
