/**
 * The list of notebooks that is shown before unlocking, and the 64 slots that hold their locks. An empty slot looks
 * like a full one; the directory, which is in the clear, says which are used by the notebooks that are shown. [T12]
 */
import { emptySlot, type LockRecord } from '@handrail/vault';
import type { Device } from '../device.ts';
import { fromJson, toJson } from '../device.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { NotebookCover, NotebookRole } from '../protocol.ts';
import { directoryPlace, slotsPlace } from './places.ts';

export const slotCount = 64;
const slotBytes = 1_024;

/** One notebook as the directory knows it. */
export interface Line {
  readonly id: string;
  readonly slot: number;
  readonly cover: number;
  readonly madeOn: string;
  readonly role: NotebookRole;
  readonly lock: 'passphrase' | 'later';
  /** Id of the local key, when the lock is `later`. */
  readonly localKey: string | null;
}

/** What the page may know of a notebook before it is open. */
export const coverOf = ({ id, role, cover, madeOn, lock }: Line): NotebookCover => ({
  id,
  role,
  cover,
  madeOn,
  lock,
});

const isLine = (value: unknown): value is Line => {
  const line = value as Partial<Line> | null;
  return (
    typeof line === 'object' &&
    line !== null &&
    typeof line.id === 'string' &&
    /^[0-9a-f]{32}$/.test(line.id) &&
    Number.isInteger(line.slot) &&
    Number(line.slot) >= 0 &&
    Number(line.slot) < slotCount &&
    Number.isInteger(line.cover) &&
    typeof line.madeOn === 'string' &&
    ['own', 'desk', 'on-desk'].includes(line.role ?? '') &&
    ['passphrase', 'later'].includes(line.lock ?? '') &&
    (line.localKey === null || typeof line.localKey === 'string')
  );
};

/** Throws when what lies there is not what this app wrote: nothing may be written over it then. */
export const readDirectory = async ({ parts }: Device): Promise<readonly Line[]> => {
  const bytes = await parts.storage.get(directoryPlace);
  if (!bytes) return [];
  const lines = fromJson(bytes);
  if (!Array.isArray(lines) || !lines.every(isLine)) throw new Error('The directory is not readable.');
  return lines;
};

/** The directory, to be committed. */
export const directoryOf = (lines: readonly Line[]): Kept => [directoryPlace, toJson(lines)];

/** Null when no notebook here has this id. */
export const lineOf = async (device: Device, notebookId: string): Promise<Line | null> =>
  (await readDirectory(device)).find((line) => line.id === notebookId) ?? null;

/** 64 empty slots, to be committed. */
export const freshSlots = ({ parts }: Device): Kept => {
  const all = new Uint8Array(slotCount * slotBytes);
  for (let slot = 0; slot < slotCount; slot += 1) all.set(emptySlot(parts.chance), slot * slotBytes);
  return [slotsPlace, all];
};

const readSlots = async (device: Device): Promise<Bytes> => {
  const kept = await device.parts.storage.get(slotsPlace);
  return kept?.length === slotCount * slotBytes ? kept : freshSlots(device)[1];
};

/** The lock in this slot: 1,024 bytes, random where nothing was ever kept. */
export const readSlot = async (device: Device, slot: number): Promise<Bytes> =>
  (await readSlots(device)).slice(slot * slotBytes, (slot + 1) * slotBytes);

/** The slots with one of them changed, to be committed. */
export const slotsWith = async (device: Device, slot: number, record: LockRecord): Promise<Kept> => {
  const all = await readSlots(device);
  all.set(record, slot * slotBytes);
  return [slotsPlace, all];
};

/** A free slot by chance, so that the slot does not tell which notebook came first; null when all are used. */
export const freeSlot = ({ parts }: Device, lines: readonly Line[]): number | null => {
  const free = Array.from({ length: slotCount }, (_, slot) => slot).filter(
    (slot) => !lines.some((line) => line.slot === slot),
  );
  const pick = free[(parts.chance.bytes(1)[0] ?? 0) % Math.max(1, free.length)];
  return pick ?? null;
};

/** The lowest drawing that no shown notebook has. */
export const freeCover = (lines: readonly Line[]): number => {
  let cover = 0;
  while (lines.some((line) => line.cover === cover)) cover += 1;
  return cover;
};
