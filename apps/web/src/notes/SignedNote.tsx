import type { ReactNode } from 'react';
import { isWithheld } from '@handrail/domain/notes/signing.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords, momentInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { CheckLine } from './CheckLine.tsx';
import { NoteWords } from './NoteWords.tsx';
import { Withheld } from './Readable.tsx';

type Note = RecordOf<'progressNote'>;
type Addendum = RecordOf<'noteAddendum'>;

export const useNoteTitle = (note: Pick<Note, 'day'>): string => {
  const say = useSay();
  return note.day === undefined
    ? say('notes.draft-of-no-day')
    : say('notes.note-of', { day: dateInWords(note.day, say.language) });
};

/** What was added to a note, in the order of signing. */
export const addedTo = (noteId: string, addenda: readonly Addendum[]): readonly Addendum[] =>
  addenda
    .filter((one) => one.noteId === noteId)
    .toSorted((a, b) => (a.signedAt ?? 0) - (b.signedAt ?? 0) || (a.id < b.id ? -1 : 1));

/**
 * A signed note with what was added to it, and whether it is as it was signed. `roomId`: as it stands in that room, for the
 * person; at home when left out. `therapist`: as they are called on this device.
 */
export const SignedNote = ({
  note,
  addenda,
  therapist,
  roomId,
  addendaAtHome,
  told,
}: {
  note: Note;
  addenda: readonly Addendum[];
  therapist: string;
  roomId?: string | undefined;
  /** Ids of those that are shown as they stand at home, under a note that stands in the room only. */
  addendaAtHome?: ReadonlySet<string>;
  /** What the room was told of each, on the therapist's side. */
  told?: (one: Note | Addendum, kind: 'progressNote' | 'noteAddendum') => ReactNode;
}) => {
  const say = useSay();
  const withheld = isWithheld('progressNote', note);
  return (
    <>
      <div className="sheet note-sheet">
        {withheld ? (
          <Withheld because={note.because} name={therapist} />
        ) : (
          <NoteWords note={note} level={2} />
        )}
        <SignedLine at={note.signedAt} by={therapist} said="notes.signed-on" />
        <CheckLine kind="progressNote" shown={note} roomId={roomId} />
        {told?.(note, 'progressNote')}
      </div>
      {addenda.length === 0 ? null : (
        <section className="stack" aria-labelledby="added-h">
          <h2 id="added-h">{say('notes.added')}</h2>
          {addenda.map((one) => (
            <div key={one.id} className="sheet note-sheet">
              {isWithheld('noteAddendum', one) ? (
                <Withheld because={one.because} name={therapist} added />
              ) : (
                <p className="pre" dir="auto">
                  {one.words}
                </p>
              )}
              <SignedLine at={one.signedAt} by={therapist} said="notes.added-on" />
              <CheckLine
                kind="noteAddendum"
                shown={one}
                note={note}
                roomId={addendaAtHome?.has(one.id) ? undefined : roomId}
              />
              {told?.(one, 'noteAddendum')}
            </div>
          ))}
        </section>
      )}
    </>
  );
};

const SignedLine = ({
  at,
  by,
  said,
}: {
  at: number | undefined;
  by: string;
  said: 'notes.signed-on' | 'notes.added-on';
}) => {
  const say = useSay();
  return at === undefined ? null : (
    <p className="small soft">{say(said, { name: by, moment: momentInWords(at, say.language) })}</p>
  );
};

export const PrintNote = () => {
  const say = useSay();
  return (
    <div className="actions">
      <Button icon="print" onPress={() => window.print()}>
        {say('shell.print')}
      </Button>
      <span className="small soft">{say('notes.print-note')}</span>
    </div>
  );
};
