/** What lies on the disk of a room, and one commit for whatever changed. [T19] */
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { toBase64url } from '@handrail/proof/text-codes.ts';
import { sealSmall, type VaultKey } from '@handrail/vault';
import { commit, toJson, type Device } from '../device.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { roomKeysPlace, roomOutPlace, roomStatePlace } from '../notebook/places.ts';
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

/** Commits what changed; only then is it so in memory. Refused, nothing has changed. Nothing of a room that was let go. */
export const commitRoom = async (
  device: Device,
  notebook: Notebook,
  room: Room,
  { lasting, keys, put = [], remove = [] }: RoomCommit,
): Promise<Result<null, 'no-room' | 'elsewhere'>> => {
  const next: Lasting = { ...room.lasting, ...lasting };
  const sealedKeys = keys?.sealedKeys ?? null;
  await device.parts.storage.ready();
  if (room.now.letGo) return err('elsewhere');
  const done = await commit(device, {
    put: [
      ...put,
      ...(sealedKeys ? [[roomKeysPlace(notebook.line.id, room.id), sealedKeys] as const] : []),
      ...(lasting ? [await stateKept(device, notebook, room, next)] : []),
    ],
    remove,
  });
  if (!done.ok) return done;
  room.lasting = next;
  if (keys) Object.assign(room, keys);
  return ok(null);
};
