import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';

/** The second step of taking a notebook off the device: what is lost is named, and the sealed file comes first. [P12] */
export const TakeOffDevice = ({
  cover,
  named,
  onOpenFirst,
  onClose,
}: {
  cover: NotebookCover;
  named: RecordOf<'deskNotebook'> | undefined;
  onOpenFirst: () => void;
  onClose: () => void;
}) => {
  const say = useSay();
  const client = useNotebook();
  const [problem, setProblem] = useState<string | null>(null);
  const takeOff = async (): Promise<void> => {
    const answer = await client.send('removeNotebook', { notebookId: cover.id });
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    // The name goes for good, out of the history too: it names a person whose notebook is no longer here.
    if (named) await client.send('erase', { kind: 'deskNotebook', id: named.id });
    notify({ text: say('desk.off.done') });
    onClose();
  };
  return (
    <Dialog title={say('desk.off.title')} onClose={onClose}>
      <p>
        <Sentence
          id="desk.off.whose"
          parts={{ name: <strong dir="auto">{named?.name ?? say('desk.nameless')}</strong> }}
        />
      </p>
      <p>{say('desk.off.lost')}</p>
      <p>{say('desk.off.file')}</p>
      <Problem text={problem} />
      <div className="actions">
        <Button onPress={onOpenFirst}>{say('desk.off.open-first')}</Button>
        <Button onPress={() => void takeOff()}>{say('desk.off.yes')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Dialog>
  );
};
