import type { RecordOf } from '@handrail/domain/records.ts';
import { useAllRecords, useInvitations, useNotebook, useRoomRecords } from '../notebook/notebook.tsx';
import { useCircle } from './rooms.ts';

type Card = RecordOf<'therapistCard'>;

/** The card of the other one in a room: as it stands there now, or as it came with the invitation. */
export const useCardOf = (roomId: string): Card | undefined => {
  const inRoom = useRoomRecords(roomId, 'therapistCard').at(-1);
  const invited = useInvitations().find((invitation) => invitation.roomId === roomId)?.other;
  if (inRoom) return inRoom;
  return invited?.card ? { ...invited.card, id: roomId, madeAt: 0 } : undefined;
};

const words = ({ name, mustAct, whenRead, inBetween }: Card): string =>
  JSON.stringify([name, mustAct, whenRead, inBetween]);

/** Every card that counts here: of the therapist at this screen, and of those in the circle from afar; alike ones once. [D18] */
export const useCards = (): readonly Card[] => {
  const client = useNotebook();
  const records = useAllRecords();
  const invitations = useInvitations();
  const afar = useCircle().flatMap(({ id }): Card[] => {
    const inRoom = client.roomRecords(id, 'therapistCard').at(-1);
    const invited = invitations.find(({ roomId }) => roomId === id)?.other?.card;
    return inRoom ? [inRoom] : invited ? [{ ...invited, id, madeAt: 0 }] : [];
  });
  const cards = [...records('therapistCard').slice(-1), ...afar];
  return cards.filter((card, at) => cards.findIndex((one) => words(one) === words(card)) === at);
};
