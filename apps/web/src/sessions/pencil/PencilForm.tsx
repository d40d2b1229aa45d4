import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useDraft } from '../../notebook/notebook.tsx';
import { useKeep } from '../../shell/use-keep.ts';
import { useSession } from '../session-context.tsx';
import { draftOf, saysWords, type PencilDraft, type PencilOf, type Written } from './pencil-draft.ts';
import { PencilFields } from './PencilFields.tsx';

/**
 * Where somebody at the screen writes something down. Whose words they are is said by the button; either way they lie
 * in pencil first, and nothing is in the plan. [P7]
 */
export const PencilForm = ({
  of,
  beside,
  draftKey,
  openLabel,
  openName,
  onWritten,
}: {
  of: PencilOf;
  beside: PencilDraft;
  draftKey: string;
  openLabel: string;
  /** For a screen reader, when several such buttons stand on a page. */
  openName?: string;
  onWritten: (suggestionId: string) => void;
}) => {
  const say = useSay();
  const { session, name } = useSession();
  const [written, setWritten, drop, found] = useDraft<Written>(draftKey, {});
  const [open, setOpen] = useState(found);
  const [blank, setBlank] = useState(false);
  const { keep, problem, busy } = useKeep(draftKey);
  const write = async (by: 'person' | 'therapist'): Promise<void> => {
    if (busy) return;
    setBlank(!saysWords(written));
    if (!saysWords(written)) return;
    const id = freshId();
    const draft = draftOf(of, written, beside);
    if (!(await keep(change('suggestion', id, { sessionId: session.id, of, by, draft })))) return;
    setWritten({
      label: undefined,
      why: undefined,
      when: undefined,
      confidence: undefined,
      ifWords: undefined,
      thenWords: undefined,
      trigger: undefined,
    });
    drop();
    setOpen(false);
    onWritten(id);
  };
  if (!open) {
    return (
      <p>
        <Button
          icon="plus"
          {...(openName === undefined ? {} : { label: openName })}
          onPress={() => setOpen(true)}
        >
          {openLabel}
        </Button>
      </p>
    );
  }
  return (
    <div className="form pencil-form" role="group" aria-label={openName ?? openLabel}>
      <PencilFields of={of} written={written} onChange={setWritten} />
      <Problem text={problem ?? (blank && say('session.pencil.blank'))} />
      <div className="actions">
        <Button onPress={() => void write('person')}>{say('session.pencil.as-mine')}</Button>
        <Button onPress={() => void write('therapist')}>
          {name === undefined
            ? say('session.pencil.as-therapists')
            : say('session.pencil.as-theirs', { name })}
        </Button>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
