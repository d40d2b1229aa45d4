import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { takeFocus } from '../../forms/focus.ts';
import { freshId, useDraft } from '../../notebook/notebook.tsx';
import {
  draftOf,
  saysWords,
  type PencilDraft,
  type PencilOf,
  type Written,
} from '../../sessions/pencil/pencil-draft.ts';
import { suggestionKey } from '../draft-keys.ts';
import { usePerson } from '../person-context.tsx';
import { ReadsThis } from '../Sent.tsx';
import { useKeepInRoom } from '../use-keep-in-room.ts';
import { WordsToLookAt } from '../WordsToLookAt.tsx';

/** The boxes of each kind. How sure, how important and how it stands are the person's to say. [D2] */
const boxes = {
  goal: ['label'],
  step: ['label', 'when'],
  'if-then': ['ifWords', 'thenWords'],
  strategy: ['label'],
} as const satisfies Record<PencilOf, readonly (keyof Written)[]>;

const blankWritten: Written = {
  label: undefined,
  when: undefined,
  ifWords: undefined,
  thenWords: undefined,
};

/** Writing a suggestion, in pencil. Nothing is in the person's plan before their yes. [P7, D4] */
export const SuggestForm = ({
  of,
  beside,
  besideId,
  opened,
  onDone,
}: {
  of: PencilOf;
  /** What it belongs to: a goal's id, for a step or an if-then. */
  beside: PencilDraft;
  besideId: string;
  /** By a hand just now: the first box takes the focus. */
  opened: boolean;
  onDone: (suggestionId: string | null) => void;
}) => {
  const say = useSay();
  const { roomId, name, sessionId } = usePerson();
  const draftKey = suggestionKey(roomId, of, besideId);
  const [written, set, drop] = useDraft<Written>(draftKey, {});
  const [blank, setBlank] = useState(false);
  const { keep, problem, busy } = useKeepInRoom(roomId, draftKey);
  const words = boxes[of].map((box) => written[box] ?? '').join('\n');
  const suggest = async (): Promise<void> => {
    if (busy) return;
    setBlank(!saysWords(written));
    if (!saysWords(written)) return;
    const id = freshId();
    const draft = draftOf(of, written, beside);
    if (
      !(await keep(
        change('suggestion', id, {
          of,
          by: 'therapist',
          draft,
          ...(sessionId !== undefined && { sessionId }),
        }),
      ))
    )
      return;
    set(blankWritten);
    drop();
    onDone(id);
  };
  return (
    <div className="form pencil-form">
      {boxes[of].map((box, at) => (
        <Field
          key={box}
          rows={2}
          label={say(`people.suggest.${of}.${box}` as 'people.suggest.goal.label')}
          value={written[box] ?? ''}
          {...(opened && at === 0 && { inputRef: takeFocus })}
          onChange={(text) => set({ [box]: text })}
        />
      ))}
      <ReadsThis />
      <p className="small soft">{say('people.suggest.theirs-only', { name })}</p>
      <WordsToLookAt text={words} />
      <Problem text={problem ?? (blank ? say('people.write-first') : null)} />
      <div className="actions">
        <Button onPress={() => void suggest()}>{say('people.suggest.keep')}</Button>
        <Button kind="quiet" onPress={() => onDone(null)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
