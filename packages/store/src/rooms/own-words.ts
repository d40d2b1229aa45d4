/** Own words in a room: a member's, and what both work on. Kept like at home, and only what is theirs to say. [T25, T42] */
import type { Change, Kind } from '@handrail/domain/records.ts';
import { isKind } from '@handrail/domain/records.ts';
import { writtenOnce } from '@handrail/domain/circle/written-once.ts';
import { whoMayChange } from '@handrail/domain/circle/who-may-change.ts';
import { err } from '@handrail/kernel/result.ts';
import type { Device } from '../device.ts';
import type { Body } from '../document/body.ts';
import { recordOf } from '../document/document.ts';
import { changesProblem, merged, type KeptAct } from '../notebook/keep.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { mayAct } from './admit.ts';
import { wake } from './awake.ts';
import { actInRoom } from './outbox.ts';
import type { Room } from './room.ts';

/** What the owner shares is said at home, and the room follows; here they write only what both write. */
const isTheirs = (room: Room, body: Body): boolean =>
  mayAct(room.mine, body, Number.MAX_SAFE_INTEGER) &&
  (room.mine === 'member' ||
    [...body.changes, ...(body.removed ?? []), ...(body.putBack ?? [])].every(
      ({ kind }) => isKind(kind) && whoMayChange[kind] === 'both',
    ));

const isGone = ({ document }: Room, kind: string, id: string): boolean =>
  isKind(kind) && document.things.get(kind)?.get(id)?.removal?.gone === true;

/**
 * `not-found`: no such room. `not-allowed`: ended, or not this role's to say. The drafts go in the same commit. What somebody
 * took out meanwhile, and who is here keeps again, is put back in the same act: else it would look kept and not be there.
 */
export const keepInRoom = async (
  device: Device,
  notebook: Notebook,
  input: {
    readonly roomId: string;
    readonly changes: readonly Change[];
    readonly drafts?: readonly string[];
  },
): Promise<KeptAct> => {
  const room = await wake(device, notebook, input.roomId);
  if (!room) return err('not-found');
  const { changes, drafts = [] } = input;
  const problem = changes.length === 0 ? 'not-allowed' : changesProblem(changes);
  if (problem) return err(problem);
  const all = merged(changes);
  const putBack = all.filter(({ kind, id }) => isGone(room, kind, id)).map(({ kind, id }) => ({ kind, id }));
  const body = { v: 1, changes: all, ...(putBack.length > 0 && { putBack }) } as const;
  if (!isTheirs(room, body)) return err('not-allowed');
  return actInRoom(device, notebook, room, body, [], drafts);
};

interface Which {
  readonly roomId: string;
  readonly kind: Kind;
  readonly id: string;
}

/** `not-found`: it does not stand there. `not-allowed`: not this role's, or written once. */
export const removeInRoom = async (
  device: Device,
  notebook: Notebook,
  { roomId, kind, id }: Which,
): Promise<KeptAct> => {
  const room = await wake(device, notebook, roomId);
  if (!room || !isKind(kind) || !recordOf(room.document, kind, id)) return err('not-found');
  if (writtenOnce.has(kind)) return err('not-allowed');
  const body = { v: 1, changes: [], removed: [{ kind, id }] } as const;
  if (!isTheirs(room, body)) return err('not-allowed');
  return actInRoom(device, notebook, room, body);
};

/** What was taken out, by whichever of the two, as it stood. `not-found`: it was not taken out, or its words are erased. */
export const putBackInRoom = async (
  device: Device,
  notebook: Notebook,
  { roomId, kind, id }: Which,
): Promise<KeptAct> => {
  const room = await wake(device, notebook, roomId);
  if (!room || !isGone(room, kind, id) || !room.document.things.get(kind)?.get(id)?.first)
    return err('not-found');
  const body = { v: 1, changes: [], putBack: [{ kind, id }] } as const;
  if (!isTheirs(room, body)) return err('not-allowed');
  return actInRoom(device, notebook, room, body);
};
