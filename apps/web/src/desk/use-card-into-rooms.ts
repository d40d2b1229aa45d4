import { useSay } from '@handrail/ui/say.tsx';
import type { NotebookClient } from '../notebook/client.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { firstCard, roomsWithoutCard } from './card-into-rooms.ts';
import { cardAs } from './carry-card.ts';

const cardIn = (client: NotebookClient) => (roomId: string) =>
  client.roomRecords(roomId, 'therapistCard').at(-1);

/** Puts the card into every room that does not have it as it stands. What cannot be kept is said, and tried at the next change. */
export const useCardIntoRooms = (): (() => void) => {
  const say = useSay();
  const client = useNotebook();
  return () => {
    const card = client.records('therapistCard').at(-1);
    if (!card) return;
    for (const { id } of roomsWithoutCard(client.rooms, card, cardIn(client))) {
      const there = cardIn(client)(id);
      void client
        .send('keepInRoom', { roomId: id, changes: [cardAs(card, there?.id ?? firstCard)] })
        .then((answer) => {
          if (!answer.ok) notify({ text: say(refusalSentence[answer.error]) });
        });
    }
  };
};
