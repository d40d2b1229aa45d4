import { useId, useState } from 'react';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { ProcessNote } from '@handrail/store/protocol.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { bytesOver } from '@handrail/ui/field.tsx';
import { Rings } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { focusHeading, takeFocus } from '../forms/focus.ts';
import { freshId, useOpenNotebook, useToday } from '../notebook/notebook.tsx';
import { useNameIn } from '../people/names.ts';
import { WordsToLookAt } from '../people/WordsToLookAt.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { KeptState } from './page-keeper.ts';
import { useProcessNotes, type ProcessPages } from './use-process-notes.ts';
import './notes.css';

/**
 * The therapist's own notes, on other paper: what they think stays here. Each page is sealed under a key of its own after
 * every pause. Nothing of it is printed, and no copy that can be read is made of it. `about`: the room it is about, or null.
 */
export const PrivatePaper = ({ about }: { about: string | null }) => {
  const role = useOpenNotebook()?.cover.role;
  // Another person is another paper: its pages, and what waits to be kept, are its own.
  return role === 'desk' ? <Paper key={about} about={about} /> : null;
};

const Paper = ({ about }: { about: string | null }) => {
  const say = useSay();
  const id = useId();
  const name = useNameIn(about ?? '');
  const pages = useProcessNotes(about);
  const { notes, notOpened } = pages;
  return (
    <section className="private-paper process-paper" aria-labelledby={id}>
      <div className="between">
        <h2 id={id}>{say('notes.process.title')}</h2>
        <span className="see">
          <Rings people={1} />
          <span>
            <span className="visually-hidden">{say('shell.see')} </span>
            {say('shell.see.only-you')}
          </span>
        </span>
      </div>
      <p className="small soft">
        {about === null ? say('notes.process.kept-nobody') : say('notes.process.kept', { name })}
      </p>
      <Problem
        small
        text={notOpened && say('notes.process.not-opened', { why: say(refusalSentence[notOpened]) })}
      />
      {notes === null ? null : <Pages about={about} pages={pages} notes={notes} />}
      <p className="small soft">{say('notes.process.no-copy')}</p>
    </section>
  );
};

const Pages = ({
  about,
  pages,
  notes,
}: {
  about: string | null;
  pages: ProcessPages;
  notes: readonly ProcessNote[];
}) => {
  const say = useSay();
  const today = useToday();
  // The page that is open stays open when the day ends under the hand that writes.
  const [{ id, day }] = useState(() => {
    const begun = notes.find((note) => note.day === today && !note.unread);
    return { id: begun?.id ?? freshId(), day: today };
  });
  const read = notes.filter(({ unread }) => unread === undefined);
  const now = read.find((note) => note.id === id);
  const earlier = read.filter((note) => note.id !== id);
  const unread = new Set(notes.flatMap((note) => (note.unread ? [note.unread] : [])));
  return (
    <>
      <ProcessPage
        label={say('notes.process.today')}
        words={now?.words ?? ''}
        onWrite={(words) => pages.write({ id, about, day, words })}
        onRemove={now ? () => pages.remove(id) : null}
        day={day}
      />
      <KeptLine state={pages.state} />
      <WordsToLookAt text={now?.words ?? ''} />
      {earlier.length === 0 ? null : (
        <section className="stack process-earlier">
          <h3>{say('notes.process.earlier')}</h3>
          {earlier.map((note) => (
            <Twin key={note.id} summary={dateInWords(note.day as LocalDay, say.language)}>
              <ProcessPage
                label={say('notes.process.day', { day: dateInWords(note.day as LocalDay, say.language) })}
                words={note.words}
                onWrite={(words) => pages.write({ id: note.id, about, day: note.day, words })}
                onRemove={() => pages.remove(note.id)}
                day={note.day as LocalDay}
              />
            </Twin>
          ))}
        </section>
      )}
      {[...unread].map((why) => (
        <p key={why} className="small">
          {say(`notes.process.unread.${why}`)}
        </p>
      ))}
    </>
  );
};

/** Said when it changes, and never in the way of writing. */
const KeptLine = ({ state }: { state: KeptState }) => {
  const say = useSay();
  if (state === null) return null;
  if (state !== 'kept' && state !== 'writing')
    return <Problem small text={say('notes.process.not-kept', { why: say(refusalSentence[state]) })} />;
  return <p className="small soft">{say(`notes.process.state.${state}`)}</p>;
};

const ProcessPage = ({
  label,
  words,
  onWrite,
  onRemove,
  day,
}: {
  label: string;
  words: string;
  onWrite: (words: string) => void;
  /** `null` while there is nothing to delete. */
  onRemove: (() => ReturnType<ProcessPages['remove']>) | null;
  day: LocalDay;
}) => {
  const say = useSay();
  const id = useId();
  return (
    <div className="stack process-page">
      <label htmlFor={id} className="small soft">
        {label}
      </label>
      <textarea
        id={id}
        className="ruled"
        dir="auto"
        rows={9}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => onWrite(event.target.value)}
      />
      <Problem small text={bytesOver(words) > 0 ? say('shell.too-long') : null} />
      {onRemove ? <DeletePage day={day} onRemove={onRemove} /> : null}
    </div>
  );
};

/** Real, and said: it cannot be put back. */
const DeletePage = ({
  day,
  onRemove,
}: {
  day: LocalDay;
  onRemove: () => ReturnType<ProcessPages['remove']>;
}) => {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const date = dateInWords(day, say.language);
  const remove = async (): Promise<void> => {
    const refused = await onRemove();
    setProblem(refused && say(refusalSentence[refused]));
    if (refused) return;
    setAsking(false);
    notify({ text: say('notes.process.deleted') });
    focusHeading();
  };
  if (!asking)
    return (
      <div>
        <Button
          kind="quiet"
          label={say('notes.process.delete-of', { day: date })}
          onPress={() => setAsking(true)}
        >
          {say('notes.process.delete')}
        </Button>
      </div>
    );
  return (
    <div className="stack" role="group" aria-label={say('notes.process.delete.sure', { day: date })}>
      <p ref={takeFocus} tabIndex={-1}>
        <strong>{say('notes.process.delete.sure', { day: date })}</strong>
      </p>
      <p className="small">{say('notes.process.delete.means')}</p>
      <Problem small text={problem} />
      <div className="actions">
        <Button onPress={() => void remove()}>{say('notes.process.delete.do')}</Button>
        <Button
          kind="quiet"
          onPress={() => {
            setAsking(false);
            focusHeading();
          }}
        >
          {say('shell.not-now')}
        </Button>
      </div>
    </div>
  );
};
