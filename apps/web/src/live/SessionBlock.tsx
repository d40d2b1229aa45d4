import { agendaOf, nextSession, runningSession } from '@handrail/domain/sessions/live.ts';
import { nextSessionId } from '@handrail/domain/sessions/next-id.ts';
import { sessionsOver } from '@handrail/domain/sessions/past.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useRoom, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { PastSessions } from './PastSessions.tsx';

/** On the page of one person: the session that runs, the list for next time, and sessions before. */
export const SessionBlock = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const name = useNames()(roomId);
  const open = useRoom(roomId)?.state === 'open';
  const sessions = useRoomRecords(roomId, 'session');
  const items = useRoomRecords(roomId, 'agendaItem');
  const running = open ? runningSession(sessions) : undefined;
  const next = nextSession(sessions);
  const coming = next ?? { id: nextSessionId(roomId, sessions), madeAt: 0 };
  const count = agendaOf(coming, sessions, items).length;
  // Of a room that ended what was written is read; with nothing written there is nothing to say.
  if (!open && count === 0 && sessionsOver(sessions, true).length === 0) return null;
  return (
    <section className="stack" aria-labelledby="shared-session-h">
      <h2 id="shared-session-h">{say('live.block.title')}</h2>
      {running ? (
        <>
          <p>{say('live.block.running', { name })}</p>
          <div className="actions">
            <Go to={{ name: 'shared-session', roomId, id: running.id }} className="button" kind="main">
              {say('live.block.join')}
            </Go>
          </div>
        </>
      ) : open || count > 0 ? (
        <>
          <p className="soft">{say('live.block.for-next', { count })}</p>
          <div className="actions">
            <Go to={{ name: 'shared-session', roomId }} className="button">
              {say('live.block.open')}
            </Go>
          </div>
        </>
      ) : null}
      <PastSessions roomId={roomId} />
    </section>
  );
};
