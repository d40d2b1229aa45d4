import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useDraft, useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { signKey } from './note-draft.ts';
import { NoteWords } from './NoteWords.tsx';
import {
  choiceOf,
  nothingChosen,
  offeredNow,
  ReadableChoice,
  useSignedNow,
  useWhyNotYet,
  Withheld,
  type Chosen,
} from './Readable.tsx';

/**
 * The last look before signing: whether the person can read it, and what they will see then. The draft is kept at home as it
 * stands here, and that is what is signed.
 */
export const SignPart = ({
  draft,
  room,
  name,
  therapist,
  onBack,
  onSigned,
}: {
  draft: RecordOf<'noteDraft'>;
  room: RoomView;
  name: string;
  therapist: string;
  onBack: () => void;
  /** Before the page goes: what is still waiting to be kept of the draft is let go. */
  onSigned: () => void;
}) => {
  const say = useSay();
  const client = useNotebook();
  const open = room.state === 'open';
  const [before, set, drop] = useDraft<Chosen>(signKey(draft.id), nothingChosen);
  const chosen = offeredNow(before, open);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const whyNot = useWhyNotYet(chosen, name, open);
  const signedNow = useSignedNow(name, open);
  const sign = async (): Promise<void> => {
    const choice = choiceOf(chosen);
    if (!choice || busy) return;
    setBusy(true);
    const answer = await client.send('signNote', { draftId: draft.id, ...choice });
    setBusy(false);
    setProblem(answer.ok ? null : say(refusalSentence[answer.error]));
    if (!answer.ok) return;
    drop();
    onSigned();
    notify({ text: signedNow });
    goInstead({ name: 'note', roomId: room.id, id: answer.value.noteId });
  };
  return (
    <div className="form note-form">
      <p>{say('notes.sign.stays')}</p>
      <div className="sheet note-sheet">
        <NoteWords note={draft} level={2} />
      </div>
      <ReadableChoice
        legend={say('notes.sign.readable', { name })}
        name={name}
        open={open}
        chosen={chosen}
        set={set}
      />
      {chosen.readable === null || !open ? null : (
        <section className="stack" aria-labelledby="preview-h">
          <h2 id="preview-h">{say('notes.sign.preview', { name })}</h2>
          <div className="sheet note-sheet">
            {chosen.readable === 'can-read' ? (
              <NoteWords note={draft} level={3} />
            ) : (
              <Withheld because={chosen.because} name={therapist} />
            )}
          </div>
        </section>
      )}
      <Problem text={problem} />
      <div className="actions">
        <Button kind="main" whyNot={whyNot} onPress={() => void sign()}>
          {say('notes.sign.do')}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {say('notes.sign.back')}
        </Button>
      </div>
    </div>
  );
};
