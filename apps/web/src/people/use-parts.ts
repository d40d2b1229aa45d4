/**
 * Which parts of a room hold something, and in which something came or changed since the therapist looked. Worked out of
 * the room's view, so that a list of three hundred people opens no room. [D10]
 */
import { useMemo } from 'react';
import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import { whatIsNew } from '@handrail/domain/circle/whats-new.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useRoom, useRoomRecords } from '../notebook/notebook.tsx';

/** Parts of which something is shared now. */
export const partsHereIn = (room: RoomView): readonly SharedPart[] =>
  whatIsNew(room.summary.latest, undefined);

/** Parts in which something came or changed since `since`; all of them when it is undefined. */
export const newPartsIn = (room: RoomView, since: number | undefined): readonly SharedPart[] =>
  whatIsNew(room.summary.latest, since);

const nowhere: readonly SharedPart[] = [];

export const usePartsHere = (roomId: string): readonly SharedPart[] => {
  const room = useRoom(roomId);
  return useMemo(() => (room ? partsHereIn(room) : nowhere), [room]);
};

export const useNewParts = (roomId: string, since: number | undefined): readonly SharedPart[] => {
  const room = useRoom(roomId);
  return useMemo(() => (room ? newPartsIn(room, since) : nowhere), [room, since]);
};

/** Parts that this therapist's app opened some time, and of which nothing is shared now. */
export const usePartsNotNow = (roomId: string): readonly SharedPart[] => {
  const here = usePartsHere(roomId);
  const opened = useRoomRecords(roomId, 'opened');
  return sharedParts.filter((part) => !here.includes(part) && opened.some((one) => one.part === part));
};
