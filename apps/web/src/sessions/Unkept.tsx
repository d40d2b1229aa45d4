import { useEffect, useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import type { NotebookClient } from '../notebook/client.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { textFields, textKey, type TextField } from './draft-keys.ts';
import { textChange } from './SessionText.tsx';

interface Written {
  readonly field: TextField;
  readonly words: string;
}

const labels = {
  notice: 'session.notice',
  safetyWords: 'session.safety.words',
  takeAway: 'session.take.words',
  nextContact: 'session.take.next',
} as const satisfies Record<TextField, string>;

const writtenIn = (
  client: NotebookClient,
  session: RecordOf<'session'>,
  fields: readonly TextField[],
): readonly Written[] =>
  fields.flatMap((field) => {
    const draft = client.draft(textKey(session.id, field));
    if (draft === undefined) return [];
    const { words = '' } = JSON.parse(draft) as { words?: string };
    return words === '' || words === session[field] ? [] : [{ field, words }];
  });

/** Words that were typed in this session and never got a yes: shown once more, so that none is lost by hurry. [P12] */
export const Unkept = ({
  session,
  fields = textFields,
}: {
  session: RecordOf<'session'>;
  fields?: readonly TextField[];
}) => {
  const say = useSay();
  const client = useNotebook();
  const [written, setWritten] = useState<readonly Written[]>([]);
  const { keep, problem } = useKeep();
  // The box on the page before this one hands over its draft as it closes, so it is read once this page stands.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setWritten(writtenIn(client, session, fields)));
    return () => cancelAnimationFrame(frame);
  }, [client, session, fields]);
  if (written.length === 0) return null;
  const done = (field: TextField): void => {
    client.dropDraft(textKey(session.id, field));
    setWritten((before) => before.filter((one) => one.field !== field));
    focusHeading();
  };
  const keepWords = async (field: TextField, words: string): Promise<void> => {
    if (await keep(textChange(session.id, field, words))) done(field);
  };
  return (
    <section className="stack unkept" aria-labelledby="unkept-h">
      <h2 id="unkept-h">{say('session.unkept')}</h2>
      <p className="small soft">{say('session.unkept-note')}</p>
      <Problem text={problem} />
      {written.map(({ field, words }) => (
        <div key={field} className="suggestion">
          <p className="from">{say(labels[field])}</p>
          <OwnLine>{words}</OwnLine>
          <div className="actions">
            <Button onPress={() => void keepWords(field, words)}>{say('session.yes-keep')}</Button>
            <Button kind="quiet" onPress={() => done(field)}>
              {say('session.unkept.leave')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
};
