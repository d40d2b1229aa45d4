/**
 * Co-typed texts. What is typed is kept first, sealed, and only then said: at once in a signal when the other one is on the
 * same page, and after a pause as one act like any other. So nobody sees a letter that is not kept, and few entries are made
 * of many letters. [T43–T46]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import type * as Yjs from 'yjs';
import { later, type Device } from '../device.ts';
import type { Body } from '../document/body.ts';
import { idShape } from '../document/document.ts';
import { clientOf, loadYjs, updateBytes, updateProblem } from '../document/texts.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { Author, Refusal } from '../protocol.ts';
import { hasItsClient } from './admit.ts';
import { commitRoom } from './keeping.ts';
import { signalOthers } from './live.ts';
import { actInRoom } from './outbox.ts';
import { isOpen, type Room } from './room.ts';
import { openTyping, typingKept } from './typing-kept.ts';
import { retypeLeft } from './typing-left.ts';
import { giveUpTimers, textIn, typingIn, type TypedText } from './typing-state.ts';
import { authorsIn, dropCovered, dropEmpty } from './typing-tell.ts';

/** Without a key pressed for so long, what was typed becomes an act; milliseconds. */
const pause = 700;
/** Of somebody who goes on typing, what was typed becomes an act after so long. */
const limit = 2_500;
/** Above this, letters do not fit a signal beside others: they become an act at once. */
const mostLive = 8_192;

const bodyOf = ({ text, mine }: TypedText): Body => ({
  v: 1,
  changes: [],
  typed: mine.map((update) => ({ text, update: toBase64url(update) })),
});

/** What waits of one text becomes an act; its record goes in the same commit, or keeps what others typed. */
const settleText = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  one: TypedText,
): Promise<Result<null, Refusal>> => {
  giveUpTimers(one);
  if (one.mine.length === 0) return ok(null);
  const beside = one.heard.size > 0 ? [await typingKept(device, notebook, room.id, one, [])] : [];
  const gone = beside.length === 0 && one.place !== null ? [one.place] : [];
  const { mine } = one;
  // What has not been heard live yet is heard with the entry.
  const done = await actInRoom(device, notebook, room, bodyOf(one), beside, [], undefined, gone);
  if (!done.ok) return done;
  one.mine = one.mine.slice(mine.length);
  one.place = beside[0]?.[0] ?? null;
  one.unsaid = false;
  return ok(null);
};

/** What waits in a room becomes acts. From within the queue. What cannot be kept as an act now lies as it lay. */
export const settleTyping = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  if (!isOpen(room, notebook.keyring)) return;
  for (const one of typingIn(notebook, room.id).texts.values()) await settleText(device, notebook, room, one);
};

/** Of every room that is open here: before this page leaves the session. */
export const settleAllTyping = async (device: Device, notebook: Notebook): Promise<void> => {
  for (const roomId of notebook.relay.typing.keys()) {
    const room = notebook.rooms.get(roomId);
    if (room) await settleTyping(device, notebook, room);
  }
};

/** A room was opened from the disk: what waited there goes on its way. [T44] */
export const typingAgain = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  await openTyping(device, notebook, room.id);
  const { texts } = typingIn(notebook, room.id);
  if (texts.size === 0) return;
  const yjs = await loadYjs();
  for (const one of texts.values()) {
    dropCovered(yjs, one, room.document.texts.get(one.text) ?? []);
    await dropEmpty(device, notebook, room, one);
  }
  await settleTyping(device, notebook, room);
};

/** Everything the relay has was taken in: letters of an earlier device of this person are typed again where they are missing. [T47] */
export const typingCaughtUp = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  if (!room.now.caughtUp) return;
  for (const { text } of typingIn(notebook, room.id).left)
    // A page that shows the text types under the same client id: two hands at one pen. Until the notebook is closed nobody
    // says that it shows it no more.
    if (!textIn(notebook, room.id, text).open) await retypeLeft(device, notebook, room, text);
};

const timersFor = (device: Device, notebook: Notebook, roomId: string, one: TypedText): void => {
  const { relay } = device.parts;
  const settle = (): void => {
    void later(device, async () => {
      const room = notebook.rooms.get(roomId);
      if (device.open === notebook && room) await settleText(device, notebook, room, one);
    });
  };
  one.giveUpPause?.();
  one.giveUpPause = relay?.after(pause, settle) ?? null;
  one.giveUpLimit ??= relay?.after(limit, settle) ?? null;
};

/** Own letters with these added: as one update while it is a plain and short one. */
const withMore = (
  yjs: typeof Yjs,
  mine: readonly Bytes[],
  update: Bytes,
  deviceId: string,
): readonly Bytes[] => {
  const last = mine.at(-1);
  if (!last) return [update];
  const both = new Uint8Array(yjs.mergeUpdates([last, update]));
  // With a hole between them (something in between was refused) they are not one plain update.
  return both.length <= mostLive && updateProblem(yjs, both, deviceId) === null
    ? [...mine.slice(0, -1), both]
    : [...mine, update];
};

/**
 * `not-found`: no such room. `not-allowed`: it ended, or these are no plain letters of this device alone. `too-long`: above
 * 64 KiB.
 */
export const typeInText = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  { text, update }: { readonly text: string; readonly update: string },
): Promise<Result<null, Refusal>> => {
  const { deviceId } = notebook.keyring;
  const { devices } = room.lasting.roster;
  // A copy that is not in the room yet has its client all the same.
  const has = hasItsClient([...devices.keys(), deviceId], deviceId);
  if (!isOpen(room, notebook.keyring) || !idShape.test(text) || !has) return err('not-allowed');
  const yjs = await loadYjs();
  const bytes = updateBytes(update);
  const problem = bytes === null ? 'malformed' : updateProblem(yjs, bytes, deviceId);
  if (bytes === null || problem) return err(problem === 'too-long' ? 'too-long' : 'not-allowed');
  const one = textIn(notebook, room.id, text);
  const mine = withMore(yjs, one.mine, bytes, deviceId);
  const kept = await typingKept(device, notebook, room.id, one, mine);
  const done = await commitRoom(device, notebook, room, { put: [kept] });
  if (!done.ok) return done;
  one.place = kept[0];
  one.mine = mine;
  one.unsaid = true;
  signalOthers(device, notebook, room.id);
  const long = mine.length > 1 || bytes.length > mostLive;
  if (long || !device.parts.relay) return settleText(device, notebook, room, one);
  timersFor(device, notebook, room.id, one);
  return ok(null);
};

/** Everything typed into a text so far; until the notebook is closed the page is told of every letter of others. `not-allowed`: no name of a text. */
export const openText = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  text: string,
): Promise<
  Result<{ client: number; updates: readonly string[]; authors: Readonly<Record<string, Author>> }, Refusal>
> => {
  if (!idShape.test(text)) return err('not-allowed');
  // Before the page types: it must know the last letter of this device.
  if (room.now.caughtUp && !textIn(notebook, room.id, text).open)
    await retypeLeft(device, notebook, room, text);
  const one = textIn(notebook, room.id, text);
  one.open = true;
  return ok({
    client: clientOf(notebook.keyring.deviceId),
    updates: [
      ...(room.document.texts.get(text) ?? []),
      ...[...one.heard.values(), ...one.mine].map(toBase64url),
    ],
    authors: authorsIn(room),
  });
};
