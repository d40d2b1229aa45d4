/**
 * Everything in one JSON text, for machines: what stands now, and every entry as it was written, with who and when.
 * Lossless: what a newer version wrote is in it as it was read, or in base64 where it could not be opened at all.
 */
import { openChain, type OpenedEntry } from '@handrail/vault';
import { loadSharing, type Device } from '../device.ts';
import { standing, type Document } from '../document/document.ts';
import type { Bytes } from '../persistence/storage.ts';
import { otherIn, type Room } from '../rooms/room.ts';
import type { Notebook } from './notebook.ts';
import { entryPlaces } from './places.ts';

export const machineCopyFormat = 'handrail-machine-copy';
export const machineCopyVersion = 1;

const base64 = (bytes: Bytes): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The body as JSON; one that is no JSON at all as `bodyBase64`. */
const bodyIn = (body: Bytes | null): { readonly body: unknown } | { readonly bodyBase64: string } => {
  if (body === null) return { body: null };
  try {
    return { body: JSON.parse(decoder.decode(body)) as unknown };
  } catch {
    return { bodyBase64: base64(body) };
  }
};

const entryIn = ({ entryId, header, body }: OpenedEntry) => ({
  id: entryId,
  device: header.author,
  sequence: header.sequence,
  time: header.stamp.time,
  at: header.at,
  ...bodyIn(body),
});

const recordsIn = (document: Document): Record<string, unknown[]> => {
  const records: Record<string, unknown[]> = {};
  for (const [kind, record] of standing(document)) (records[kind] ??= []).push(record);
  return records;
};

/** What two people share: what stands there, and each act of both, as far as this device has it. */
const roomIn = async (device: Device, notebook: Notebook, room: Room) => ({
  id: room.id,
  mine: room.mine,
  other: otherIn(room, notebook.keyring.personId),
  records: recordsIn(room.document),
  texts: await (await loadSharing(device)).textsIn(device, notebook, room),
  acts: [...room.document.acts.values()].map(({ entryId, stamp, at, body }) => ({
    id: entryId,
    device: stamp.device,
    time: stamp.time,
    at,
    body,
  })),
});

/** Those that sleep are opened for it one after the other, and none of them is kept open. */
const asleepIn = async (device: Device, notebook: Notebook): Promise<unknown[]> => {
  const { asleep, unopened } = notebook;
  const rooms: unknown[] = [];
  if (asleep.size + unopened.size === 0) return rooms;
  const { openLying } = await loadSharing(device);
  for (const id of [...asleep.keys(), ...unopened]) {
    const room = await openLying(device, notebook, id);
    if (room) rooms.push(await roomIn(device, notebook, room));
  }
  return rooms;
};

/** JSON, not sealed. Its schema is made in packages/interop. */
export const machineCopy = async (device: Device, notebook: Notebook): Promise<string> => {
  const { parts } = device;
  const kept = await parts.storage.all(entryPlaces(notebook.line.id));
  const chain = await openChain(
    notebook.keyring,
    kept.map(([, bytes]) => bytes),
    notebook.head,
  );
  return JSON.stringify({
    format: machineCopyFormat,
    version: machineCopyVersion,
    madeAt: parts.clock.now(),
    personId: notebook.keyring.personId,
    deviceId: notebook.keyring.deviceId,
    records: recordsIn(notebook.document),
    entries: chain.opened.map(entryIn),
    newer: chain.newer.map(({ bytes }) => ({ sealedBase64: base64(bytes) })),
    trouble: notebook.trouble,
    rooms: [
      ...(await Promise.all([...notebook.rooms.values()].map((room) => roomIn(device, notebook, room)))),
      ...(await asleepIn(device, notebook)),
    ],
  });
};
