/**
 * Acts of this device in a shared room. Kept first: entry id, stamp and words, sealed under the vault key, in one commit,
 * and shown at once ("kept here"). What belongs to sending (epoch, sequence, chain, roster head) is fixed when it is sent,
 * so that what was written offline survives any change of keys. [T21]
 */
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok } from '@handrail/kernel/result.ts';
import type { Device } from '../device.ts';
import { readBody, writeBody, type Body } from '../document/body.ts';
import { addAct, type Act } from '../document/document.ts';
import type { KeptAct } from '../notebook/keep.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomOutPlace } from '../notebook/places.ts';
import { bodiesFor } from '../notebook/sealing.ts';
import type { Kept } from '../persistence/storage.ts';
import { dayOnly } from './day-only.ts';
import { emptiedIn } from './erased.ts';
import { commitRoom, outKept } from './keeping.ts';
import { documentWith, type Instead } from './projection-way.ts';
import { isOpen, type Outgoing, type Room } from './room.ts';
import { tellRoom, touchedBy } from './view.ts';

/** The act as the document shows it until it comes back, or for ever. */
export const actOfOutgoing = (deviceId: string, { entryId, time, at, body }: Outgoing): Act => ({
  entryId,
  stamp: { time, device: deviceId },
  at,
  body,
  partly: false,
});

/** Read back from its bytes, so that what is shown now is what everybody will read. */
const asRead = (body: Body): Body => {
  const read = readBody(writeBody(body));
  if (read.kind !== 'read') throw new Error('A body this version wrote must be readable to it.');
  return read.body;
};

const saysNothing = ({ v: _, ...says }: Body): boolean => Object.values(says).flat().length === 0;
const nothingInstead: Instead = new Map();

/**
 * Keeps one act for this room. `beside` and the drafts go in the same commit. `not-allowed`: the room has ended.
 * Whether the act is this role's to do is the caller's to know: the others refuse it if not. `instead`: what is on its way
 * and goes otherwise, or not at all, from the same commit on. `gone`: places that are free afterwards.
 */
export const actInRoom = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  body: Body,
  beside: readonly Kept[] = [],
  drafts: readonly string[] = [],
  instead: Instead = nothingInstead,
  gone: readonly string[] = [],
): Promise<KeptAct> => {
  const { keyring } = notebook;
  if (!isOpen(room, keyring)) return err('not-allowed');
  const bodies = saysNothing(body) ? [] : bodiesFor(body);
  if (!bodies) return err('too-long');
  const erases = new Set(bodies.flatMap((one) => one.erases ?? []));
  // What was never sent need not be taken out anywhere else.
  const dropped = room.out.filter(
    ({ entryId, sealed }) => instead.get(entryId) === null || (!sealed && erases.has(entryId)),
  );
  const otherwise = [...instead.values()].filter((one) => one !== null);
  const clock = Math.max(room.document.clock, room.lasting.heads.get(keyring.deviceId)?.time ?? 0);
  const outgoing = bodies.map((one, index): Outgoing => ({
    number: room.next.out + index,
    entryId: newId(device.parts.chance),
    time: clock + 1 + index,
    at: dayOnly(device, notebook, clock + 1 + index),
    body: asRead(one),
    sealed: null,
  }));
  const done = await commitRoom(device, notebook, room, {
    put: [
      ...(await Promise.all(
        [...otherwise, ...outgoing].map((one) => outKept(device, notebook, room.id, one)),
      )),
      ...(await emptiedIn(device, notebook, room, [...erases])),
      ...beside,
    ],
    remove: [
      ...drafts.map((key) => notebook.drafts.get(key)?.place).filter((place) => place !== undefined),
      ...dropped.map(({ number }) => roomOutPlace(notebook.line.id, room.id, number)),
      ...gone,
    ],
  });
  if (!done.ok) return done;
  room.next.out += outgoing.length;
  const left = room.out.filter((one) => !dropped.includes(one));
  room.out.splice(0, room.out.length, ...left.map((one) => instead.get(one.entryId) ?? one), ...outgoing);
  room.document = documentWith(room.document, instead);
  for (const one of outgoing) addAct(room.document, actOfOutgoing(keyring.deviceId, one));
  for (const key of drafts) notebook.drafts.delete(key);
  if (drafts.length > 0) device.parts.post({ type: 'changed', set: [], gone: [], drafts });
  tellRoom(device, notebook, room, erases.size + instead.size > 0 ? 'whole' : touchedBy(body));
  device.sharing.work(device, notebook, room);
  const last = outgoing.at(-1);
  // Nothing may be left to say when something else was taken off the way.
  return ok({ entryId: last?.entryId ?? '', at: last?.at ?? device.parts.clock.now() });
};
