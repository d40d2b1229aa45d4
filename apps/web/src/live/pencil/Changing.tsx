import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft } from '../../notebook/notebook.tsx';
import {
  besideOf,
  draftOf,
  saysWords,
  writtenFrom,
  type PencilDraft,
  type PencilOf,
} from '../../sessions/pencil/pencil-draft.ts';
import { PencilFields } from '../../sessions/pencil/PencilFields.tsx';
import { useLive } from '../session-here.tsx';
import type { Changed } from './changed-pencil.ts';
import { YesMeans } from './YesMeans.tsx';

/**
 * "Change it first": the same boxes with the words that stand there; what was changed is kept only by the yes. Taken back
 * meanwhile, the words stay in the boxes, to keep as one's own or to let go.
 */
export const Changing = ({
  of,
  draft,
  form,
  whyNot,
  onWritten,
  onYes,
  onBack,
  onLetGo,
}: {
  of: PencilOf;
  /** As it lies in pencil; `null` once it was taken back. */
  draft: PencilDraft | null;
  form: string;
  whyNot: string | null;
  onWritten: () => void;
  onYes: (edited: PencilDraft) => void;
  onBack: () => void;
  onLetGo: () => void;
}) => {
  const say = useSay();
  const { name } = useLive();
  const beside = draft === null ? undefined : besideOf(of, draft);
  const [written, set, drop] = useDraft<Changed>(form, {
    ...writtenFrom(draft ?? {}),
    ...(beside && { beside }),
  });
  const blank = saysWords(written) ? null : say('session.pencil.blank');
  const gone = draft === null;
  return (
    <div className="form">
      <p className="small" role="status">
        {gone ? say('live.pencil.taken-back', { name }) : null}
      </p>
      <PencilFields
        of={of}
        written={written}
        onChange={(patch) => {
          set(patch);
          onWritten();
        }}
      />
      {gone ? null : <YesMeans />}
      <div className="actions">
        <Button
          whyNot={blank ?? whyNot}
          onPress={() => onYes(draftOf(of, written, beside ?? written.beside ?? {}))}
        >
          {say(gone ? 'live.pencil.keep-own' : 'session.pencil.yes-changed')}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            if (gone) {
              drop();
              onLetGo();
            } else onBack();
          }}
        >
          {say(gone ? 'live.pencil.let-go' : 'shell.back')}
        </Button>
      </div>
    </div>
  );
};
