/**
 * Being there together: while the page of a shared session is open on two devices, each tells the other where it is and what
 * it types, in signals that nobody keeps. Somebody is shown only when they have heard this very visit, so that what was
 * recorded shows nobody. [T48–T51]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { toBase64url, toHex } from '@handrail/proof/text-codes.ts';
import { presentDevice } from '@handrail/sync/roster/roster.ts';
import { maxSignalBody, sealSignal } from '@handrail/vault';
import { toJson, type Device } from '../device.ts';
import type { Typed } from '../document/body.ts';
import { idShape } from '../document/document.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { Present, Refusal, Whereabouts } from '../protocol.ts';
import { ask } from './connection.ts';
import { isConnected } from './line.ts';
import { isPlace, whereOf, type SignalBody } from './live-body.ts';
import { newLive, type Live } from './live-state.ts';
import { isOpen, type Room } from './room.ts';
import { typingIn } from './typing-state.ts';

/** Said again after so long, milliseconds; who is silent for three of them has gone. */
export const beat = 4_000;
/** Between two signals, so that a hand that moves a cursor stays below what the relay takes from one device. */
const gap = 40;
/** Letters of one signal, in characters of base64url. */
const mostTyped = 11_000;
/** Counts above every other one: after it nothing of this visit counts. */
const lastCounter = Number.MAX_SAFE_INTEGER;

/** The epoch to seal under; null while this device may say nothing in the room. */
const epochIn = ({ keyring }: Notebook, room: Room): number | null => {
  const { roster, split } = room.lasting;
  const newest = roster.epochs.at(-1);
  const may =
    isOpen(room, keyring) && !split && roster.sealable && presentDevice(roster, keyring.deviceId) !== null;
  return may && newest && room.keys?.epochs.has(newest.epoch) ? newest.epoch : null;
};

/** Letters that were not said yet; all that waits of a text at once, so that a lost signal leaves no hole. */
const lettersToSay = (notebook: Notebook, { roomId, others }: Live): readonly Typed[] => {
  const typed: Typed[] = [];
  let left = mostTyped;
  for (const one of others.size > 0 ? typingIn(notebook, roomId).texts.values() : []) {
    const updates = one.unsaid ? one.mine.map(toBase64url) : [];
    const size = updates.reduce((sum, update) => sum + update.length, 0);
    // What is too long for a signal comes with its entry.
    if (updates.length === 0 || size > left) continue;
    left -= size;
    typed.push(...updates.map((update) => ({ text: one.text, update })));
  }
  return typed;
};

const bodyOf = (live: Live, typed: readonly Typed[]): SignalBody => ({
  v: 1,
  session: live.sessionId,
  visit: live.visit,
  seen: Object.fromEntries(live.seen),
  heard: Object.fromEntries(live.heard),
  where: live.where,
  ...(typed.length > 0 && { typed }),
});

const seal = (
  device: Device,
  { keyring }: Notebook,
  { keys }: Room,
  signal: { readonly epoch: number; readonly counter: number; readonly body: Bytes },
): Promise<Bytes> | null =>
  keys && signal.body.length <= maxSignalBody ? sealSignal(keyring, keys, signal, device.parts.chance) : null;

/** Ready for the moment of leaving, when there is no time to seal anything. */
const prepareFarewell = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  live: Live,
  epoch: number,
): Promise<void> => {
  if (live.farewell?.epoch === epoch) return;
  const { session, visit } = bodyOf(live, []);
  const body = toJson({ v: 1, session, visit, seen: {}, heard: {}, left: true } satisfies SignalBody);
  const sealed = await seal(device, notebook, room, { epoch, counter: lastCounter, body });
  live.farewell = sealed && { epoch, sealed };
};

/** One signal; false when nothing can be said now. */
const say = async (device: Device, notebook: Notebook, live: Live): Promise<boolean> => {
  const room = notebook.rooms.get(live.roomId);
  const epoch = room ? epochIn(notebook, room) : null;
  if (!room || epoch === null) return false;
  const typed = lettersToSay(notebook, live);
  const said = typed.map(({ text }) => typingIn(notebook, live.roomId).texts.get(text));
  for (const one of said) if (one) one.unsaid = false;
  const { counter } = live;
  live.counter += 1;
  const sealed = await seal(device, notebook, room, { epoch, counter, body: toJson(bodyOf(live, typed)) });
  if (!sealed || notebook.relay.live !== live) return false;
  const answer = await ask(device, notebook, { type: 'signal', roomId: live.roomId, sealed });
  if (notebook.relay.live !== live) return false;
  await prepareFarewell(device, notebook, room, live, epoch);
  // Not said: with the next one, or with their entry.
  if (!answer.ok) for (const one of said) if (one) one.unsaid = one.mine.length > 0;
  return answer.ok;
};

