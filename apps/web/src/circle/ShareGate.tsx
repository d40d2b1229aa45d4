import { useState, type ReactNode } from 'react';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { useHeadingAfter } from '../forms/focus.ts';
import { useRecords } from '../notebook/notebook.tsx';
import { Go, goBack } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useCardOf } from './cards.ts';
import { useCircle, useNames } from './rooms.ts';
import './circle.css';

/** Whether anything was ever shared with somebody. Before the first time the card comes. [D18] */
const useIsFirst = (roomId: string): boolean =>
  useRecords('share').every((share) => share.roomId !== roomId || share.state === undefined);

/** With whom, and what they say of themselves first; then `children` for what exactly goes. */
export const ShareGate = ({
  title,
  roomId,
  toRoom,
  children,
}: {
  title: ReactNode;
  roomId: string | undefined;
  toRoom: (roomId: string) => Route;
  children: (room: RoomView, name: string) => ReactNode;
}) => {
  const rooms = useCircle();
  const nameOf = useNames();
  // Somebody who was named and has gone meanwhile is not replaced by whoever is left.
  const only = rooms.length === 1 ? rooms[0] : undefined;
  const room = roomId === undefined ? only : rooms.find(({ id }) => id === roomId);
  if (rooms.length === 0) return <Nobody />;
  if (room === undefined) return <WithWhom title={title} rooms={rooms} toRoom={toRoom} />;
  return (
    <CardFirst key={room.id} room={room} name={nameOf(room.id)}>
      {children(room, nameOf(room.id))}
    </CardFirst>
  );
};

const Nobody = () => {
  const say = useSay();
  return (
    <Page title={say('circle.share.nobody')} intro={say('circle.share.nobody-more')}>
      <div className="actions">
        <Go to={{ name: 'invite' }} className="button" kind="main">
          {say('circle.invite')}
        </Go>
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Page>
  );
};

const WithWhom = ({
  title,
  rooms,
  toRoom,
}: {
  title: ReactNode;
  rooms: readonly RoomView[];
  toRoom: (roomId: string) => Route;
}) => {
  const say = useSay();
  const nameOf = useNames();
  return (
    <Page title={title} intro={say('circle.share.with-whom')}>
      <ul className="rows" role="list">
        {rooms.map((room) => (
          <li key={room.id}>
            <Go to={toRoom(room.id)} className="list-row">
              <Icon name="person" />
              <span className="list-title">{nameOf(room.id)}</span>
              <Icon name="onward" />
            </Go>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Page>
  );
};

const CardFirst = ({ room, name, children }: { room: RoomView; name: string; children: ReactNode }) => {
  const say = useSay();
  const card = useCardOf(room.id);
  const first = useIsFirst(room.id);
  const [read, setRead] = useState(!first);
  useHeadingAfter(read ? 'read' : 'card');
  if (read) return children;
  return (
    <Page title={say('circle.card-first', { name })} intro={say('circle.card-first-more', { name })}>
      {card ? <CardWords card={card} /> : <p>{say('circle.card-first-none', { name })}</p>}
      <p>{say('sharing.self-claimed', { name })}</p>
      <div className="actions">
        <Button kind="main" onPress={() => setRead(true)}>
          {say('circle.card-first-on')}
        </Button>
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Page>
  );
};
