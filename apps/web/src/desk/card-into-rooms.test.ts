import { expect, test } from 'vitest';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { roomHere } from './arbitrary-room.ts';
import { roomsWithoutCard } from './card-into-rooms.ts';

const room = (id: string, more: Partial<RoomView> = {}): RoomView => roomHere(id, {}, more);
const card = (id: string, mustAct: string): RecordOf<'therapistCard'> => ({ id, madeAt: 0, mustAct });

test('[D18] a changed card goes to every open room that does not have it as it stands', () => {
  const there: Record<string, RecordOf<'therapistCard'>> = {
    old: card('card', 'before'),
    same: card('card', 'now'),
  };
  const rooms = [
    room('old'),
    room('same'),
    room('none'),
    room('ended', { state: 'ended' }),
    room('own', { mine: 'owner' }),
  ];
  const due = roomsWithoutCard(rooms, card('desk', 'now'), (id) => there[id]);
  expect(due.map(({ id }) => id)).toEqual(['old', 'none']);
});
