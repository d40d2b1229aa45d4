import { useState } from 'react';
import { isKind, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { besideIn, roomDrafts, wordsOfDraft } from './draft-keys.ts';
import { usePerson } from './person-context.tsx';
import { usePartsHere } from './use-parts.ts';
import './people.css';

/** Words of one sort that went nowhere, with what they stood beside and the way to let go of them. */
const Line = ({
  words,
  about,
  day,
  onRemove,
}: {
  words: string;
  about: string | undefined;
  day: RecordOf<'unsentWords'>['day'];
  onRemove: () => void;
}) => {
  const say = useSay();
  return (
    <li className="margin-note stack">
      <p className="pre" dir="auto">
        {words}
      </p>
      <p className="small soft">
        {[
          about?.trim() ? say('people.unsent.about', { about }) : '',
          day === undefined ? '' : dateInWords(day, say.language),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <div className="actions">
        <Button kind="quiet" label={say('people.unsent.remove-of', { words })} onPress={onRemove}>
          {say('people.unsent.remove')}
        </Button>
      </div>
    </li>
  );
};

const none: readonly Stranded[] = [];
interface Stranded {
  readonly key: string;
  readonly words: string;
}

/** Half-written words whose place on these pages is not there any more. */
const useStranded = (): readonly Stranded[] => {
  const client = useNotebook();
  const { roomId, open } = usePerson();
  usePartsHere(roomId);
  return client
    .draftsUnder(roomDrafts(roomId))
    .filter(([key]) => {
      const beside = besideIn(key);
      if (!open) return true;
      return beside !== null && !(isKind(beside.kind) && client.roomRecord(roomId, beside.kind, beside.id));
    })
    .map(([key, text]) => ({ key, words: wordsOfDraft(text) }))
    .filter(({ words }) => words !== '');
};

/** What the therapist had written and what was not sent, half-written words among it. */
export const UnsentWords = () => <UnsentIn roomId={usePerson().roomId} stranded={useStranded()} />;

/** What whoever holds this notebook had written in a room and what was not sent: it stays theirs, and goes nowhere. */
export const UnsentIn = ({ roomId, stranded = none }: { roomId: string; stranded?: readonly Stranded[] }) => {
  const say = useSay();
  const client = useNotebook();
  const kept = useRecords('unsentWords').filter((one) => one.roomId === roomId);
  // A draft is no record: nobody tells that it went.
  const [, drawAgain] = useState(0);
  if (kept.length + stranded.length === 0) return null;
  const erase = async (id: string): Promise<void> => {
    const answer = await client.send('erase', { kind: 'unsentWords', id });
    notify({ text: say(answer.ok ? 'people.unsent.removed' : refusalSentence[answer.error]) });
    focusHeading();
  };
  return (
    <section aria-labelledby="unsent-h">
      <h2 id="unsent-h">{say('people.unsent')}</h2>
      <p className="small soft">{say('people.unsent.note')}</p>
      <ul className="plainlist comment-list" role="list">
        {kept.map((one) => (
          <Line
            key={one.id}
            words={one.words ?? ''}
            about={one.about}
            day={one.day}
            onRemove={() => void erase(one.id)}
          />
        ))}
        {stranded.map(({ key, words }) => (
          <Line
            key={key}
            words={words}
            about={undefined}
            day={undefined}
            onRemove={() => {
              client.dropDraft(key);
              drawAgain((times) => times + 1);
              notify({ text: say('people.unsent.removed') });
              focusHeading();
            }}
          />
        ))}
      </ul>
    </section>
  );
};
