/**
 * Keeps every room what the person chose for it: after each act at home, when a notebook opens, and when a room changes.
 * Only the newest device of the person tells, so that an older copy takes nothing back; an older one only takes off its way
 * what it had not sent. [T33, T34, T38]
 */
import type { Records } from '@handrail/domain/circle/seen.ts';
import type { Device } from '../device.ts';
import type { Body } from '../document/body.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomOutPlace } from '../notebook/places.ts';
import { commitRoom, outKept } from './keeping.ts';
import { actInRoom } from './outbox.ts';
import { actToErase, actToProject, erasedAtHome, recordsIn } from './projection.ts';
import { projectedHere } from './projection-held.ts';
import { documentWith, erasedIn, unsaidIn, withoutWords } from './projection-way.ts';
import { isOpen, otherIn, sharesFromHere, type Room } from './room.ts';

/** Whether this person may say there what it shows. */
const writesInto = ({ keyring, readOnly }: Notebook, room: Room): boolean =>
  room.mine === 'owner' &&
  !readOnly &&
  !room.lasting.split &&
  isOpen(room, keyring) &&
  otherIn(room, keyring.personId) !== null;

/** Whether an entry of this room was written by its owner, this device's unsent acts among them. */
const byOwnerIn =
  ({ keyring }: Notebook, { links, lasting }: Room) =>
  (entryId: string): boolean => {
    const link = links.get(entryId);
    // What is not in a chain yet is this device's own, on its way.
    return !link || lasting.roster.devices.get(link.author)?.person === keyring.personId;
  };

/**
 * What is on its way and was erased meanwhile does not leave: unsealed, it goes from here; sealed, it has its place in the
 * chain and goes without its body. Follows from the document alone, so a stop in between loses nothing.
 */
const emptyTheWay = async (device: Device, notebook: Notebook, room: Room): Promise<boolean> => {
  const erased = room.out.filter(({ entryId, body, sealed }) => {
    const full = body.changes.length + (body.carried?.length ?? 0) > 0;
    return room.document.erased.has(entryId) && (sealed === null || full);
  });
  if (erased.length === 0) return true;
  const next = new Map(erased.map((one) => [one.entryId, withoutWords(one)]));
  const stubs = [...next.values()].filter((one) => one !== null);
  const done = await commitRoom(device, notebook, room, {
    put: await Promise.all(stubs.map((one) => outKept(device, notebook, room.id, one))),
    remove: erased
      .filter(({ sealed }) => sealed === null)
      .map(({ number }) => roomOutPlace(notebook.line.id, room.id, number)),
  });
  if (!done.ok) return false;
  const left = room.out.flatMap((one) => {
    const instead = next.get(one.entryId);
    return instead === undefined ? [one] : instead === null ? [] : [instead];
  });
  room.out.splice(0, room.out.length, ...left);
  for (const [entryId, one] of next) if (one === null) room.document.acts.delete(entryId);
  return true;
};
/** Words that were erased at home are taken out of the room too; false when that could not be kept now. */
const eraseIn = async (device: Device, notebook: Notebook, room: Room): Promise<boolean> => {
  for (const ref of erasedAtHome(notebook.document, room.document)) {
    const body = actToErase(room.document, ref, byOwnerIn(notebook, room));
    // Where an entry of a newer version stands in the way the thing is removed below, and erased once that can be read.
    if (typeof body === 'string') continue;
    const kept = await actInRoom(device, notebook, room, body);
    if (!kept.ok) return false;
  }
  return true;
};

/**
 * Tells one room the difference, and takes off the way what is not to be there any more, in one commit. A device that is
 * full says nothing, and asks again after the next act.
 */
const projectInto = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  records: Records,
): Promise<void> => {
  if (!writesInto(notebook, room)) return;
  const { keyring, document: home, meta } = notebook;
  const speaks = sharesFromHere(room, keyring.personId, keyring.deviceId);
  if (!speaks && room.out.length === 0) return;
  if (speaks && (!(await eraseIn(device, notebook, room)) || !(await emptyTheWay(device, notebook, room))))
    return;
  const desired = projectedHere(home, records, room);
  const { instead, erases } = unsaidIn(room, desired, { speaks, backupAt: meta.lastBackupAt });
  const difference = speaks
    ? actToProject(desired, erasedIn(documentWith(room.document, instead), erases))
    : null;
  if (!difference && instead.size + erases.length === 0) return;
  const body: Body = { v: 1, changes: [], ...difference, ...(erases.length > 0 && { erases }) };
  await actInRoom(device, notebook, room, body, [], [], instead);
};

/** For one room. Idempotent: said again with nothing changed, nothing is sent. To be called in the queue. */
export const afterRoom = (device: Device, notebook: Notebook, room: Room): Promise<void> =>
  projectInto(device, notebook, room, recordsIn(notebook.document));

/** For every room, after the home record changed. */
export const afterHome = async (device: Device, notebook: Notebook): Promise<void> => {
  if (![...notebook.rooms.values()].some((room) => writesInto(notebook, room))) return;
  const records = recordsIn(notebook.document);
  for (const room of notebook.rooms.values()) await projectInto(device, notebook, room, records);
};
