import { useEffect, useState } from 'react';
import { sessionParts, type SessionPart } from '@handrail/domain/sessions/flow.ts';
import { nextSession, runningSession } from '@handrail/domain/sessions/live.ts';
import { nextSessionId } from '@handrail/domain/sessions/next-id.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useHeadingAfter } from '../forms/focus.ts';
import { useRoom, useRoomRecords } from '../notebook/notebook.tsx';
import { useAwake } from '../people/use-awake.ts';
import { goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { Before } from './Before.tsx';
import { homeOf } from './home.ts';
import { LivePage } from './LivePage.tsx';
import { Over } from './Over.tsx';
import { LiveProvider } from './session-here.tsx';
import { SheetAlone } from './SheetAlone.tsx';
import '../sessions/sessions.css';
import '../goals/goals.css';
import '../circle/circle.css';
import '../people/people.css';
import './live.css';

type SessionRoute = Extract<Route, { name: 'shared-session' }>;

/** The session that two hold together: the one that runs, the next one, or one that is over. */
export default function SharedSession({ route }: { route: SessionRoute }) {
  const say = useSay();
  const room = useRoom(route.roomId);
  const whyShut = useAwake(room);
  const name = useNames()(route.roomId);
  if (!room || room.other === null)
    return <Gone back={{ to: { name: 'circle' }, label: say('circle.title') }} />;
  const back = homeOf(room, name, say);
  if (!room.awake) return <Page title={say('live.title', { name })} intro={whyShut} back={back} />;
  return <InRoom route={route} room={room} name={name} />;
}

const asPart = (text: string | undefined): SessionPart | 'sheets' | undefined =>
  text === 'sheets' ? text : sessionParts.find((part) => part === text);

/** The one that was asked for; without an id the one that runs, else the next, which may be there only once it is written. */
const chosen = (
  id: string | undefined,
  sessions: readonly RecordOf<'session'>[],
): RecordOf<'session'> | undefined =>
  id === undefined
    ? (runningSession(sessions) ?? nextSession(sessions))
    : sessions.find((session) => session.id === id);

/** Two were begun apart and both run: both devices name the same one, and whoever is on the other one goes there. */
const useOneOfTwo = (
  route: SessionRoute,
  open: boolean,
  session: RecordOf<'session'>,
  sessions: readonly RecordOf<'session'>[],
): void => {
  // In a room that ended nothing runs: both stay to be read.
  const runs = open && session.startedAt !== undefined && session.endedAt === undefined;
  const one = runs ? (runningSession(sessions)?.id ?? session.id) : session.id;
  useEffect(() => {
    if (one !== session.id) goInstead({ ...route, id: one });
  }, [one, session.id, route]);
};

const InRoom = ({ route, room, name }: { route: SessionRoute; room: RoomView; name: string }) => {
  const say = useSay();
  const sessions = useRoomRecords(room.id, 'session');
  // One that runs while it is looked at stays the one that is looked at, also when it ends.
  const [held, setHeld] = useState(route.id);
  const found = chosen(held, sessions);
  if (held === undefined && found?.startedAt !== undefined) setHeld(found.id);
  const session = found ?? { id: nextSessionId(room.id, sessions), madeAt: 0 };
  const shared = { roomId: room.id, room, session, mine: room.mine, name };
  // When the other one begins or ends it, what stood here gives way, and reading begins at the new heading.
  useHeadingAfter(`${session.startedAt !== undefined} ${session.endedAt !== undefined}`);
  useOneOfTwo(route, room.state === 'open', session, sessions);
  if (!found && route.id !== undefined) return <Gone back={homeOf(room, name, say)} />;
  const running = session.startedAt !== undefined && session.endedAt === undefined && room.state === 'open';
  return (
    <LiveProvider value={shared}>
      {running ? (
        <LivePage part={asPart(route.part)} sheetId={route.sheet} />
      ) : route.sheet !== undefined ? (
        <SheetAlone sheetId={route.sheet} />
      ) : session.startedAt === undefined ? (
        <Before />
      ) : (
        <Over />
      )}
    </LiveProvider>
  );
};
