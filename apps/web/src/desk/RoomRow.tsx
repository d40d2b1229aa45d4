import { useState } from 'react';
import type { NextContact } from '@handrail/domain/appointments/next-contact.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Rings } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { inOneSentence } from '../circle/rooms.ts';
import { focusHeading } from '../forms/focus.ts';
import { useRecord } from '../notebook/notebook.tsx';
import { NamePerson } from '../people/NamePerson.tsx';
import { newPartsIn, partsHereIn } from '../people/use-parts.ts';
import { WhenNext } from './WhenNext.tsx';
import { Go } from '../shell/navigator.tsx';

/** What came since the therapist last looked, by part, in words and without numbers. [D10] */
const WhatCame = ({ room }: { room: RoomView }) => {
  const say = useSay();
  const lookedAt = useRecord('member', room.id)?.lookedAt;
  const here = partsHereIn(room);
  const fresh = newPartsIn(room, lookedAt);
  if (room.state === 'ended') return say('people.row.ended');
  if (here.length === 0) return say('people.row.nothing-shared');
  if (fresh.length === 0) return say('people.nothing-new');
  const parts = inOneSentence(
    fresh.map((part) => say(`people.part.${part}`)),
    say.language,
  );
  return say(lookedAt === undefined ? 'people.row.shares' : 'people.row.new', { parts });
};

/** One person at a distance: the name the therapist chose, the next contact, what came, and what has not gone yet. */
export const RoomRow = ({ room, name, next }: { room: RoomView; name: string; next: NextContact }) => {
  const say = useSay();
  const member = useRecord('member', room.id);
  const [naming, setNaming] = useState(false);
  // What the app reports by itself is nothing the therapist wrote.
  const wrote = room.unsent.some((key) => !key.startsWith('opened '));
  return (
    <li className="desk-row" data-room={room.id}>
      <span className="room-rings">
        <Rings people={2} />
      </span>
      <div className="stack">
        <div>
          <h4 dir="auto">{name}</h4>
          <p dir="auto">
            <WhenNext next={next} words={member?.nextContact} />
          </p>
          <p>
            <WhatCame room={room} />
          </p>
          {wrote && room.state === 'open' ? <p className="small soft">{say('people.row.unsent')}</p> : null}
          {room.trouble.length > 0 ? <p className="small">{say('people.row.trouble')}</p> : null}
        </div>
        {naming ? (
          <NamePerson
            roomId={room.id}
            onDone={() => {
              setNaming(false);
              focusHeading();
            }}
          />
        ) : (
          <div className="actions">
            <Go
              to={{ name: 'person', roomId: room.id }}
              className="button"
              label={say('people.row.open-of', { name })}
            >
              {say('desk.open')}
            </Go>
            <Button kind="quiet" label={say('desk.edit-of', { name })} onPress={() => setNaming(true)}>
              {say('desk.edit')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
};
