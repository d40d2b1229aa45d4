import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { endSession } from '@handrail/domain/sessions/live.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { nowMs, useNotebook, useRoomRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useSayRefused } from '../shell/use-keep.ts';
import { homeOf } from './home.ts';
import { useLive } from './session-here.tsx';

/** Either may end it. Asked once, with what it means; an end can be taken back. */
export const EndButton = ({ kind }: { kind: 'main' | 'quiet' }) => {
  const say = useSay();
  const client = useNotebook();
  const { roomId, name } = useLive();
  const sessions = useRoomRecords(roomId, 'session');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const sayRefused = useSayRefused();
  const end = async (): Promise<void> => {
    const changes = endSession(nowMs(), sessions);
    const answer = await client.send('keepInRoom', { roomId, changes });
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    const again = changes.map(({ id }) => change('session', id, { endedAt: null }));
    notify({
      text: say('live.end.done'),
      undo: () => sayRefused(client.send('keepInRoom', { roomId, changes: again })),
    });
    focusHeading();
  };
  return (
    <>
      <Button kind={kind} onPress={() => setAsking(true)}>
        {say('session.end')}
      </Button>
      {asking ? (
        <Dialog title={say('live.end.title', { name })} onClose={() => setAsking(false)}>
          <p>{say('live.end.means', { name })}</p>
          <Problem text={problem} />
          <div className="actions">
            <Button kind="main" onPress={() => void end()}>
              {say('session.end')}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              {say('live.end.stay')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
};

/** Closing the page is one thing, and ending the session another. */
export const EndSession = () => {
  const say = useSay();
  const { room, name } = useLive();
  return (
    <div className="stack">
      <div className="actions">
        <Go to={homeOf(room, name, say).to} className="button">
          {say('live.pause')}
        </Go>
        <EndButton kind="quiet" />
      </div>
      <p className="small soft">{say('live.pause-note')}</p>
    </div>
  );
};
