/** The therapist's notes about one person, as they stand at home, and those that stand in the room alone. */
import type { RecordOf } from '@handrail/domain/records.ts';
import { isUnsent } from '../people/Sent.tsx';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';

type Note = RecordOf<'progressNote'>;
type Addendum = RecordOf<'noteAddendum'>;

/**
 * At home first, because there each is whole. A device that came from a copy made before a note was signed has that one in the
 * room only, and would have it signed a second time if it were not shown.
 */
export const withRoom = <T extends { readonly id: string }>(
  home: readonly T[],
  inRoom: readonly T[],
): readonly T[] => {
  const here = new Set(home.map(({ id }) => id));
  return [...home, ...inRoom.filter(({ id }) => !here.has(id))];
};

export interface MyNotes {
  readonly notes: readonly Note[];
  readonly addenda: readonly Addendum[];
  readonly atHome: ReadonlySet<string>;
}

export const useMyNotes = (roomId: string): MyNotes => {
  const home = useRecords('progressNote').filter((note) => note.roomId === roomId);
  const added = useRecords('noteAddendum').filter((one) => one.roomId === roomId);
  const notes = withRoom(home, useRoomRecords(roomId, 'progressNote'));
  const addenda = withRoom(added, useRoomRecords(roomId, 'noteAddendum'));
  return { notes, addenda, atHome: new Set([...home, ...added].map(({ id }) => id)) };
};

/**
 * Whether the room ended before this reached it, so that nobody is told of it any more. Known while the room is awake: of one
 * that sleeps nothing stands on the page.
 */
export const neverTold = (
  room: RoomView,
  kind: 'progressNote' | 'noteAddendum',
  id: string,
  inRoom: boolean,
): boolean => room.state !== 'open' && ((room.awake && !inRoom) || isUnsent(room, kind, id));

/** What the person has of it, as the therapist is told. */
export const toldKey = (
  { readable }: Pick<Note, 'readable'>,
  never: boolean,
): 'notes.row.not-told' | 'notes.row.can-read' | 'notes.row.not-this-one' => {
  if (never) return 'notes.row.not-told';
  return readable === 'can-read' ? 'notes.row.can-read' : 'notes.row.not-this-one';
};

/** Where a note is while it is being written, and whether anybody hears of it then. */
export const writingNote = ({
  state,
}: Pick<RoomView, 'state'>): 'notes.being-written.note' | 'notes.being-written.note-ended' =>
  state === 'open' ? 'notes.being-written.note' : 'notes.being-written.note-ended';
