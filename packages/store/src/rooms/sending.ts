/**
 * From kept to sent. Sealed for sending: epoch, sequence, chain and roster head are fixed, and those bytes and the head are
 * committed before they leave; after that the very same bytes are sent until the relay has them on its disk, so that no
 * crash and no cut line loses or doubles anything. [T21]
 */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { eraseBytes, eraseLabel, mostErased } from '@handrail/sync/erase.ts';
import { presentDevice, rosterHead } from '@handrail/sync/roster/roster.ts';
import { sealRoomEntry, signAs, type Head } from '@handrail/vault';
import type { Device } from '../device.ts';
import { writeBody } from '../document/body.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { Refusal } from '../protocol.ts';
import { ask } from './connection.ts';
import { startIntake } from './intake.ts';
import { advanced } from './cursor.ts';
import { commitRoom, outKept } from './keeping.ts';
import { commitIntake } from './receive.ts';
import { refusalOf } from './refusals.ts';
import { addLink, isOpen, type Link, type Named, type Outgoing, type Room } from './room.ts';
import type { Turn } from './roster-in.ts';

/** Sealed and sent together: enough that a line of half a second is not waited for after every act. */
const atOneTime = 16;

/** Whether this device may write into the room now: it is caught up, has the newest key, and nothing is split. */
export const maySeal = (room: Room, { keyring }: Notebook): boolean => {
  const { now, lasting } = room;
  const { roster, split } = lasting;
  const newest = roster.epochs.at(-1);
  return (
    isOpen(room, keyring) &&
    now.caughtUp &&
    !now.rosterDue &&
    !split &&
    roster.sealable &&
    presentDevice(roster, keyring.deviceId) !== null &&
    newest !== undefined &&
    (room.keys?.epochs.has(newest.epoch) ?? false)
  );
};

const linkOf = ({ entryId, time }: Outgoing, head: Head, names: readonly Named[]): Link => ({
  entryId,
  author: head.device,
  sequence: head.sequence,
  hash: head.hash,
  time,
  names,
  worth: 'counts',
  counted: time,
  number: null,
});

/** The next acts, sealed and committed. From within the queue. */
export const sealNext = async (device: Device, notebook: Notebook, room: Room): Promise<void> => {
  const { keyring } = notebook;
  const next = room.out.filter(({ sealed }) => !sealed).slice(0, atOneTime);
  const { roster, heads } = room.lasting;
  const newest = roster.epochs.at(-1);
  if (!maySeal(room, notebook) || !newest || !room.keys || next.length === 0) return;
  const others = [...heads.values()].filter(({ device: id }) => id !== keyring.deviceId);
  let after = heads.get(keyring.deviceId) ?? null;
  const sealed: Outgoing[] = [];
  for (const one of next) {
    const entry = await sealRoomEntry(
      keyring,
      room.keys,
      {
        entryId: one.entryId,
        epoch: newest.epoch,
        rosterHead: rosterHead(roster),
        after,
        heads: others,
        time: one.time,
        at: one.at,
        body: writeBody(one.body),
      },
      device.parts.chance,
    );
    const names = [...(after ? [after] : []), ...others];
    sealed.push({ ...one, sealed: { bytes: entry.bytes, head: entry.head, names } });
    after = entry.head;
  }
  if (!after) return;
  const done = await commitRoom(device, notebook, room, {
    lasting: { heads: new Map(heads).set(keyring.deviceId, after) },
    put: await Promise.all(sealed.map((one) => outKept(device, notebook, room.id, one))),
  });
  if (!done.ok) return;
  for (const one of sealed) {
    room.out[room.out.findIndex(({ entryId }) => entryId === one.entryId)] = one;
    addSealed(room, one);
  }
};

/** A sealed act stands in this device's chain, acknowledged or not. */
export const addSealed = (room: Room, one: Outgoing): void => {
  if (!one.sealed || room.links.has(one.entryId)) return;
  addLink(room, linkOf(one, one.sealed.head, one.sealed.names));
};

/** The relay takes bodies out by the owner's signed word; asked again after a crash, it does nothing twice. */
const eraseThere = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  entryIds: readonly string[],
): Promise<Result<null, Refusal>> => {
  for (let from = 0; from < entryIds.length; from += mostErased) {
    const entries = entryIds.slice(from, from + mostErased);
    const at = device.parts.clock.now();
    const signed = await signAs(notebook.keyring, eraseLabel, eraseBytes({ roomId: room.id, entries, at }));
    const erased = await ask(device, notebook, { type: 'erase', roomId: room.id, signed });
    if (!erased.ok) return err(refusalOf(erased.error));
  }
  return ok(null);
};

const sendOne = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  one: Outgoing,
): Promise<Result<number, Refusal>> => {
  if (!one.sealed) throw new Error('Only what is sealed and committed is sent.');
  const sent = await ask(device, notebook, { type: 'append', roomId: room.id, entry: one.sealed.bytes });
  if (!sent.ok) return err(refusalOf(sent.error));
  const erases = [...new Set(one.body.erases ?? [])];
  if (erases.length > 0) {
    const erased = await eraseThere(device, notebook, room, erases);
    if (!erased.ok) return erased;
  }
  return ok(sent.value.position);
};

/** The relay has these: they move from the way out to the entries, in one commit. */
const acknowledge = (
  device: Device,
  notebook: Notebook,
  room: Room,
  sent: readonly { readonly entryId: string; readonly position: number }[],
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const intake = startIntake(room, notebook.keyring.deviceId);
  const still = sent.flatMap(({ entryId, position }) => {
    const bytes = room.out.find((one) => one.entryId === entryId)?.sealed?.bytes;
    const link = room.links.get(entryId);
    return bytes && link && link.number === null ? [{ link, bytes, position }] : [];
  });
  intake.acknowledged.push(...still);
  const cursor = advanced(
    room,
    still.map(({ link, position }) => [position, link.entryId]),
  );
  return commitIntake(device, notebook, room, intake, cursor);
};

/**
 * Sends what is sealed and waits for the relay's word. Seals more first when nothing is on its way. Answers whether there is
 * more to send now.
 */
export const sendSome = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  turn: Turn,
): Promise<Result<'more' | 'done', Refusal>> => {
  const onTheWay = (): Outgoing[] => room.out.filter(({ sealed }) => sealed !== null).slice(0, atOneTime);
  if (onTheWay().length === 0) await turn(() => sealNext(device, notebook, room));
  const batch = onTheWay();
  if (batch.length === 0) return ok('done');
  const answers = await Promise.all(batch.map((one) => sendOne(device, notebook, room, one)));
  const sent = batch.flatMap(({ entryId }, index) => {
    const answer = answers[index];
    return answer?.ok ? [{ entryId, position: answer.value }] : [];
  });
  if (sent.length > 0) {
    const kept = await turn(() => acknowledge(device, notebook, room, sent));
    if (!kept) return err('locked');
    if (!kept.ok) return kept;
  }
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) return refused;
  return ok(room.out.length > 0 ? 'more' : 'done');
};
