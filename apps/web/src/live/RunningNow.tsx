import { isSessionOpen } from '@handrail/domain/harms/harm-to-other.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { momentInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNames } from '../circle/rooms.ts';
import { useRooms, useToday } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';

/** Shared sessions of today that run; the sealed summary of a room says so without opening it. */
const useRunning = (): readonly { readonly roomId: string; readonly session: RecordOf<'session'> }[] => {
  const today = useToday();
  return useRooms().flatMap(({ id, state, summary }) =>
    state === 'open' && summary.session && isSessionOpen(summary.session, today)
      ? [{ roomId: id, session: summary.session }]
      : [],
  );
};

/** On the desk: the same, as a list. */
export const RunningAtDesk = () => {
  const say = useSay();
  const nameOf = useNames();
  const running = useRunning();
  return running.length === 0 ? null : (
    <ul className="plainlist stack" role="list">
      {running.map(({ roomId, session }) => (
        <li key={roomId} className="between card">
          <span>{say('live.today.open', { name: nameOf(roomId) })}</span>
          <Go to={{ name: 'shared-session', roomId, id: session.id }} className="button">
            <Icon name="onward" />
            {say('live.block.join')}
          </Go>
        </li>
      ))}
    </ul>
  );
};

/** On Today: a shared session that runs, so that a reload in the middle finds its way back. */
export const RunningNow = () => {
  const say = useSay();
  const nameOf = useNames();
  return useRunning().map(({ roomId, session }) => (
    <li key={roomId} data-now="">
      <h2 className="when">{say('live.today.open', { name: nameOf(roomId) })}</h2>
      <p>
        {session.startedAt === undefined
          ? null
          : say('today.session-since', { at: momentInWords(session.startedAt, say.language) })}
      </p>
      <Go to={{ name: 'shared-session', roomId, id: session.id }} className="button">
        <Icon name="onward" />
        {say('live.block.join')}
      </Go>
    </li>
  ));
};
