/** The next contact as one line, worked out of a room's summary: the room itself may be asleep. */
import { nextContact } from '@handrail/domain/appointments/next-contact.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { nowMs, useToday } from '../notebook/notebook.tsx';
import { whenWords } from './when.ts';
import { useZoned } from './zoned.ts';

/** "Tuesday 3 March, 16:00", when both said yes to it; `null` when nothing is agreed. */
export const useNextLine = (room: RoomView): string | null => {
  const say = useSay();
  const zoned = useZoned();
  const today = useToday();
  const next = nextContact(room.summary, nowMs());
  if (next.kind === 'none' || next.kind === 'proposed') return null;
  const { when, here } = whenWords(zoned, next.appointment, today, say);
  return here === null ? when : `${when} (${here})`;
};
