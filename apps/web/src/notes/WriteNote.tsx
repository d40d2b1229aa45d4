import { dangerCheckWas, dangerChecks, professionalWords, withLine } from '@handrail/domain/notes/insert.ts';
import { noteSections, noteTemplates, type NoteTemplate } from '@handrail/domain/notes/note.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { WordsToLookAt } from '../people/WordsToLookAt.tsx';
import { InsertPart } from './InsertPart.tsx';
import { NoteFacts } from './NoteFacts.tsx';
import { sectionName, sectionPrompt } from './names.ts';
import type { NoteDraft } from './note-draft.ts';
import { theirsIn, useRoomLines } from './room-lines.ts';

export interface WriteProps {
  readonly draft: NoteDraft;
  readonly set: (patch: Partial<NoteDraft>) => void;
  readonly name: string;
}

/** The form of a note that is being written. Its layout can be changed until it is signed; nothing written goes away. */
export const WriteNote = (props: WriteProps) => {
  const say = useSay();
  const { draft, set } = props;
  return (
    <div className="form note-form">
      <Choices
        legend={say('notes.template')}
        choices={noteTemplates.map((value) => ({ value, label: say(`notes.template.${value}`) }))}
        value={draft.template ?? undefined}
        onChange={(template) => set({ template })}
      />
      <p className="small soft">{say('notes.template.hint')}</p>
      {draft.template === null ? null : <Layout {...props} template={draft.template} />}
    </div>
  );
};

const Layout = ({ draft, set, name, template }: WriteProps & { template: NoteTemplate }) => {
  const say = useSay();
  const lines = useRoomLines(draft.roomId, draft.sessionId);
  const { sections } = draft;
  const layout: readonly string[] = noteSections[template];
  const others = Object.keys(sections).filter(
    (section) =>
      section !== dangerCheckWas && !layout.includes(section) && (sections[section] ?? '').trim() !== '',
  );
  const setSection = (section: string, words: string): void =>
    set({ sections: { ...sections, [section]: words } });
  return (
    <>
      <NoteFacts draft={draft} set={set} />
      <InsertPart
        template={template}
        sections={sections}
        lines={lines}
        name={name}
        set={(next) => set({ sections: next })}
      />
      {layout.map((section) => (
        <div key={section} className="stack note-section">
          {section === 'danger-check' ? <DangerCheck sections={sections} set={set} /> : null}
          <Field
            label={sectionName(say, template, section)}
            hint={sectionPrompt(say, template, section, name)}
            rows={section === 'own-sentence' ? 2 : 4}
            value={sections[section] ?? ''}
            onChange={(words) => setSection(section, words)}
          />
          {section === 'offered' ? <Offered sections={sections} set={set} /> : null}
        </div>
      ))}
      {others.length === 0 ? null : (
        <fieldset className="stack choices">
          <legend className="label-like">{say('notes.other-layout')}</legend>
          <p className="small soft">{say('notes.other-layout.note')}</p>
          {others.map((section) => (
            <Field
              key={section}
              label={sectionName(say, template, section)}
              rows={3}
              value={sections[section] ?? ''}
              onChange={(words) => setSection(section, words)}
            />
          ))}
        </fieldset>
      )}
      <WordsToLookAt text={professionalWords(sections, theirsIn(lines))} />
    </>
  );
};

type PartProps = Pick<WriteProps['draft'], 'sections'> & Pick<WriteProps, 'set'>;

/** Done or not needed, with nothing chosen; what was said stands in the box under it. */
const DangerCheck = ({ sections, set }: PartProps) => {
  const say = useSay();
  const was = sections[dangerCheckWas];
  const choose = (value: string | null): void => {
    const { [dangerCheckWas]: _, ...others } = sections;
    set({ sections: value === null ? others : { ...others, [dangerCheckWas]: value } });
  };
  return (
    <Choices
      legend={say('notes.danger')}
      choices={dangerChecks.map((value) => ({ value, label: say(`notes.danger.${value}`) }))}
      value={dangerChecks.find((one) => one === was)}
      onChange={choose}
    />
  );
};

const offers = ['naloxone', 'supplies', 'referral', 'information'] as const;

/** Sentences for what is often offered, put in as words to change. */
const Offered = ({ sections, set }: PartProps) => {
  const say = useSay();
  return (
    <div className="chips" role="group" aria-label={say('notes.offered.add')}>
      {offers.map((offer) => (
        <Button
          key={offer}
          kind="quiet"
          icon="plus"
          onPress={() =>
            set({
              sections: {
                ...sections,
                offered: withLine(sections['offered'], say(`notes.offered.${offer}`)),
              },
            })
          }
        >
          {say(`notes.offered.${offer}`)}
        </Button>
      ))}
    </div>
  );
};
