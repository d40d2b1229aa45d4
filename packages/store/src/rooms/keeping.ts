/** What lies on the disk of a room, and one commit for whatever changed. [T19] */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { sealSmall, type VaultKey } from '@handrail/vault';
import { commit, toJson, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import {
  entryNumber,
  roomEntryPlaces,
  roomKeysPlace,
  roomOutPlace,
  roomSnapPlace,
  roomStatePlace,
  summaryPlace,
  wordsPlace,
} from '../notebook/places.ts';
import type { Kept } from '../persistence/storage.ts';
import type { Lasting, Outgoing, Room } from './room.ts';

/** A room's state as JSON; `loading.ts` reads it. */
export const stateJson = (mine: Room['mine'], lasting: Lasting): unknown => ({
  v: 1,
  mine,
  statements: lasting.roster.signed.map(({ statement, signature }) => [
    toBase64url(statement),
    toBase64url(signature),
  ]),
  atRelay: lasting.atRelay,
  cursor: lasting.cursor,
  atCursor: lasting.atCursor,
  heads: [...lasting.heads.values()],
  ends: [...lasting.ends],
  findings: [...lasting.findings].map(([kind, about]) => [kind, [...about]]),
  withheld: lasting.withheld,
  letGo: lasting.letGo,
  split: lasting.split,
  ending: lasting.ending,
  settled: lasting.settled,
  heldBack: [...lasting.heldBack],
  ...(lasting.rest !== null && { rest: lasting.rest }),
  ...(lasting.snap !== null && { snap: lasting.snap }),
});

interface Sealer {
  readonly vaultKey: VaultKey;
  readonly line: { readonly id: string };
}

export const stateKept = async (
  { parts }: Device,
  { vaultKey, line }: Sealer,
  room: Pick<Room, 'id' | 'mine'>,
  lasting: Lasting,
): Promise<Kept> => {
  const place = roomStatePlace(line.id, room.id);
  return [
    place,
    await sealSmall(vaultKey, 'room', place, toJson(stateJson(room.mine, lasting)), parts.chance),
  ];
};

/** An act on its way as JSON; `loading.ts` reads it. */
export const outJson = ({ entryId, time, at, body, sealed }: Omit<Outgoing, 'number'>): unknown => ({
  v: 1,
  entryId,
  time,
  at,
  body,
  sealed: sealed && { ...sealed, bytes: toBase64url(sealed.bytes) },
});

export const outKept = async (
  { parts }: Device,
  { vaultKey, line }: Sealer,
  roomId: string,
  outgoing: Outgoing,
): Promise<Kept> => {
  const place = roomOutPlace(line.id, roomId, outgoing.number);
  return [place, await sealSmall(vaultKey, 'out', place, toJson(outJson(outgoing)), parts.chance)];
};

/** What goes into one commit with a room's state. */
export interface RoomCommit {
  /** Left out, the state is not sealed again. */
  readonly lasting?: Partial<Lasting>;
  readonly keys?: Pick<Room, 'keys' | 'sealedKeys'>;
  readonly put?: readonly Kept[];
  readonly remove?: readonly string[];
}

/** Whether something that a snapshot holds is written over, or counts otherwise: who is there, and where their words end. */
const leavesSnapshot = ({ line }: Notebook, { id, lasting }: Room, next: Lasting, put: readonly Kept[]) =>
  next.roster !== lasting.roster ||
  next.ends !== lasting.ends ||
  put.some(
    ([place]) =>
      place.startsWith(roomEntryPlaces(line.id, id)) && entryNumber(place) < (lasting.snap?.next ?? 0),
  );

/**
 * How the state stands after a commit: what lies beside the room and says how it stands is believed no longer, unless it is
 * in this very commit. [T54]
 */
const standsAfter = (
  notebook: Notebook,
  room: Room,
  lasting: Partial<Lasting> | undefined,
  put: readonly Kept[],
): Lasting => {
  const next = { ...room.lasting, rest: null, ...lasting };
  return next.snap !== null && next.snap === room.lasting.snap && leavesSnapshot(notebook, room, next, put)
    ? { ...next, snap: null }
    : next;
};

/**
 * What lies beside the room and must not hold what was taken out of it: the snapshot once it is not believed, and the words and
 * the summary of how it slept. None of these is in the history. A person's own rooms never sleep and have none.
 */
const goesWith = (
  { line }: Notebook,
  { id, mine, lasting, next: { entry } }: Room,
  next: Lasting,
  put: readonly Kept[],
): string[] => {
  if (mine !== 'member') return [];
  const over = put.some(
    ([place]) => place.startsWith(roomEntryPlaces(line.id, id)) && entryNumber(place) < entry,
  );
  const words = next.rest === null && (over || (next.snap === null && lasting.snap !== null));
  return [
    // One that was not believed at the opening may still lie there.
    ...(next.snap === null ? [roomSnapPlace(line.id, id)] : []),
    ...(words ? [wordsPlace(line.id, id), summaryPlace(line.id, id)] : []),
  ];
};

/** Commits what changed; only then is it so in memory. Refused, nothing has changed. Nothing of a room that was let go. */
export const commitRoom = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  { lasting, keys, put = [], remove = [] }: RoomCommit,
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const next = standsAfter(notebook, room, lasting, put);
  const { rest, snap } = room.lasting;
  const seals = lasting !== undefined || next.rest !== rest || next.snap !== snap;
  const sealedKeys = keys?.sealedKeys ?? null;
  await device.parts.storage.ready();
  if (room.now.letGo) return err('elsewhere');
  const done = await commit(device, {
    put: [
      ...put,
      ...(sealedKeys ? [[roomKeysPlace(notebook.line.id, room.id), sealedKeys] as const] : []),
      ...(seals ? [await stateKept(device, notebook, room, next)] : []),
    ],
    remove: [...remove, ...goesWith(notebook, room, next, put)],
  });
  if (!done.ok) return done;
  room.lasting = next;
  if (keys) Object.assign(room, keys);
  return ok(null);
};
