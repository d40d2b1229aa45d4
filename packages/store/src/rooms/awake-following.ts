/**
 * Rooms that sleep are followed like the others: from where the relay's list was read. Nothing new, and it sleeps on; and
 * whatever is new, or has to be said, wakes it. Runs beside the queue, a few rooms at one time. [T55]
 */
import { equalBytes } from '@handrail/proof/bytes.ts';
import { later, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { wake } from './awake.ts';
import { ask } from './connection.ts';
import { entryIdOf } from './cursor.ts';
import { hasToSay } from './devices.ts';
import { isConnected } from './line.ts';
import { needsRelay } from './needs-relay.ts';
import type { Asleep } from './room.ts';

const atOneTime = 8;
const shortest = 1_000;
const longest = 60_000;

type Seen = 'quiet' | 'news' | 'later';

/** The newest statement is the one that is known, and so is the newest entry; from here on the relay tells what comes. */
const look = async (device: Device, notebook: Notebook, asleep: Asleep): Promise<Seen> => {
  const { id: roomId, lasting, now } = asleep;
  const { session } = notebook.relay;
  const { roster, cursor, atCursor } = lasting;
  const from = Math.max(0, roster.hashes.length - 1);
  const said = await ask(device, notebook, { type: 'roster', roomId, from });
  if (!said.ok) return said.error === 'slow-down' || said.error === 'not-reached' ? 'later' : 'news';
  const [newest, ...more] = said.value.statements;
  const known = roster.signed[from];
  if (!newest || !known || more.length > 0 || !equalBytes(newest.statement, known.statement)) return 'news';
  const after = cursor - (atCursor === null ? 0 : 1);
  const page = await ask(device, notebook, { type: 'follow', roomId, after });
  if (!page.ok) return page.error === 'slow-down' || page.error === 'not-reached' ? 'later' : 'news';
  const { entries, newest: last, rosterLength } = page.value;
  const [only, ...others] = entries;
  const same = atCursor === null ? !only : only?.position === cursor && entryIdOf(only.entry) === atCursor;
  if (!same || others.length > 0 || last !== cursor || rosterLength !== roster.hashes.length) return 'news';
  if (notebook.relay.session !== session) return 'later';
  now.rosterLength = rosterLength;
  now.caughtUp = true;
  return 'quiet';
};

/** Something of it has to be said, or asked for once more: it has to be awake for that. */
const isRestless = (notebook: Notebook, asleep: Asleep): boolean =>
  asleep.out > 0 || asleep.lasting.withheld > 0 || asleep.lasting.ending || hasToSay(notebook, asleep);

/** `wake` sets it to work, because it is not caught up. */
const wakeInTurn = (device: Device, notebook: Notebook, roomId: string): Promise<unknown> =>
  later(device, async () =>
    device.open === notebook && notebook.asleep.has(roomId) ? wake(device, notebook, roomId, false) : null,
  );

/** Tried again after a while, all that were put off together. */
const lookLater = (device: Device, notebook: Notebook): void => {
  const { relay: line } = notebook;
  if (line.giveUpLook || !isConnected(notebook)) return;
  const wait = Math.min(longest, shortest * 2 ** line.looks);
  line.looks += 1;
  line.giveUpLook =
    device.parts.relay?.after(wait, () => {
      line.giveUpLook = null;
      followAsleep(device, notebook);
    }) ?? null;
};

const one = async (device: Device, notebook: Notebook, roomId: string): Promise<void> => {
  const asleep = notebook.asleep.get(roomId);
  if (!asleep || asleep.now.caughtUp || !needsRelay(asleep, notebook)) return;
  const seen = isRestless(notebook, asleep) ? 'news' : await look(device, notebook, asleep);
  if (device.open !== notebook) return;
  if (seen === 'news') await wakeInTurn(device, notebook, roomId);
  else if (seen === 'later') lookLater(device, notebook);
};

const goOn = async (device: Device, notebook: Notebook, ids: string[]): Promise<void> => {
  for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
    if (device.open !== notebook || !isConnected(notebook)) return;
    await one(device, notebook, id).catch(device.parts.fault);
  }
};

/** With a new connection, and after some were put off. Never waits. */
export const followAsleep = (device: Device, notebook: Notebook): void => {
  const ids = [...notebook.asleep.keys()];
  for (let hand = 0; hand < atOneTime; hand += 1) void goOn(device, notebook, ids);
};
