/** A suggestion that was made in a room, on its way into the person's own form. */
import { acceptFromRoom, draftFromRoom } from '@handrail/domain/circle/suggestions.ts';
import type { Change, RecordOf } from '@handrail/domain/records.ts';
import { freshId, useRoomRecord, type AllRecords } from '../notebook/notebook.tsx';

export interface FromRoom {
  readonly roomId: string;
  readonly suggestion: RecordOf<'suggestion'>;
  /** What it says, as fields of the thing it would become. */
  readonly said: Readonly<Record<string, unknown>>;
}

/** The suggestion a form was opened with; `undefined` when there is none, or it is not there any more. */
export const useFromRoom = (
  roomId: string | undefined,
  suggestionId: string | undefined,
): FromRoom | undefined => {
  const suggestion = useRoomRecord(roomId ?? '', 'suggestion', suggestionId);
  return roomId !== undefined && suggestion
    ? { roomId, suggestion, said: draftFromRoom(suggestion) }
    : undefined;
};

/** The person's own record under `newId`, with the fields of their form, and their yes. `null`: there is nothing in it. */
export const acceptedWith = (
  { roomId, suggestion }: FromRoom,
  records: AllRecords,
  newId: string,
  fields: object,
): readonly Change[] | null => {
  const edited = fields as NonNullable<RecordOf<'suggestion'>['draft']>;
  const accepted = acceptFromRoom(suggestion, roomId, records, newId, freshId(), edited);
  return accepted.ok ? accepted.value : null;
};
