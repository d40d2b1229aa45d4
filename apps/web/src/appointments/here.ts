/** What every piece about an appointment needs to know of the room it stands in. */
import { useCallback, useMemo } from 'react';
import { standingOf, type AuthorOf, type Side, type Standing } from '@handrail/domain/appointments/agreed.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useNotebook, useOpenNotebook, useRoom, useRoomRecords } from '../notebook/notebook.tsx';
import type { Route } from '../shell/routes.ts';

export interface Other {
  readonly room: RoomView;
  readonly mine: Side;
  /** What the other one is called here. */
  readonly name: string;
  /** False once the room has ended. */
  readonly open: boolean;
}

/** The other one of a room with somebody in it; `null` when there is no such room. */
export const useOther = (roomId: string): Other | null => {
  const room = useRoom(roomId);
  const nameOf = useNames();
  if (!room || room.other === null) return null;
  return { room, mine: room.mine, name: nameOf(roomId), open: room.state === 'open' };
};

/** Back to the page of the other one. */
export const useBackTo = (roomId: string): { readonly to: Route; readonly label: string } => {
  const say = useSay();
  const other = useOther(roomId);
  const desk = useOpenNotebook()?.cover.role === 'desk';
  if (!other)
    return desk
      ? { to: { name: 'desk' }, label: say('desk.back') }
      : { to: { name: 'circle' }, label: say('circle.title') };
  return {
    to: other.mine === 'owner' ? { name: 'room', id: roomId } : { name: 'person', roomId },
    label: other.name,
  };
};

export const useAuthorOf = (roomId: string): AuthorOf => {
  const client = useNotebook();
  return useCallback((kind, id) => client.roomAuthor(roomId, kind, id), [client, roomId]);
};

/** How every proposal in this room stands, in the order they were made. */
export const useStanding = (roomId: string): readonly Standing[] => {
  const appointments = useRoomRecords(roomId, 'appointment');
  const answers = useRoomRecords(roomId, 'appointmentAnswer');
  const authorOf = useAuthorOf(roomId);
  return useMemo(() => standingOf(appointments, answers, authorOf), [appointments, answers, authorOf]);
};
