import type { RoomView } from '@handrail/store/protocol.ts';
import { sharedParts } from '@handrail/domain/circle/share.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useAllRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { inALine, seesOfPart, useEveryRoom, useNames } from './rooms.ts';
import { TroubleLines } from './TroubleLines.tsx';

/** Everybody in the circle from afar, and the rooms that ended. */
export const People = () => {
  const say = useSay();
  const rooms = useEveryRoom();
  const nameOf = useNames();
  return rooms.length === 0 ? null : (
    <section aria-labelledby="people-h">
      <h2 id="people-h">{say('circle.people')}</h2>
      <ul className="rows people" role="list">
        {rooms.map((room) => (
          <li key={room.id}>
            {room.state === 'open' ? (
              <InCircle room={room} name={nameOf(room.id)} />
            ) : (
              <Ended room={room} name={nameOf(room.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const InCircle = ({ room, name }: { room: RoomView; name: string }) => {
  const say = useSay();
  const records = useAllRecords();
  const seen = sharedParts.filter((part) => seesOfPart(records, room.id, part) !== 'none');
  const parts = inALine(
    seen.map((part) => say(`sharing.part.${part}`)),
    say.language,
  );
  return (
    <>
      <h3>{name}</h3>
      <p>
        {seen.length === 0 ? say('circle.sees-nothing', { name }) : say('circle.sees-parts', { name, parts })}
      </p>
      {room.unsent.length > 0 ? (
        <p className="small soft">{say('circle.unsent-for', { count: room.unsent.length, name })}</p>
      ) : null}
      <TroubleLines room={room} name={name} />
      <p>
        <Go to={{ name: 'room', id: room.id }}>{say('circle.change-sees', { name })}</Go>
      </p>
    </>
  );
};

const Ended = ({ room, name }: { room: RoomView; name: string }) => {
  const say = useSay();
  return (
    <>
      <h3>{name}</h3>
      <p className="soft">{say('circle.room-ended', { name })}</p>
      <p>
        <Go to={{ name: 'room', id: room.id }}>{say('circle.look-at-room', { name })}</Go>
      </p>
    </>
  );
};
