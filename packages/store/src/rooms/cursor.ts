/**
 * How far the relay's list was read. A position is a cursor only; what an entry is, its id says. The relay does not push to
 * who sent, so own entries fill their places when they are acknowledged, and the cursor goes on when nothing is missing
 * before it.
 */
import { readEnvelope } from '@handrail/sync/entry-envelope.ts';
import type { Bytes } from '../persistence/storage.ts';
import type { Lasting, Room } from './room.ts';

export type At = readonly [position: number, entryId: string | null];

/** Null for bytes of another version, or of none. */
export const entryIdOf = (bytes: Bytes): string | null => {
  const outside = readEnvelope(bytes);
  return outside.ok ? outside.value.entryId : null;
};

/** More than this beyond the cursor is no honest delay: the relay is asked again instead. */
const mostAhead = 1_000;

/** The cursor once these are taken in. */
export const advanced = (room: Room, here: readonly At[]): Pick<Lasting, 'cursor' | 'atCursor'> => {
  const { ahead } = room.now;
  let { cursor, atCursor } = room.lasting;
  for (const [position, entryId] of here) if (position > cursor) ahead.set(position, entryId);
  for (let next = ahead.get(cursor + 1); next !== undefined; next = ahead.get(cursor + 1)) {
    cursor += 1;
    ahead.delete(cursor);
    atCursor = next;
  }
  if (ahead.size > mostAhead) {
    ahead.clear();
    room.now.caughtUp = false;
  }
  return { cursor, atCursor };
};

/** Whether something before what came is not here. */
export const hasHole = ({ now }: Room): boolean => now.ahead.size > 0;
