import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { beginAt } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { cardChanges } from './carry-card.ts';
import { Waiting } from './Waiting.tsx';

/** Opens one notebook from the desk: at once when it has no passphrase, else by the person's own passphrase or kit. */
export const OpenNotebook = ({
  cover,
  card,
  onNotNow,
}: {
  cover: NotebookCover;
  card: RecordOf<'therapistCard'> | undefined;
  onNotNow: () => void;
}) => {
  const say = useSay();
  const client = useNotebook();
  const [secret, setSecret] = useState('');
  const [withKit, setWithKit] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setWaiting(true);
    setProblem(null);
    const notebookId = cover.id;
    const answer = withKit
      ? await client.send('openWithKit', { notebookId, kit: secret })
      : await client.send(
          'open',
          cover.lock === 'later' ? { notebookId } : { notebookId, passphrase: secret },
        );
    setWaiting(false);
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    beginAt({ name: 'today' });
    const changes = cardChanges(client, card);
    if (changes.length === 0) return;
    const kept = await client.keep(...changes);
    notify({ text: say(kept.ok ? 'desk.card.carried' : refusalSentence[kept.error]) });
  };
  return (
    <form
      className="stack desk-open"
      onSubmit={(event) => {
        event.preventDefault();
        if (!waiting) void open();
      }}
    >
      <p className="small soft">{say('desk.open-closes')}</p>
      {cover.lock === 'later' ? (
        problem ? (
          <p className="problem" role="alert">
            {problem}
          </p>
        ) : null
      ) : withKit ? (
        <Field
          label={say('locks.kit')}
          hint={say('locks.kit-hint')}
          value={secret}
          onChange={setSecret}
          problem={problem}
        />
      ) : (
        <Field
          type="password"
          label={say('desk.make.passphrase')}
          hint={say('desk.open-theirs')}
          value={secret}
          onChange={setSecret}
          problem={problem}
        />
      )}
      {waiting ? (
        <Waiting />
      ) : (
        <div className="actions">
          <button type="submit" className="button" data-kind="main">
            {say('desk.open')}
          </button>
          <Button kind="quiet" onPress={onNotNow}>
            {say('shell.not-now')}
          </Button>
          {cover.lock === 'later' ? null : (
            <Button
              kind="quiet"
              onPress={() => {
                setSecret('');
                setProblem(null);
                setWithKit(!withKit);
              }}
            >
              {say(withKit ? 'locks.use-passphrase' : 'locks.use-kit')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
};
