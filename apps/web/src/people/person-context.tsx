/** The one person whose shared things are on the screen, for the pieces of that screen. */
import { createContext, use } from 'react';
import type { Kind, RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useNotebook, useRoomRecords } from '../notebook/notebook.tsx';

export interface Person {
  readonly roomId: string;
  readonly room: RoomView;
  /** What the therapist calls them. */
  readonly name: string;
  /** False once the room has ended: nothing can be written into it any more. */
  readonly open: boolean;
  /** How far the therapist had looked before this visit, a logical time; undefined when never. */
  readonly since: number | undefined;
  /** While a shared session is open on the page: what is suggested belongs to it. */
  readonly sessionId?: string;
}

const PersonContext = createContext<Person | null>(null);
export const PersonProvider = PersonContext.Provider;

export const usePerson = (): Person => {
  const person = use(PersonContext);
  if (!person) throw new Error('usePerson needs a PersonProvider above it');
  return person;
};

/** Everything of one kind in this person's room, oldest first. */
export const useShared = <K extends Kind>(kind: K): readonly RecordOf<K>[] =>
  useRoomRecords(usePerson().roomId, kind);

/** Whether it came or changed since the therapist last looked. On a first look nothing stands out: all of it is new. */
export const useIsNew = (kind: Kind, id: string): boolean => {
  const client = useNotebook();
  const { roomId, since } = usePerson();
  useShared(kind);
  const changedAt = client.roomChangedAt(roomId, kind, id);
  return since !== undefined && changedAt !== undefined && changedAt > since;
};
