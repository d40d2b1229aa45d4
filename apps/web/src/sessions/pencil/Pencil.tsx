import { useEffect, useRef, useState } from 'react';
import { accept } from '@handrail/domain/sessions/accept.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { freshId, useDraft, useNotebook } from '../../notebook/notebook.tsx';
import { useKeep, useRemove } from '../../shell/use-keep.ts';
import { changingKey } from '../draft-keys.ts';
import { useSession } from '../session-context.tsx';
import { besideOf, draftOf, saysWords, writtenFrom, type PencilDraft } from './pencil-draft.ts';
import { PencilFields } from './PencilFields.tsx';
import { PencilWords } from './PencilWords.tsx';

type Suggestion = RecordOf<'suggestion'>;

const fromWhom = ({ by }: Suggestion, name: string | undefined, say: Say): string => {
  if (by === 'person') return say('session.pencil.mine');
  if (by === 'therapist')
    return name === undefined ? say('session.pencil.therapist') : say('session.pencil.theirs', { name });
  return say('session.pencil.open');
};

/**
 * One thing in pencil. "Yes" makes it the person's, as it is or changed; "not now" folds it away and is written
 * nowhere: it looks the same as never opened. [P7, D4]
 */
export const Pencil = ({
  suggestion,
  whyNot = null,
  focus,
  onLeave,
}: {
  suggestion: Suggestion;
  /** Why a yes has to wait, such as three strategies already. */
  whyNot?: string | null;
  /** It was just written: the question comes to whoever answers it. */
  focus: boolean;
  /** Where the focus goes when it turns into ink or is folded away. */
  onLeave: () => void;
}) => {
  const say = useSay();
  const { name, putAside, session } = useSession();
  const form = changingKey(session.id, suggestion.id);
  const begun = useNotebook().draft(form) !== undefined;
  const [changing, setChanging] = useState(begun);
  const ref = useRef<HTMLDivElement>(null);
  const { keep, problem, busy } = useKeep(form);
  const [refused, setRefused] = useState<string | null>(null);
  const remove = useRemove();
  useEffect(() => {
    if (focus) ref.current?.focus();
  }, [focus]);
  const yes = async (edited?: PencilDraft): Promise<void> => {
    if (busy) return;
    const accepted = accept(suggestion, freshId(), edited);
    if (!accepted.ok) return setRefused(say('session.pencil.refused'));
    setRefused(null);
    if (await keep(...accepted.value)) onLeave();
  };
  return (
    <div className="suggestion" ref={ref} tabIndex={-1}>
      <p className="from">
        <Icon name="pencil" />
        {fromWhom(suggestion, name, say)}
      </p>
      {changing ? (
        <Changing
          suggestion={suggestion}
          form={form}
          whyNot={whyNot}
          onYes={(edited) => void yes(edited)}
          onNotNow={() => setChanging(false)}
        />
      ) : (
        <>
          <PencilWords suggestion={suggestion} />
          <p className="small">{say('session.pencil.note')}</p>
          <div className="actions">
            <Button whyNot={whyNot} onPress={() => void yes()}>
              {say(suggestion.of === 'step' ? 'session.pencil.yes-step' : 'session.pencil.yes')}
            </Button>
            <Button onPress={() => setChanging(true)}>{say('session.pencil.change')}</Button>
            <Button
              kind="quiet"
              onPress={() => {
                putAside(suggestion.id);
                onLeave();
              }}
            >
              {say('shell.not-now')}
            </Button>
            <Button kind="quiet" onPress={() => void remove('suggestion', suggestion.id).then(onLeave)}>
              {say('session.pencil.rub-out')}
            </Button>
          </div>
        </>
      )}
      <Problem small text={problem ?? refused} />
    </div>
  );
};

/** "Change it first": the same boxes, with the words that stand there. What was changed is kept only by the yes. */
const Changing = ({
  suggestion,
  form,
  whyNot,
  onYes,
  onNotNow,
}: {
  suggestion: Suggestion;
  /** The key of the draft: a lock or a crash in the middle loses nothing. [P12] */
  form: string;
  whyNot: string | null;
  onYes: (edited: PencilDraft) => void;
  onNotNow: () => void;
}) => {
  const say = useSay();
  const draft = suggestion.draft ?? {};
  const of = suggestion.of ?? 'goal';
  const [written, setWritten, drop] = useDraft(form, writtenFrom(draft));
  const blank = saysWords(written) ? null : say('session.pencil.blank');
  return (
    <div className="form">
      <PencilFields of={of} written={written} onChange={setWritten} />
      <div className="actions">
        <Button whyNot={blank ?? whyNot} onPress={() => onYes(draftOf(of, written, besideOf(of, draft)))}>
          {say('session.pencil.yes-changed')}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            drop();
            onNotNow();
          }}
        >
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