const wait = ({ parts }: Device, ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (parts.relay) parts.relay.after(ms, resolve);
    else resolve();
  });

const sayAll = async (device: Device, notebook: Notebook, live: Live): Promise<void> => {
  live.sending = true;
  try {
    while (live.due && notebook.relay.live === live && isConnected(notebook)) {
      live.due = false;
      if (!(await say(device, notebook, live))) return;
      await wait(device, gap);
    }
  } catch (error) {
    // Its keys go when the notebook is closed in the middle of something.
    if (device.open === notebook) device.parts.fault(error);
  } finally {
    live.sending = false;
  }
};

/** Says what there is to say, one signal at a time; what comes meanwhile goes together into the next. Never waits. */
export const signalSoon = (device: Device, notebook: Notebook, roomId: string): void => {
  const { live } = notebook.relay;
  if (live?.roomId !== roomId) return;
  live.due = true;
  if (!live.sending) void sayAll(device, notebook, live);
};

/** For those who are there already; who comes is told everything then. */
export const signalOthers = (device: Device, notebook: Notebook, roomId: string): void => {
  if ((notebook.relay.live?.others.size ?? 0) > 0) signalSoon(device, notebook, roomId);
};

const presentOf = ({ keyring }: Notebook, room: Room, live: Live): Present[] => {
  const { devices, members } = room.lasting.roster;
  return [...live.others]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { where }]): Present[] => {
      const person = devices.get(id)?.person ?? '';
      const who = members.get(person)?.role;
      return who === undefined ? [] : [{ device: id, who, own: person === keyring.personId, where }];
    });
};

/** Tells the page who is there, when that is news. */
export const tellPresent = (device: Device, notebook: Notebook, live: Live): void => {
  const room = notebook.rooms.get(live.roomId);
  const others = room ? presentOf(notebook, room, live) : [];
  const { roomId, sessionId } = live;
  const told = JSON.stringify(others);
  if (told === live.told) return;
  live.told = told;
  device.parts.post({ type: 'present', roomId, sessionId, others });
};

/** Somebody is not there any more. */
export const goes = (device: Device, notebook: Notebook, live: Live, id: string): void => {
  live.others.get(id)?.giveUp();
  if (live.others.delete(id)) tellPresent(device, notebook, live);
};

const beatOn = (device: Device, notebook: Notebook, live: Live): void => {
  if (notebook.relay.live !== live) return;
  const room = notebook.rooms.get(live.roomId);
  if (!room || !isOpen(room, notebook.keyring)) return stopLive(device, notebook);
  live.beats.push(live.counter);
  if (live.beats.length > 4) live.beats.shift();
  for (const id of live.others.keys())
    if (!presentDevice(room.lasting.roster, id)) goes(device, notebook, live, id);
  signalSoon(device, notebook, live.roomId);
  live.giveUpBeat = device.parts.relay?.after(beat, () => beatOn(device, notebook, live)) ?? null;
};

/** `not-allowed`: the room has ended, or this names no session. The page of another session is left. */
export const joinSession = (
  device: Device,
  notebook: Notebook,
  room: Room,
  sessionId: string,
): Result<null, Refusal> => {
  if (!isOpen(room, notebook.keyring) || !idShape.test(sessionId)) return err('not-allowed');
  const before = notebook.relay.live;
  if (before?.roomId === room.id && before.sessionId === sessionId) {
    // The page was drawn anew, and knows of nobody.
    before.told = '';
    tellPresent(device, notebook, before);
    return ok(null);
  }
  stopLive(device, notebook);
  const live = newLive(room.id, sessionId, toHex(device.parts.chance.bytes(8)));
  notebook.relay.live = live;
  tellPresent(device, notebook, live);
  beatOn(device, notebook, live);
  return ok(null);
};

/** `not-found`: another session's page, or none, is open. */
export const whereIAm = (
  device: Device,
  notebook: Notebook,
  input: { readonly roomId: string; readonly sessionId: string; readonly where: Whereabouts },
): Result<null, Refusal> => {
  const { live } = notebook.relay;
  if (live?.roomId !== input.roomId || live.sessionId !== input.sessionId) return err('not-found');
  if (!isPlace(input.where)) return err('not-allowed');
  live.where = whereOf(input.where);
  signalOthers(device, notebook, live.roomId);
  return ok(null);
};

/** The page of the session is not open any more. Says so at once, with what was sealed for this; waits for nothing. */
export const stopLive = (device: Device | null, notebook: Notebook): void => {
  const { live, session } = notebook.relay;
  if (!live) return;
  notebook.relay.live = null;
  live.giveUpBeat?.();
  for (const { giveUp } of live.others.values()) giveUp();
  live.others.clear();
  if (live.farewell && session)
    void session.ask({ type: 'signal', roomId: live.roomId, sealed: live.farewell.sealed });
  if (device) tellPresent(device, notebook, live);
};
