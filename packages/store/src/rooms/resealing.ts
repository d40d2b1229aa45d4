/**
 * Everything of the rooms that lies under the vault key, sealed again: for a new passphrase, and for a restored copy, which
 * is a device of its own and begins anew with the relay. Entries are under the rooms' keys and stay as they are. [T13, T15]
 */
import { newId } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { openSmall, resealRoomKeys, sealSmall, type VaultKey } from '@handrail/vault';
import { fromJson, toJson, type Device } from '../device.ts';
import { isSnapPlace, notebookPlaces, roomsPlaces, summaryPlaces, wordsPlaces } from '../notebook/places.ts';
import type { Bytes, Kept } from '../persistence/storage.ts';
import type { OutOnDisk, StateOnDisk } from './loading.ts';
import { typingLabel } from './typing-kept.ts';
import { lettersOnTheWay, withoutLetters } from './typing-reseal.ts';

interface Holder {
  readonly vaultKey: VaultKey;
  readonly notebookId: string;
}
export interface Move {
  readonly from: Holder;
  readonly to: Holder;
  /** The copy is a device of its own: what it has not sent goes out under new ids, because its twin may have sent it. */
  readonly anew: boolean;
}

const labels: Readonly<Record<string, string>> = {
  state: 'room',
  out: 'out',
  typing: typingLabel,
};

type Sealed = NonNullable<OutOnDisk['sealed']>;

/** By room: what the device of the backup had sealed first among what the relay may never have had. */
const firstUnsent = async (
  { from }: Move,
  everything: readonly Kept[],
): Promise<ReadonlyMap<string, Sealed>> => {
  const first = new Map<string, Sealed>();
  for (const [place, bytes] of everything) {
    const [kind, roomId = '', what] = place.slice(notebookPlaces(from.notebookId).length).split('/');
    if (kind !== 'room' || what !== 'out') continue;
    const opened = await openSmall(from.vaultKey, 'out', place, bytes);
    if (!opened.ok) continue;
    const { v, sealed } = fromJson(opened.value) as OutOnDisk;
    if (v !== 1 || !sealed) continue;
    if (sealed.head.sequence < (first.get(roomId)?.head.sequence ?? Number.POSITIVE_INFINITY))
      first.set(roomId, sealed);
  }
  return first;
};

/** Heads without what may never have been sent: where its twin did send it, the relay tells. */
const headsBefore = (heads: StateOnDisk['heads'], unsent: Sealed | undefined): StateOnDisk['heads'] => {
  if (!unsent) return heads;
  const { device } = unsent.head;
  const before = unsent.names.filter((named) => named.device === device);
  return [...heads.filter((head) => head.device !== device), ...before];
};

/** Null: nothing is left of it here. */
const begunAnew = ({ parts }: Device, what: string, value: unknown, unsent: Sealed | undefined): unknown => {
  if (what === 'state') {
    const state = value as StateOnDisk;
    // What another device's snapshots and summaries say, they say of its heads and its cursor.
    const { rest: _, snap: __, ...begun } = state;
    return { ...begun, cursor: 0, atCursor: null, heads: headsBefore(state.heads, unsent) };
  }
  if (what !== 'out') return value;
  const body = withoutLetters((value as OutOnDisk).body);
  return body && { ...(value as OutOnDisk), body, entryId: newId(parts.chance), sealed: null };
};

/** `null`: it does not open, and lies as it lay. */
const moved = async (
  device: Device,
  { from, to, anew }: Move,
  [place, bytes]: Kept,
  unsent: ReadonlyMap<string, Sealed>,
): Promise<Result<Kept | null, 'newer-version'>> => {
  const inside = place.slice(notebookPlaces(from.notebookId).length);
  const next = `${notebookPlaces(to.notebookId)}${inside}`;
  const [, roomId = '', what = ''] = inside.split('/');
  const { chance } = device.parts;
  let sealed: Result<Bytes, 'newer-version' | 'older-version' | 'damaged'>;
  if (what === 'keys') sealed = await resealRoomKeys({ from, to, roomId, sealed: bytes, chance });
  else {
    const label = labels[what];
    if (label === undefined) return ok(from.notebookId === to.notebookId ? null : [next, bytes]);
    const opened = await openSmall(from.vaultKey, label, place, bytes);
    sealed = opened;
    if (opened.ok) {
      const value = fromJson(opened.value);
      if ((value as { v?: unknown }).v !== 1) return err('newer-version');
      const after = anew ? begunAnew(device, what, value, unsent.get(roomId)) : value;
      if (after === null) return ok(null);
      sealed = ok(await sealSmall(to.vaultKey, label, next, toJson(after), chance));
    }
  }
  if (sealed.ok) return ok([next, sealed.value]);
  return sealed.error === 'newer-version' ? err('newer-version') : ok(null);
};

const cacheLabel = (notebookId: string, place: string): string | null => {
  if (place.startsWith(summaryPlaces(notebookId))) return 'summary';
  if (place.startsWith(wordsPlaces(notebookId))) return 'words';
  return isSnapPlace(place) ? 'snap' : null;
};

/** What can be made again from the rooms. One that does not open stays as it lies, and is made again. */
const cachesMoved = async (
  { parts }: Device,
  { from, to }: Move,
  everything: readonly Kept[],
): Promise<Kept[]> => {
  const put: Kept[] = [];
  for (const [place, bytes] of everything) {
    const label = cacheLabel(from.notebookId, place);
    const opened = label === null ? null : await openSmall(from.vaultKey, label, place, bytes);
    if (label !== null && opened?.ok)
      put.push([place, await sealSmall(to.vaultKey, label, place, opened.value, parts.chance)]);
  }
  return put;
};

/** What to commit; `newer-version` when something of a newer version would lose its key. */
export const resealRooms = async (
  device: Device,
  move: Move,
  everything: readonly Kept[],
): Promise<Result<readonly Kept[], 'newer-version'>> => {
  const put: Kept[] = [];
  const { notebookId } = move.from;
  const mine = everything.filter(
    ([place]) => place.startsWith(roomsPlaces(notebookId)) && !isSnapPlace(place),
  );
  const unsent = move.anew ? await firstUnsent(move, mine) : new Map<string, Sealed>();
  for (const one of mine) {
    const next = await moved(device, move, one, unsent);
    if (!next.ok) return next;
    if (next.value) put.push(next.value);
  }
  if (move.anew) put.push(...(await lettersOnTheWay(device, move, mine)));
  else put.push(...(await cachesMoved(device, move, everything)));
  return ok(put);
};
