import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { usePerson } from './person-context.tsx';

/** The therapist's way out of a room, in two steps: what ends and what stays is named first. */
export const LeaveRoom = () => {
  const say = useSay();
  const client = useNotebook();
  const { roomId, name } = usePerson();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = (): void => {
    setAsking(false);
    setProblem(null);
  };
  const leave = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await client.send('endRoom', { roomId });
    setBusy(false);
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    notify({ text: say('people.leave.done') });
    focusHeading();
  };
  return (
    <section aria-labelledby="leave-h">
      <h2 id="leave-h">{say('people.leave', { name })}</h2>
      <p className="small soft">{say('people.leave.note')}</p>
      <div>
        <Button onPress={() => setAsking(true)}>{say('people.leave.begin')}</Button>
      </div>
      {asking ? (
        <Dialog title={say('people.leave.title', { name })} onClose={close}>
          <p>{say('people.leave.ends', { name })}</p>
          <p>{say('people.leave.stays')}</p>
          <Problem text={problem} />
          <div className="actions">
            <Button onPress={() => void leave()}>{say('people.leave.yes')}</Button>
            <Button kind="quiet" onPress={close}>
              {say('shell.not-now')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
};
