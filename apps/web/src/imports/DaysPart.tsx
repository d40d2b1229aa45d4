import { useMemo } from 'react';
import { behaviourKinds, hasAmounts, type BehaviourKind } from '@handrail/domain/behaviours/behaviour.ts';
import type { ImportBehaviour, ImportPreview } from '@handrail/interop/imports/preview.ts';
import { newBehaviourId, previewDays } from '@handrail/interop/days/preview-days.ts';
import type { DaysFile, PersonDays } from '@handrail/interop/days/read-days.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { behaviourName, Named } from '../names/names.tsx';
import { useDraft, useRecords, useToday } from '../notebook/notebook.tsx';
import { Preview } from './Preview.tsx';
import { useKnown } from './use-known.ts';

const newWord = '+new';
/** What was answered about a table of this name. Kept until it is all here: after a reload the same file finds it again. */
export const daysDraftKey = (fileName: string): string => `import/${fileName}`;

interface DaysDraft {
  /** The place of the person in the file: names may be alike or missing. */
  readonly whose: number | null;
  readonly where: string | null;
  readonly word: string;
  readonly kind: BehaviourKind | null;
  readonly unit: string;
}
const blank: DaysDraft = { whose: null, where: null, word: '', kind: null, unit: '' };

/** The behaviour the days go to; `null` until one is chosen or named. A word that is on the map is that behaviour. */
const targetOf = (
  draft: DaysDraft,
  behaviours: readonly RecordOf<'behaviour'>[],
): Omit<ImportBehaviour, 'checkIns'> | null => {
  const word = draft.word.trim().toLowerCase();
  const found = behaviours.find((b) =>
    draft.where === newWord ? word !== '' && b.label?.trim().toLowerCase() === word : b.id === draft.where,
  );
  if (found)
    return { id: found.id, label: found.label ?? '', behaviourKind: found.behaviourKind, isNew: false };
  if (draft.where !== newWord || word === '') return null;
  return {
    id: newBehaviourId(draft.word),
    label: draft.word,
    behaviourKind: draft.kind ?? undefined,
    isNew: true,
  };
};

/** A table: whose days, what they are about, one of what; then what will happen. */
export const DaysPart = ({
  file,
  fileName,
  importId,
  onAdd,
  onOther,
}: {
  file: DaysFile;
  fileName: string;
  importId: string;
  onAdd: (preview: ImportPreview) => void;
  onOther: () => void;
}) => {
  const behaviours = useRecords('behaviour');
  const checkIns = useRecords('checkIn');
  const today = useToday();
  const known = useKnown();
  const [draft, set] = useDraft(daysDraftKey(fileName), blank);
  const person = file.people.length === 1 ? file.people[0] : file.people[draft.whose ?? -1];
  const preview = useMemo(() => {
    const target = targetOf(draft, behaviours);
    if (!person || !target || known === null) return null;
    return previewDays(file, {
      person,
      behaviour: target,
      unit: draft.unit.trim(),
      today,
      importId,
      checkIns,
      known,
    });
  }, [file, person, draft, behaviours, today, importId, checkIns, known]);
  const target = targetOf(draft, behaviours);
  return (
    <div className="form">
      {file.people.length > 1 ? (
        <Whose people={file.people} value={draft.whose} onChange={(whose) => set({ whose })} />
      ) : null}
      {person ? <Where draft={draft} set={set} behaviours={behaviours} /> : null}
      {target && hasAmounts(target.behaviourKind) ? (
        <UnitPart draft={draft} set={set} offered={behaviours.find(({ id }) => id === target.id)?.unit} />
      ) : null}
      {preview ? <Preview preview={preview} onAdd={() => onAdd(preview)} onOther={onOther} /> : null}
    </div>
  );
};

const Whose = ({
  people,
  value,
  onChange,
}: {
  people: readonly PersonDays[];
  value: number | null;
  onChange: (at: number | null) => void;
}) => {
  const say = useSay();
  return (
    <div className="stack">
      <Choices
        legend={say('imports.whose')}
        choices={people.map(({ name, rows, bad }, at) => ({
          value: String(at),
          label: (
            <>
              {name ? <bdi>{name}</bdi> : say('imports.whose.no-name')}{' '}
              <span className="small">
                ({say('imports.whose.lines', { count: rows.length + bad.length })})
              </span>
            </>
          ),
        }))}
        value={value === null ? undefined : String(value)}
        onChange={(at) => onChange(at === null ? null : Number(at))}
      />
      <p className="small soft">{say('imports.whose-more', { count: people.length })}</p>
    </div>
  );
};

interface PartProps {
  readonly draft: DaysDraft;
  readonly set: (patch: Partial<DaysDraft>) => void;
}

const Where = ({ draft, set, behaviours }: PartProps & { behaviours: readonly RecordOf<'behaviour'>[] }) => {
  const say = useSay();
  return (
    <>
      <Choices
        look="lines"
        legend={say('imports.where')}
        choices={[
          ...behaviours.map((b) => ({ value: b.id, label: <Named name={behaviourName(b, say)} /> })),
          { value: newWord, label: say('imports.where.new') },
        ]}
        value={draft.where ?? undefined}
        onChange={(where) => set({ where })}
      />
      {draft.where === newWord ? (
        <>
          <Field
            label={say('imports.where.new-word')}
            value={draft.word}
            onChange={(word) => set({ word })}
          />
          <Choices
            legend={say('imports.where.new-kind')}
            choices={behaviourKinds.map((kind) => ({ value: kind, label: say(`kind.behaviour.${kind}`) }))}
            value={draft.kind ?? undefined}
            onChange={(kind) => set({ kind })}
          />
        </>
      ) : null}
    </>
  );
};

const UnitPart = ({ draft, set, offered }: PartProps & { offered: string | undefined }) => {
  const say = useSay();
  return (
    <div className="stack">
      <Field
        label={say('imports.unit')}
        hint={say('imports.unit-hint')}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      {offered && offered !== draft.unit ? (
        <div className="chips">
          <button type="button" className="chip chip-add" onClick={() => set({ unit: offered })}>
            <span>
              <Sentence id="imports.unit.use" parts={{ unit: <Own>{offered}</Own> }} />
            </span>
          </button>
        </div>
      ) : null}
    </div>
  );
};
