import { useState } from 'react';
import { harmAreas, harmSoon } from '@handrail/domain/harms/harm.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices, Picks } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { takeFocus } from '../forms/focus.ts';
import { KeepRow } from '../forms/KeepRow.tsx';
import { behaviourName, Named } from '../names/names.tsx';
import { freshId, useDraft, useRecords } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { CardFirst } from './CardFirst.tsx';
import { cardPlace, draftOfHarm, fieldsOfHarm, others, type HarmDraft } from './harm-draft.ts';

/** One draft for each way in, so that what was half written about one person never meets another's card. */
export const harmDraftKey = (id: string | undefined, start: string | undefined): string =>
  `harm/${id ?? (start === undefined ? 'new' : `new-${start}`)}`;

interface PartProps {
  readonly draft: HarmDraft;
  readonly set: (patch: Partial<HarmDraft>) => void;
}

/** To me, or to someone else; then to whom. Whoever does not want to say goes on without. */
const Whom = ({ draft, set }: PartProps) => {
  const say = useSay();
  return (
    <>
      <Choices
        legend={say('harms.whose')}
        look="tiles"
        choices={[
          { value: 'me', label: say('harms.whose.me') },
          { value: 'others', label: say('harms.whose.others') },
        ]}
        value={draft.whose === 'unsaid' ? undefined : (draft.whose ?? undefined)}
        onChange={(whose) => set({ whose, to: null, wentOn: false })}
      />
      {draft.whose === null ? (
        <div>
          <Button kind="quiet" onPress={() => set({ whose: 'unsaid' })}>
            {say('harms.whose.skip')}
          </Button>
        </div>
      ) : null}
      {draft.whose === 'others' ? (
        <Choices
          legend={say('harms.to')}
          choices={others.map((value) => ({ value, label: say(`kind.harm-to.${value}`) }))}
          value={draft.to ?? undefined}
          onChange={(to) => set({ to, wentOn: false })}
        />
      ) : null}
    </>
  );
};

/** Bad, likely and soon: three questions of their own. [D17] */
const HowMuch = ({ draft, set }: PartProps) => {
  const say = useSay();
  return (
    <>
      <Ruler
        legend={say('harms.bad')}
        top={4}
        value={draft.bad ?? undefined}
        onChange={(bad) => set({ bad })}
        ends={[say('harms.bad-low'), say('harms.bad-high')]}
      />
      <Ruler
        legend={say('harms.likely')}
        top={4}
        value={draft.likely ?? undefined}
        onChange={(likely) => set({ likely })}
        ends={[say('harms.likely-low'), say('harms.likely-high')]}
      />
      <Choices
        legend={say('harms.soon')}
        choices={harmSoon.map((value) => ({ value, label: say(`kind.soon.${value}`) }))}
        value={draft.soon ?? undefined}
        onChange={(soon) => set({ soon })}
      />
    </>
  );
};

const Questions = ({ draft, set, harmId }: PartProps & { harmId: string | undefined }) => {
  const say = useSay();
  const behaviours = useRecords('behaviour');
  const cardHere = cardPlace(draft) === 'after-area';
  return (
    // Whoever went on without saying to whom has lost the button they pressed; the questions take the focus.
    <div className="form questions" tabIndex={-1} ref={draft.whose === 'unsaid' ? takeFocus : undefined}>
      {draft.whose === 'others' ? (
        <Field
          label={say('harms.to-name')}
          hint={say('harms.to-name-hint')}
          value={draft.toName}
          onChange={(toName) => set({ toName })}
        />
      ) : null}
      <Field
        label={say('harms.eases')}
        hint={say('harms.eases-hint')}
        rows={2}
        value={draft.eases}
        onChange={(eases) => set({ eases })}
      />
      <Choices
        legend={say('harms.area')}
        choices={harmAreas.map((value) => ({ value, label: say(`kind.harm-area.${value}`) }))}
        value={draft.area ?? undefined}
        onChange={(area) => set({ area })}
      />
      {cardHere ? (
        <CardFirst harmId={harmId} {...(draft.wentOn ? {} : { onGoOn: () => set({ wentOn: true }) })} />
      ) : null}
      {/* What happens is asked after the card; words that stand there already are not taken out of sight. [D18] */}
      {cardHere && !draft.wentOn && draft.label === '' ? null : (
        <Field
          label={say('harms.label')}
          hint={say('harms.label-hint')}
          rows={2}
          value={draft.label}
          onChange={(label) => set({ label })}
        />
      )}
      {cardHere && !draft.wentOn ? null : (
        <>
          <HowMuch draft={draft} set={set} />
          {behaviours.length > 0 ? (
            <Picks
              legend={say('harms.behaviours')}
              choices={behaviours.map((one) => ({
                value: one.id,
                label: <Named name={behaviourName(one, say)} />,
              }))}
              picked={draft.behaviourIds}
              onChange={(behaviourIds) => set({ behaviourIds })}
            />
          ) : null}
        </>
      )}
    </div>
  );
};

/** One thing it costs: to whom, what already makes it less bad, where in life, what happens, and then how bad, how likely, how soon. */
export const HarmForm = ({
  kept,
  start,
  onDone,
}: {
  kept: RecordOf<'harm'> | undefined;
  start: string | undefined;
  onDone: (id: string | null) => void;
}) => {
  const say = useSay();
  const [id] = useState(() => kept?.id ?? freshId());
  const form = harmDraftKey(kept?.id, start);
  const [draft, set, drop] = useDraft<HarmDraft>(form, draftOfHarm(kept, start));
  const { keep, problem } = useKeep(form);
  const fields = fieldsOfHarm(draft);
  const { to: _to, ...said } = fields;
  const cardWaits = cardPlace(draft) === 'after-whom' && !draft.wentOn;
  const keepIt = async (): Promise<void> => {
    const changed = changedFields<'harm'>(kept, fields);
    if (hasFields(changed) && !(await keep(change('harm', id, changed)))) return;
    drop();
    onDone(id);
  };
  return (
    <Page
      title={say(kept ? 'harms.change' : 'harms.new')}
      intro={say('harms.new-intro')}
      back={{ to: { name: 'harms' }, label: say('harms.title-short') }}
    >
      <div className="form">
        <Whom draft={draft} set={set} />
        {cardPlace(draft) === 'after-whom' ? (
          <CardFirst harmId={kept?.id} {...(draft.wentOn ? {} : { onGoOn: () => set({ wentOn: true }) })} />
        ) : null}
        {draft.whose === null || cardWaits ? null : <Questions draft={draft} set={set} harmId={kept?.id} />}
        <KeepRow
          sees={{ kind: 'harm', id: kept?.id }}
          {...(draft.whose === null || cardWaits ? {} : { onKeep: () => void keepIt() })}
          onNotNow={() => {
            drop();
            onDone(null);
          }}
          whyNot={saysSomething(said) ? null : say('map.say-something')}
          problem={problem}
        />
      </div>
    </Page>
  );
};
