import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { RoomView } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading, takeFocus } from '../forms/focus.ts';
import { useDraft, useNotebook } from '../notebook/notebook.tsx';
import { WordsToLookAt } from '../people/WordsToLookAt.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { addKey } from './note-draft.ts';
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

/** A signed note is never changed: what comes later is written under it and signed for itself. [D14] */
export const AddToNote = ({
  note,
  room,
  name,
  therapist,
}: {
  note: RecordOf<'progressNote'>;
  room: RoomView;
  name: string;
  therapist: string;
}) => {
  const say = useSay();
  const key = addKey(note.id);
  const begun = useNotebook().draft(key) !== undefined;
  const [open, setOpen] = useState(begun);
  const close = (): void => {
    setOpen(false);
    focusHeading();
  };
  return open ? (
    <AddForm key={key} note={note} room={room} name={name} therapist={therapist} onDone={close} />
  ) : (
    <div className="actions no-print">
      <Button icon="plus" onPress={() => setOpen(true)}>
        {say('notes.add')}
      </Button>
    </div>
  );
};

const AddForm = ({
  note,
  room,
  name,
  therapist,
  onDone,
}: Parameters<typeof AddToNote>[0] & { onDone: () => void }) => {
  const say = useSay();
  const client = useNotebook();
  const open = room.state === 'open';
  const [before, set, drop] = useDraft<Chosen & { words: string }>(addKey(note.id), {
    ...nothingChosen,
    words: '',
  });
  const draft = offeredNow(before, open);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const notYet = useWhyNotYet(draft, name, open);
  const signedNow = useSignedNow(name, open);
  const whyNot = draft.words.trim() === '' ? say('notes.nothing-yet') : notYet;
  const sign = async (): Promise<void> => {
    const choice = choiceOf(draft);
    if (!choice || busy) return;
    setBusy(true);
    const answer = await client.send('addToNote', {
      noteId: note.id,
      roomId: room.id,
      words: draft.words,
      ...choice,
    });
    setBusy(false);
    setProblem(answer.ok ? null : say(refusalSentence[answer.error]));
    if (!answer.ok) return;
    drop();
    notify({ text: signedNow });
    onDone();
  };
  return (
    <section className="form note-form no-print" aria-labelledby="add-h">
      <h2 id="add-h" ref={takeFocus} tabIndex={-1}>
        {say('notes.add')}
      </h2>
      <Field
        label={say('notes.add.words')}
        hint={say('notes.add.hint')}
        rows={5}
        value={draft.words}
        onChange={(words) => set({ words })}
      />
      <WordsToLookAt text={draft.words} />
      <ReadableChoice
        legend={say('notes.add.readable', { name })}
        name={name}
        open={open}
        chosen={draft}
        set={set}
      />
      {draft.readable === null || !open ? null : (
        <div className="stack">
          <h3>{say('notes.sign.preview', { name })}</h3>
          <div className="sheet note-sheet">
            {draft.readable === 'can-read' ? (
              <p className="pre" dir="auto">
                {draft.words}
              </p>
            ) : (
              <Withheld because={draft.because} name={therapist} added />
            )}
          </div>
        </div>
      )}
      <Problem text={problem} />
      <div className="actions">
        <Button kind="main" whyNot={whyNot} onPress={() => void sign()}>
          {say('notes.add.sign')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {say('shell.not-now')}
        </Button>
      </div>
    </section>
  );
};
