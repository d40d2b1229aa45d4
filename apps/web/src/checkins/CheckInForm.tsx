import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { useState } from 'react';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, useNotebook, useRecords } from '../notebook/notebook.tsx';
import { Go, goBack } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { AmountField } from './AmountField.tsx';
import { BehaviourTabs } from './BehaviourTabs.tsx';
import { dayTitle } from './day-title.ts';
import './checkins.css';
import { DayPicker } from './DayPicker.tsx';
import { draftKey } from './draft-key.ts';
import { blankSaid, draftOf, fieldsOf, type CheckInDraft, type FormProblem, type SaidDraft } from './form.ts';
import { HelpedChips } from './HelpedChips.tsx';
import { SaidTiles } from './SaidTiles.tsx';
import { FeelRuler, SayMore } from './SayMore.tsx';

const problemKey = {
  amount: 'checkins.not-a-number',
  'plus-minus': 'checkins.not-a-number-off',
  'nothing-said': 'checkins.nothing-yet',
} as const satisfies Record<FormProblem, string>;

interface FormProps {
  readonly kept: RecordOf<'checkIn'> | undefined;
  readonly day: LocalDay;
  readonly today: LocalDay;
  /** The behaviour whose page is open first. */
  readonly first: string | undefined;
}

export const CheckInForm = ({ kept, day: openedFor, today, first }: FormProps) => {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const client = useNotebook();
  const [current, setCurrent] = useState(behaviours.find(({ id }) => id === first) ?? behaviours[0]);
  const form = draftKey({ id: kept?.id, day: openedFor });
  const { draft, set, drop, begun, startAgain } = useForm(form, draftOf(kept));
  const { keep, problem } = useKeep(form);
  // One id for as long as the form is open: a hand that presses twice says it once, and moments are added up.
  const [newId] = useState(freshId);
  const [wrong, setWrong] = useState<FormProblem | null>(null);
  const day = (draft.day ?? openedFor) as LocalDay;
  // Whatever is said on a behaviour's page is about that behaviour.
  const tell = (patch: Partial<CheckInDraft>): void =>
    set(
      current && !draft.about.includes(current.id)
        ? { ...patch, about: [...draft.about, current.id] }
        : patch,
    );

  const onKeep = async (): Promise<void> => {
    const read = fieldsOf(draft, {
      day: openedFor,
      kindOf: (id) => client.record('behaviour', id)?.behaviourKind,
    });
    setWrong(read.ok ? null : read.error);
    if (!read.ok) return;
    const fields = changedFields(kept, read.value);
    if (hasFields(fields) && !(await keep(change('checkIn', kept?.id ?? newId, fields)))) return;
    drop();
    goBack();
  };

  return (
    <Page
      {...dayTitle(day, today, say)}
      head={<DayPicker day={day} today={today} onChange={(next) => set({ day: next })} />}
    >
      {behaviours.length > 1 ? (
        <BehaviourTabs
          label={say('checkins.which-one')}
          behaviours={behaviours}
          current={current?.id}
          onOpen={(id) => setCurrent(behaviours.find((b) => b.id === id))}
        />
      ) : null}
      <div className="form checkin">
        {begun && !draft.fromMark ? (
          <BegunNote existing={kept !== undefined} onStartAgain={startAgain} />
        ) : null}
        {current ? (
          <BehaviourPart key={current.id} behaviour={current} draft={draft} tell={tell} />
        ) : (
          <p>
            {say('checkins.no-behaviours')}{' '}
            <Go to={{ name: 'behaviour', id: 'new' }}>{say('checkins.name-one')}</Go>
          </p>
        )}
        <FeelRuler which="urge" draft={draft} tell={tell} />
        <HelpedChips picked={draft.helped} own={draft.helpedOwn} onChange={tell} />
        {current && !hasAmounts(current.behaviourKind) ? <CarePart draft={draft} tell={tell} /> : null}
        <Field label={say('checkins.note')} rows={3} value={draft.note} onChange={(note) => tell({ note })} />
        <SayMore draft={draft} tell={tell} />
        <KeepRow
          sees={{ kind: 'checkIn', id: kept?.id, fields: { behaviourIds: draft.about } }}
          onKeep={() => void onKeep()}
          onNotNow={goBack}
          problem={wrong === null ? problem : say(problemKey[wrong])}
        />
      </div>
      {kept ? <ShareRow kind="checkIn" id={kept.id} /> : null}
      {kept ? <TheirWords kind="checkIn" id={kept.id} /> : null}
    </Page>
  );
};

interface PartProps {
  readonly draft: CheckInDraft;
  readonly tell: (patch: Partial<CheckInDraft>) => void;
}

/** What was said about one behaviour: nothing here for eating and self-injury, which are not counted. [D16] */
const BehaviourPart = ({ behaviour, draft, tell }: PartProps & { behaviour: RecordOf<'behaviour'> }) => {
  const say = useSay();
  if (!hasAmounts(behaviour.behaviourKind)) return null;
  const said = draft.said[behaviour.id];
  const put = (next: SaidDraft | null): void => {
    const { [behaviour.id]: _, ...others } = draft.said;
    tell({ said: next ? { ...others, [behaviour.id]: next } : others });
  };
  return (
    <>
      <SaidTiles
        behaviour={behaviour}
        value={said?.kind}
        onChange={(kind) => put(kind === null ? null : { ...(said ?? blankSaid(kind)), kind })}
      />
      {said?.kind === 'some' ? (
        <AmountField behaviour={behaviour} said={said} onChange={(patch) => put({ ...said, ...patch })} />
      ) : null}
      {said && said.kind !== 'unsaid' ? (
        <div className="stack">
          <Choices
            legend={say('checkins.scope')}
            choices={(['day', 'moment'] as const).map((scope) => ({
              value: scope,
              label: say(`checkins.scope.${scope}`),
            }))}
            value={draft.scope ?? undefined}
            onChange={(scope) => tell({ scope })}
          />
          <p className="small soft">{say('checkins.scope-hint')}</p>
        </div>
      ) : null}
    </>
  );
};

/** In place of amounts: what needs looking after, and who is near. [D16] */
const CarePart = ({ draft, tell }: PartProps) => {
  const say = useSay();
  return (
    <>
      <Field
        label={say('checkins.wound-care')}
        rows={2}
        value={draft.woundCare}
        onChange={(woundCare) => tell({ woundCare })}
      />
      <Field
        label={say('checkins.company')}
        value={draft.company}
        onChange={(company) => tell({ company })}
      />
    </>
  );
};
