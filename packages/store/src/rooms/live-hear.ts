/** What another device's signal says: whether it is there, where, and what it types. From within the queue. [T48–T51] */
import { presentDevice } from '@handrail/sync/roster/roster.ts';
import { openSignal, type OpenedSignal } from '@handrail/vault';
import type { Device } from '../device.ts';
import type { Typed } from '../document/body.ts';
import { largestUpdate, loadYjs, updateBytes, updateProblem } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import { hasItsClient } from './admit.ts';
import { readSignal, whereOf, type SignalBody } from './live-body.ts';
import { beat, goes, signalSoon, tellPresent } from './live.ts';
import type { Live } from './live-state.ts';
import { isOpen, type Room } from './room.ts';
import { typingIn } from './typing-state.ts';
import { authorsIn } from './typing-tell.ts';

/** Gone after so many milliseconds of silence. */
const silence = 3 * beat;
/** Visits whose counters are remembered; a page is opened a few times a day, so more are somebody's play, and not heard. */
const mostVisits = 1_000;

/** Whether a signal is newer than what was heard of its visit; it is remembered then. */
const isNew = ({ counters }: Live, { device, counter }: OpenedSignal, { visit }: SignalBody): boolean => {
  const key = `${device} ${visit}`;
  const last = counters.get(key);
  if (last === undefined ? counters.size >= mostVisits : counter <= last) return false;
  counters.set(key, counter);
  return true;
};

/** It answers this visit, and something this device said not long ago: nothing recorded, nothing held back. */
const answersMe = (live: Live, own: string, { seen, heard }: SignalBody): boolean => {
  const lately = live.beats.length < 4 ? -1 : (live.beats[0] ?? -1);
  return seen[own] === live.visit && (heard[own] ?? -1) >= lately - 1;
};

const hearPresence = (
  device: Device,
  notebook: Notebook,
  live: Live,
  { device: id, counter }: OpenedSignal,
  body: SignalBody,
): void => {
  const own = notebook.keyring.deviceId;
  const { visit, where, left } = body;
  const before = live.others.get(id);
  if (left || body.session !== live.sessionId) {
    if (left ? before?.visit === visit : before) goes(device, notebook, live, id);
    return;
  }
  const fresh = live.seen.get(id) !== visit;
  live.seen.set(id, visit);
  live.heard.set(id, counter);
  if (answersMe(live, own, body)) {
    before?.giveUp();
    const giveUp =
      device.parts.relay?.after(silence, () => {
        if (notebook.relay.live === live) goes(device, notebook, live, id);
      }) ?? (() => {});
    live.others.set(id, { visit, where: whereOf(where ?? { at: '' }), giveUp });
    if (before?.visit !== visit) sayAllLetters(notebook, live);
    if (!before || fresh) signalSoon(device, notebook, live.roomId);
    tellPresent(device, notebook, live);
  } else if (fresh || body.seen[own] !== live.visit) signalSoon(device, notebook, live.roomId);
};

/** Who comes, or whose page was loaded again, has heard no signal before. */
const sayAllLetters = (notebook: Notebook, { roomId }: Live): void => {
  for (const one of typingIn(notebook, roomId).texts.values()) one.unsaid = one.mine.length > 0;
};

/** Letters of one device for texts that the page shows; one that it may not have typed, and none of them counts. */
const hearLetters = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  from: string,
  typed: readonly Typed[],
): Promise<void> => {
  if (!hasItsClient(room.lasting.roster.devices.keys(), from)) return;
  const yjs = await loadYjs();
  const plain = typed.flatMap(({ text, update }) => {
    const bytes = updateBytes(update);
    return bytes && updateProblem(yjs, bytes, from) === null ? [{ text, update, bytes }] : [];
  });
  if (plain.length < typed.length) return;
  const { texts } = typingIn(notebook, room.id);
  for (const { text, update, bytes } of plain) {
    const one = texts.get(text);
    if (!one?.open) continue;
    const before = one.heard.get(from);
    const all = before ? new Uint8Array(yjs.mergeUpdates([before, bytes])) : bytes;
    // Of an honest app 2.5 seconds of letters at most are in no entry: what is more is not heard before its entry.
    if (all.length > largestUpdate) continue;
    one.heard.set(from, all);
    device.parts.post({
      type: 'typed',
      roomId: room.id,
      text,
      updates: [update],
      authors: authorsIn(room),
    });
  }
};

/** Nothing hostile that stands in it does anything: what does not open, or was heard before, is not there. */
export const hearSignal = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  sealed: Bytes,
): Promise<void> => {
  const { live } = notebook.relay;
  const own = notebook.keyring.deviceId;
  // Where this page is not open nobody is shown, and letters come with their entries.
  if (live?.roomId !== room.id || !room.keys || !isOpen(room, notebook.keyring)) return;
  const { roster } = room.lasting;
  const authorKey = (id: string): Bytes | null =>
    id === own ? null : (presentDevice(roster, id)?.sign ?? null);
  /** The page may have been left, and another one opened, while something was opened or loaded. */
  const isHere = (): boolean => notebook.relay.live === live;
  const opened = await openSignal(room.keys, authorKey, sealed);
  const body = opened.ok ? readSignal(opened.value.body) : null;
  if (!opened.ok || !body || !isHere() || !isNew(live, opened.value, body)) return;
  if (body.typed) await hearLetters(device, notebook, room, opened.value.device, body.typed);
  if (isHere()) hearPresence(device, notebook, live, opened.value, body);
};
