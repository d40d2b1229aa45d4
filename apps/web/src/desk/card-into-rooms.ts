/** The therapist's card, as it stands on the desk, for everybody at a distance: a person reads the newest one. [D18] */
import type { RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { sameCard } from './carry-card.ts';

/** The id a room's first card gets when two people meet. */
export const firstCard = 'card';

/** Open rooms of this therapist in which the card is missing or says something else. */
export const roomsWithoutCard = (
  rooms: readonly RoomView[],
  card: RecordOf<'therapistCard'>,
  cardIn: (roomId: string) => RecordOf<'therapistCard'> | undefined,
): readonly RoomView[] =>
  rooms.filter(({ id, mine, state }) => {
    if (mine !== 'member' || state !== 'open') return false;
    const there = cardIn(id);
    return !there || !sameCard(there, card);
  });
