import { useState } from 'react';
import { stopRoom } from '@handrail/domain/circle/sharing.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { nowMs, useNotebook, useRecords, useRoom } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Route } from '../shell/routes.ts';
import { useNames } from './rooms.ts';
import './circle.css';

const stays = ['read', 'yours', 'written'] as const;
const ends = ['new', 'writing', 'open'] as const;

/** The end of a room, on a page of its own: what ends, what stays, and nothing chosen beforehand. [P1, P8] */
export default function EndRoom({ route }: { route: Extract<Route, { name: 'end-room' }> }) {
  const say = useSay();
  const client = useNotebook();
  const room = useRoom(route.id);
  const shares = useRecords('share');
  const name = useNames()(route.id);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!room || room.state === 'ended')
    return <Gone back={{ to: { name: 'circle' }, label: say('circle.title') }} />;
  const end = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await client.send('endRoom', { roomId: room.id });
    // Beside it, so that no choice about this room says "shared" any more.
    const choices = answer.ok ? stopRoom(shares, room.id, nowMs()) : [];
    if (choices.length > 0) await client.keep(...choices);
    setBusy(false);
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    notify({ text: say('sharing.stopped.room', { name }) });
    goInstead({ name: 'circle' });
  };
  return (
    <Page
      title={say('sharing.stop.room', { name })}
      back={{ to: { name: 'room', id: room.id }, label: name }}
    >
      <section aria-labelledby="ends-h">
        <h2 id="ends-h">{say('circle.end.ends')}</h2>
        <ul>
          {ends.map((one) => (
            <li key={one}>{say(`circle.end.ends.${one}`, { name })}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="stays-h">
        <h2 id="stays-h">{say('circle.end.stays')}</h2>
        <ul>
          {stays.map((one) => (
            <li key={one}>{say(`circle.end.stays.${one}`, { name })}</li>
          ))}
        </ul>
      </section>
      <p>{say('circle.end.again', { name })}</p>
      <Problem text={problem} />
      <div className="actions">
        <Button kind="quiet" onPress={goBack}>
          {say('shell.not-now')}
        </Button>
        <Button onPress={() => void end()}>{say('sharing.stop.room', { name })}</Button>
      </div>
    </Page>
  );
}
