import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDevice, useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { beginAt } from '../shell/navigator.tsx';
import { refusalSentence } from '../shell/refusals.ts';

/** On a therapist's device: the person has their notebook taken off it. Two steps, and what is lost is named. */
export const TakeOff = ({ name, saved }: { name: string | undefined; saved: boolean }) => {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  return (
    <section aria-labelledby="off-h">
      <h2 id="off-h">{say('session.ended.off')}</h2>
      <p>
        {name === undefined
          ? say('session.ended.off-more-nameless')
          : say('session.ended.off-more', { name })}
      </p>
      <div className="actions">
        <Button onPress={() => setAsking(true)}>{say('session.ended.off-ask')}</Button>
      </div>
      {asking ? <AskTakeOff saved={saved} onClose={() => setAsking(false)} /> : null}
    </section>
  );
};

const AskTakeOff = ({ saved, onClose }: { saved: boolean; onClose: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const open = useOpenNotebook();
  const device = useDevice();
  const [problem, setProblem] = useState<string | null>(null);
  const takeOff = async (): Promise<void> => {
    if (!open) return;
    const othersHere = (device?.notebooks.length ?? 0) > 1;
    const answer = await client.send('removeNotebook', { notebookId: open.cover.id });
    if (answer.ok) beginAt({ name: othersHere ? 'locked' : 'doors' });
    else setProblem(say(refusalSentence[answer.error]));
  };
  return (
    <Dialog title={say('session.ended.off-title')} onClose={onClose}>
      <p>{say('session.ended.off-lost')}</p>
      <p>
        <strong>{say(saved ? 'session.ended.off-saved' : 'session.ended.off-not-saved')}</strong>
      </p>
      <p>{say('session.ended.off-name')}</p>
      <Problem text={problem} />
      <div className="actions">
        <Button onPress={() => void takeOff()}>{say('session.ended.off-yes')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Dialog>
  );
};
