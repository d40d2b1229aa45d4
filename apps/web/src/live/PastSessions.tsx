import { sessionsOver } from '@handrail/domain/sessions/past.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useRoom, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';

/** Sessions that are over, the latest first: by day, and by nothing else. [D10] */
export const PastSessions = ({ roomId }: { roomId: string }) => {
  const say = useSay();
  const past = sessionsOver(useRoomRecords(roomId, 'session'), useRoom(roomId)?.state !== 'open');
  return past.length === 0 ? null : (
    <Twin summary={say('live.past')}>
      <ul className="rows" role="list">
        {past.map((session) => (
          <li key={session.id}>
            <Go to={{ name: 'shared-session', roomId, id: session.id }} className="list-row">
              <span className="list-title">
                {session.day === undefined ? say('live.past.no-day') : dateInWords(session.day, say.language)}
              </span>
              <Icon name="onward" />
            </Go>
          </li>
        ))}
      </ul>
    </Twin>
  );
};
