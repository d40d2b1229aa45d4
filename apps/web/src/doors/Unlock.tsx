import { useState, type ReactNode } from 'react';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { SlowForm } from '../forms/SlowForm.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { refusalSentence } from '../shell/refusals.ts';

/** The lock of one notebook: by passphrase or kit, or at once while no passphrase was set. A wrong secret stays in its box. */
export const Unlock = ({
  notebook,
  label,
  hint,
  className,
  onOpened,
  onNotNow,
  children,
}: {
  notebook: NotebookCover;
  /** Whose passphrase is asked for. */
  label: string;
  hint?: string;
  className: string;
  onOpened: () => void;
  onNotNow?: () => void;
  /** What is said before the lock. */
  children: ReactNode;
}) => {
  const say = useSay();
  const client = useNotebook();
  const [secret, setSecret] = useState('');
  const [withKit, setWithKit] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const notebookId = notebook.id;
  const isLocked = notebook.lock === 'passphrase';
  const open = async (): Promise<void> => {
    setWaiting(true);
    setProblem(null);
    const answer = withKit
      ? await client.send('openWithKit', { notebookId, kit: secret })
      : await client.send('open', isLocked ? { notebookId, passphrase: secret } : { notebookId });
    setWaiting(false);
    if (answer.ok) onOpened();
    else setProblem(say(refusalSentence[answer.error]));
  };
  const typed = (text: string): void => {
    if (secret === '') void client.send('lookAhead', { notebookId });
    setSecret(text);
  };
  const turnTo = (kit: boolean): void => {
    setSecret('');
    setProblem(null);
    setWithKit(kit);
  };
  const box = withKit
    ? { label: say('locks.kit'), hint: say('locks.kit-hint') }
    : ({ label, hint, type: 'password' } as const);
  return (
    <SlowForm
      className={className}
      act={say('locks.open')}
      onAct={() => void open()}
      waiting={waiting}
      waitingText={say('locks.waiting')}
      problem={isLocked ? null : problem}
      others={
        <>
          {onNotNow ? (
            <Button kind="quiet" onPress={onNotNow}>
              {say('shell.not-now')}
            </Button>
          ) : null}
          {isLocked ? (
            <Button kind="quiet" onPress={() => turnTo(!withKit)}>
              {say(withKit ? 'locks.use-passphrase' : 'locks.use-kit')}
            </Button>
          ) : null}
        </>
      }
    >
      {children}
      {isLocked ? <Field {...box} value={secret} onChange={typed} problem={problem} /> : null}
    </SlowForm>
  );
};
