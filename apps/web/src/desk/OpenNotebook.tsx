import type { RecordOf } from '@handrail/domain/records.ts';
import type { NotebookCover } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Unlock } from '../doors/Unlock.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { beginAt } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { cardChanges } from './carry-card.ts';

/** Opens one notebook from the desk, and carries the therapist's card into it as it stands on the desk. */
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
  const opened = async (): Promise<void> => {
    beginAt({ name: 'today' });
    const changes = cardChanges(client, card);
    if (changes.length === 0) return;
    const kept = await client.keep(...changes);
    notify({ text: say(kept.ok ? 'desk.card.carried' : refusalSentence[kept.error]) });
  };
  return (
    <Unlock
      notebook={cover}
      label={say('desk.make.passphrase')}
      hint={say('desk.open-theirs')}
      className="stack desk-open"
      onOpened={() => void opened()}
      onNotNow={onNotNow}
    >
      <p className="small soft">{say('desk.open-closes')}</p>
    </Unlock>
  );
};
