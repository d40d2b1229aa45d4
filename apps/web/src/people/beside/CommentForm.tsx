import { useState } from 'react';
import { change, type Kind, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { takeFocus } from '../../forms/focus.ts';
import { freshId, useDraft, useToday } from '../../notebook/notebook.tsx';
import { usePerson } from '../person-context.tsx';
import { ReadsThis } from '../Sent.tsx';
import { useKeepInRoom } from '../use-keep-in-room.ts';
import { WordsToLookAt } from '../WordsToLookAt.tsx';

/** Writing beside one thing, or changing what was written. Who reads it stands with the box. [P8] */
export const CommentForm = ({
  draftKey,
  about,
  comment,
  opened,
  onDone,
}: {
  draftKey: string;
  /** Null: beside nothing in particular. */
  about: { readonly kind: Kind; readonly id: string } | null;
  /** The comment as it stands, when it is changed. */
  comment?: RecordOf<'comment'>;
  /** By a hand just now, which was on a button that is gone: the box takes the focus. */
  opened: boolean;
  onDone: () => void;
}) => {
  const say = useSay();
  const today = useToday();
  const { roomId } = usePerson();
  const [id] = useState(freshId);
  const [draft, set, drop] = useDraft(draftKey, { words: comment?.words ?? '' });
  const [blank, setBlank] = useState(false);
  const { keep, problem, busy } = useKeepInRoom(roomId, draftKey);
  const keepIt = async (): Promise<void> => {
    if (busy) return;
    setBlank(draft.words.trim() === '');
    if (draft.words.trim() === '') return;
    const said = comment
      ? change('comment', comment.id, { words: draft.words })
      : change('comment', id, {
          ...(about && { aboutKind: about.kind, aboutId: about.id }),
          words: draft.words,
          day: today,
        });
    if (!(await keep(said))) return;
    drop();
    onDone();
  };
  return (
    <div className="pencil-form comment-form">
      <Field
        rows={3}
        label={say('people.comment.label')}
        value={draft.words}
        {...(opened && { inputRef: takeFocus })}
        onChange={(words) => set({ words })}
        problem={blank ? say('people.write-first') : null}
      />
      <ReadsThis />
      <WordsToLookAt text={draft.words} />
      <Problem text={problem} />
      <div className="actions">
        <Button onPress={() => void keepIt()}>{say('people.comment.keep')}</Button>
        <Button kind="quiet" onPress={onDone}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
