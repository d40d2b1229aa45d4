import type { RecordOf } from '@handrail/domain/records.ts';
import type { Refusal } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import type { NotebookClient } from '../notebook/client.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { firstCard, roomsWithoutCard } from './card-into-rooms.ts';
import { cardAs } from './carry-card.ts';

const cardIn = (client: NotebookClient) => (roomId: string) =>
  client.roomRecords(roomId, 'therapistCard').at(-1);

/**
 * Puts the card into every room that does not have it as it stands, one after the other: a room that sleeps has to be opened
 * for it, and what the therapist does meanwhile comes in between. What cannot be kept is said once, and tried at the next change.
 */
export const useCardIntoRooms = (): (() => void) => {
  const say = useSay();
  const client = useNotebook();
  const carry = async (card: RecordOf<'therapistCard'>): Promise<void> => {
    const opened = client.open;
    const refused = new Set<Refusal>();
    for (const { id } of roomsWithoutCard(client.rooms, card, cardIn(client))) {
      const there = cardIn(client)(id);
      const answer = await client.send('keepInRoom', {
        roomId: id,
        changes: [cardAs(card, there?.id ?? firstCard)],
      });
      if (client.open !== opened) return;
      if (!answer.ok) refused.add(answer.error);
    }
    for (const error of refused) notify({ text: say(refusalSentence[error]) });
  };
  return () => {
    const card = client.records('therapistCard').at(-1);
    if (card) void carry(card);
  };
};
