import { useState } from 'react';
import type { Refusal } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDevice, useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { beginAt } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { TwoSteps } from './TwoSteps.tsx';

/** Two ways to delete, each in two steps that name what goes. [P1] */
export const DeletePart = () => {
  const say = useSay();
  const [asking, setAsking] = useState<'one' | 'all' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <section aria-labelledby="delete-h">
      <h2 id="delete-h">{say('mydata.delete')}</h2>
      <p className="small soft">{say('mydata.delete-more')}</p>
      <div className="actions">
        <Button onPress={() => setAsking('one')}>{say('mydata.delete-one')}</Button>
        <Button onPress={() => setAsking('all')}>{say('mydata.delete-all')}</Button>
      </div>
      {asking === 'one' ? <DeleteOne onClose={close} /> : null}
      {asking === 'all' ? <DeleteAll onClose={close} /> : null}
    </section>
  );
};

const DeleteOne = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const open = useOpenNotebook();
  const act = async (): Promise<Refusal | null> => {
    if (!open) return 'locked';
    const answer = await client.send('removeNotebook', { notebookId: open.cover.id });
    if (!answer.ok) return answer.error;
    const left = client.device?.notebooks.length ?? 0;
    beginAt(left > 0 ? { name: 'locked' } : { name: 'doors' });
    notify({ text: say('mydata.delete.done-one') });
    return null;
  };
  return (
    <TwoSteps
      title={say('mydata.delete-one.title')}
      yes={say('mydata.delete-one.yes')}
      act={act}
      onClose={onClose}
    >
      <p>{say('mydata.delete-one.lost')}</p>
      <p>{say('mydata.delete.stays')}</p>
    </TwoSteps>
  );
};

const DeleteAll = ({ onClose }: { onClose: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const count = Math.max(1, useDevice()?.notebooks.length ?? 1);
  const act = async (): Promise<Refusal | null> => {
    const answer = await client.send('deleteEverything', null);
    if (!answer.ok) return answer.error;
    localStorage.clear();
    // A fresh start: nothing of the screens before, nor of the settings, is left in this page's memory.
    location.reload();
    return null;
  };
  return (
    <TwoSteps
      title={say('mydata.delete-all.title')}
      yes={say('mydata.delete-all.yes')}
      act={act}
      onClose={onClose}
    >
      <p>{say('mydata.delete-all.lost', { count })}</p>
      <p>{say('mydata.delete.stays')}</p>
    </TwoSteps>
  );
};
