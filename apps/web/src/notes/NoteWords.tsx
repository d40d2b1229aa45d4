import type { ReactNode } from 'react';
import { dangerCheckWas, dangerChecks, ownSentence, sectionsToShow } from '@handrail/domain/notes/insert.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { sectionName } from './names.ts';

type Written = Pick<
  RecordOf<'progressNote'>,
  'template' | 'sections' | 'day' | 'from' | 'until' | 'way' | 'place' | 'present'
>;

const timesOf = ({ from, until }: Written, say: Say): string | null => {
  if (from !== undefined && until !== undefined) return say('notes.facts.from-until', { from, until });
  if (from !== undefined) return say('notes.facts.from-only', { from });
  return until === undefined ? null : say('notes.facts.until-only', { until });
};

/**
 * A note in print: it is the professional's text, and only the sentence they quote is in the person's pen.
 */
export const NoteWords = ({ note, level }: { note: Written; level: 2 | 3 }) => {
  const say = useSay();
  const shown = sectionsToShow(note.template, note.sections);
  const layout = shown.filter(({ ofLayout }) => ofLayout);
  const others = shown.filter(({ ofLayout }) => !ofLayout);
  const part = ({ section, words }: { readonly section: string; readonly words: string }): ReactNode => (
    <section key={section} className="paper-part">
      <Heading level={level}>{sectionName(say, note.template, section)}</Heading>
      {section === 'danger-check' ? <DangerCheck was={note.sections?.[dangerCheckWas]} /> : null}
      {words === '' ? null : <Words section={section} words={words} />}
    </section>
  );
  return (
    <div className="paper note-words">
      <Facts note={note} />
      {layout.map(part)}
      {others.length > 0 ? (
        <>
          <Heading level={level}>{say('notes.other-layout')}</Heading>
          {others.map(part)}
        </>
      ) : null}
    </div>
  );
};

const Heading = ({ level, children }: { level: 2 | 3; children: ReactNode }) =>
  level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>;

const DangerCheck = ({ was }: { was: string | undefined }) => {
  const say = useSay();
  const known = dangerChecks.find((one) => one === was);
  if (was === undefined) return null;
  return <p>{known === undefined ? was : say(`notes.danger.${known}`)}</p>;
};

const Words = ({ section, words }: { section: string; words: string }) =>
  section === ownSentence ? (
    <blockquote className="own pre" dir="auto">
      {words}
    </blockquote>
  ) : (
    <p className="pre" dir="auto">
      {words}
    </p>
  );

const Facts = ({ note }: { note: Written }) => {
  const say = useSay();
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [say('notes.facts.day'), note.day && dateInWords(note.day, say.language)],
    [say('notes.facts.time'), timesOf(note, say)],
    [say('notes.way'), note.way && say(`notes.way.${note.way}`)],
    [say('notes.place'), note.place],
    [say('notes.present'), note.present],
  ];
  const said = facts.filter(([, value]) => value);
  return said.length === 0 ? null : (
    <dl className="note-facts">
      {said.map(([label, value]) => (
        <div key={label}>
          <dt className="soft">{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
