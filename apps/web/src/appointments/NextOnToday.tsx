import { nextContact } from '@handrail/domain/appointments/next-contact.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useCircle, useNames } from '../circle/rooms.ts';
import { nowMs, useToday } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { whenWords } from './when.ts';
import { useZoned } from './zoned.ts';

/** The next time with each of the circle, as one moment of the day each; nothing where nothing is agreed or proposed. */
export const NextOnToday = () =>
  useCircle()
    .map((room) => ({ room, next: nextContact(room.summary, nowMs()) }))
    .map(({ room, next }) => (next.kind === 'none' ? null : <NextLine key={room.id} room={room} />));

const NextLine = ({ room }: { room: RoomView }) => {
  const say = useSay();
  const name = useNames()(room.id);
  const zoned = useZoned();
  const today = useToday();
  const next = nextContact(room.summary, nowMs());
  if (next.kind === 'none') return null;
  const { when, here } = whenWords(zoned, next.appointment, today, say);
  const values = { name, when: here === null ? when : `${when} (${here})` };
  return (
    <li>
      <h2 className="when">{say('appointments.next')}</h2>
      <p>
        {say(next.kind === 'proposed' ? 'appointments.line.proposed-with' : 'appointments.line.with', values)}
      </p>
      <p>
        <Go to={{ name: 'room', id: room.id }}>{say('appointments.line.look')}</Go>
      </p>
    </li>
  );
};
