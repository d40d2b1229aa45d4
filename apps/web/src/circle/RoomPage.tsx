import { useState } from 'react';
import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import { change } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { NextContact } from '../appointments/NextContact.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useAllRecords, useDraft, useRoom } from '../notebook/notebook.tsx';
import { SessionBlock } from '../live/SessionBlock.tsx';
import { Go } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { TheirNotesRow } from '../notes/NotesRow.tsx';
import { UnsentIn } from '../people/UnsentWords.tsx';
import { useAwake } from '../people/use-awake.ts';
import { useKeep } from '../shell/use-keep.ts';
import { useCardOf } from './cards.ts';
import { partIcons } from './part-icons.ts';
import { Opened } from './Opened.tsx';
import { RelayLine } from './RelayLine.tsx';
import { seesOfPart, useNameless, useNames, usePartChoice } from './rooms.ts';
import { FromHere } from './Share.tsx';
import { SuggestionsLink } from './SuggestionsLink.tsx';
import { AllTheirWords } from './TheirWords.tsx';
import { TroubleLines } from './TroubleLines.tsx';
import './circle.css';

/** One person of the circle: what they see, what they wrote, what their app says, and the end of it. */
export default function RoomPage({ route }: { route: Extract<Route, { name: 'room' }> }) {
  const say = useSay();
  const room = useRoom(route.id);
  const whyShut = useAwake(room);
  const nameOf = useNames();
  const back = { to: { name: 'circle' }, label: say('circle.title') } as const;
  if (!room || room.mine !== 'owner' || room.other === null) return <Gone back={back} />;
  const name = nameOf(room.id);
  return (
    <Page
      title={name}
      intro={say(room.state === 'open' ? 'sharing.self-claimed' : 'circle.room-ended', { name })}
      back={back}
      wide
    >
      <TroubleLines room={room} name={name} />
      <Problem text={whyShut} />
      {room.state === 'open' ? (
        <div className="split">
          <div className="stack">
            <WhatTheySee room={room} name={name} />
            <FromHere room={room} />
            <RelayLine />
          </div>
          <div className="stack">
            <SessionBlock roomId={room.id} />
            <NextContact roomId={room.id} />
            <SuggestionsLink roomId={room.id} />
            <AllTheirWords roomId={room.id} name={name} />
            <TheirNotesRow roomId={room.id} />
            <Opened roomId={room.id} name={name} />
          </div>
        </div>
      ) : (
        <div className="stack">
          <SessionBlock roomId={room.id} />
          <SuggestionsLink roomId={room.id} />
          <AllTheirWords roomId={room.id} name={name} />
          <TheirNotesRow roomId={room.id} />
          <Opened roomId={room.id} name={name} />
          <UnsentIn roomId={room.id} />
        </div>
      )}
      <TheirCard roomId={room.id} />
      <Called room={room} name={name} />
      {room.state === 'open' ? <TheEnd room={room} name={name} /> : null}
    </Page>
  );
}

const WhatTheySee = ({ room, name }: { room: RoomView; name: string }) => {
  const say = useSay();
  return (
    <section aria-labelledby="sees-h">
      <h2 id="sees-h">{say('circle.sees', { name })}</h2>
      <ul className="rows" role="list">
        {sharedParts.map((part) => (
          <li key={part}>
            <PartSeen roomId={room.id} part={part} />
          </li>
        ))}
      </ul>
      <p className="small soft">{say('circle.one-by-one')}</p>
    </section>
  );
};

/** What is there now, and whether what comes later goes too: two different things. */
const PartSeen = ({ roomId, part }: { roomId: string; part: SharedPart }) => {
  const say = useSay();
  const sees = seesOfPart(useAllRecords(), roomId, part);
  const goesOn = usePartChoice(roomId, part)?.state === 'shared';
  return (
    <Go to={{ name: 'share-part', part, roomId }} className="list-row">
      <Icon name={partIcons[part]} />
      <span>
        <span className="list-title">{say(`sharing.part.${part}`)}</span>
        <br />
        <span className="soft">
          {say(`circle.row-sees.${sees}`)} {goesOn ? say('circle.row-goes-on') : null}
        </span>
      </span>
      <Icon name="onward" />
    </Go>
  );
};

const TheirCard = ({ roomId }: { roomId: string }) => {
  const card = useCardOf(roomId);
  return card ? <CardWords card={card} /> : null;
};

/** What I call them is mine to choose, and nobody is told. */
const Called = ({ room, name }: { room: RoomView; name: string }) => {
  const say = useSay();
  const nameless = useNameless();
  const form = `member/${room.id}`;
  const [open, setOpen] = useState(false);
  const [draft, set, drop] = useDraft(form, { name: name === nameless ? '' : name });
  const { keep, problem } = useKeep(form);
  const done = (): void => {
    drop();
    setOpen(false);
    focusHeading();
  };
  const keepIt = async (): Promise<void> => {
    if (await keep(change('member', room.id, { roomId: room.id, name: draft.name.trim() }))) done();
  };
  const devices = room.other?.devices.filter(({ removed }) => !removed).length ?? 0;
  return (
    <section aria-labelledby="called-h" className="stack">
      <h2 id="called-h">{say('circle.called', { name })}</h2>
      {room.state === 'open' ? (
        <p className="small soft">{say('circle.their-devices', { count: devices, name })}</p>
      ) : null}
      {open ? (
        <div className="form">
          <Field
            label={say('circle.called-label')}
            hint={say('circle.called-hint')}
            value={draft.name}
            onChange={(words) => set({ name: words })}
          />
          <Problem text={problem} />
          <div className="actions">
            <Button
              kind="main"
              whyNot={draft.name.trim() === '' ? say('circle.called-first') : null}
              onPress={() => void keepIt()}
            >
              {say('shell.keep')}
            </Button>
            <Button kind="quiet" onPress={done}>
              {say('shell.not-now')}
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button icon="pencil" onPress={() => setOpen(true)}>
            {say('circle.called-change')}
          </Button>
        </div>
      )}
    </section>
  );
};

const TheEnd = ({ room, name }: { room: RoomView; name: string }) => {
  const say = useSay();
  return (
    <section aria-labelledby="end-h" className="stack">
      <h2 id="end-h">{say('sharing.stop.room', { name })}</h2>
      <p>{say('circle.end-more')}</p>
      <p>
        <Go to={{ name: 'end-room', id: room.id }}>{say('circle.end-link')}</Go>
      </p>
    </section>
  );
};
