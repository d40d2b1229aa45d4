/** A member's own words in a room: kept like at home, and only what is theirs to say. [T25] */
import type { Change, Kind } from '@handrail/domain/records.ts';
import { isKind } from '@handrail/domain/records.ts';
import { err } from '@handrail/kernel/result.ts';
import type { Device } from '../device.ts';
import { recordOf } from '../document/document.ts';
import { changesProblem, merged, type KeptAct } from '../notebook/keep.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { mayAct } from './admit.ts';
import { actInRoom } from './outbox.ts';

/** `not-found`: no such room. `not-allowed`: ended, or not this role's to say. The drafts go in the same commit. */
export const keepInRoom = async (
  device: Device,
  notebook: Notebook,
  input: {
    readonly roomId: string;
    readonly changes: readonly Change[];
    readonly drafts?: readonly string[];
  },
): Promise<KeptAct> => {
  const room = notebook.rooms.get(input.roomId);
  if (!room) return err('not-found');
  const { changes, drafts = [] } = input;
  const problem = changes.length === 0 ? 'not-allowed' : changesProblem(changes);
  if (problem) return err(problem);
  const body = { v: 1, changes: merged(changes) } as const;
  // The owner speaks at home, and the room follows.
  if (room.mine !== 'member' || !mayAct('member', body, Number.MAX_SAFE_INTEGER)) return err('not-allowed');
  return actInRoom(device, notebook, room, body, [], drafts);
};

export const removeInRoom = async (
  device: Device,
  notebook: Notebook,
  { roomId, kind, id }: { readonly roomId: string; readonly kind: Kind; readonly id: string },
): Promise<KeptAct> => {
  const room = notebook.rooms.get(roomId);
  if (!room || !isKind(kind) || !recordOf(room.document, kind, id)) return err('not-found');
  const body = { v: 1, changes: [], removed: [{ kind, id }] } as const;
  if (room.mine !== 'member' || !mayAct('member', body, Number.MAX_SAFE_INTEGER)) return err('not-allowed');
  return actInRoom(device, notebook, room, body);
};
