import { useState } from 'react';
import { picksFrom, responseKinds, responses, situations } from '@handrail/content/ifthen/picks.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { triggerTypes } from '@handrail/domain/steps/step.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { changedFields } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { goalName, Named, stepName } from '../names/names.tsx';
import { freshId, useRecord } from '../notebook/notebook.tsx';
import { CardSources } from '../safety/cards/CardSources.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { mostInUse, useIfThensInUse } from './if-thens-in-use.ts';
import { IfThenLine, IfThenWords } from './IfThenLine.tsx';
import { PickSide, type PickGroup } from './PickSide.tsx';
import './goals.css';

type Trigger = NonNullable<RecordOf<'ifThen'>['trigger']>;
interface IfThenDraft {
  readonly ifWords: string;
  readonly ifPick: string | null;
  readonly trigger: Trigger | null;
  readonly thenWords: string;
  readonly thenPick: string | null;
  /** Which of those in use rests for this one: an id, or `new` for this one itself. */
  readonly rests: string | null;
}
const blank: IfThenDraft = {
  ifWords: '',
  ifPick: null,
  trigger: null,
  thenWords: '',
  thenPick: null,
  rests: null,
};

const useGroups = (): { readonly before: readonly PickGroup[]; readonly after: readonly PickGroup[] } => {
  const say = useSay();
  return {
    before: triggerTypes
      .filter((trigger) => trigger !== 'own')
      .map((trigger) => ({
        name: say(`kind.trigger.${trigger}`),
        picks: situations.filter((situation) => situation.trigger === trigger),
      })),
    after: responseKinds.map((kind) => ({
      name: say(`plan.ifthen.kind.${kind}`),
      picks: responses.filter((response) => response.kind === kind),
    })),
  };
};

const WhichRests = ({
  inUse,
  rests,
  onRests,
}: {
  inUse: readonly RecordOf<'ifThen'>[];
  rests: string | null;
  onRests: (rests: string | null) => void;
}) => {
  const say = useSay();
  return (
    <section className="which-rests">
      <Choices
        legend={say('plan.ifthen.three')}
        look="lines"
        choices={[
          ...inUse.map(({ id, ifWords, thenWords }) => ({
            value: id,
            label: <IfThenWords ifWords={ifWords} thenWords={thenWords} />,
          })),
          { value: 'new', label: say('plan.ifthen.new-rests') },
        ]}
        value={rests ?? undefined}
        onChange={onRests}
      />
      <p className="small soft">{say('plan.ifthen.three-hint')}</p>
    </section>
  );
};

const IfThenForm = ({ goalId, stepId }: { goalId: string; stepId: string | undefined }) => {
  const say = useSay();
  const { before, after } = useGroups();
  const inUse = useIfThensInUse();
  const full = inUse.length >= mostInUse;
  const [newId] = useState(freshId);
  const form = `if-then/${stepId ?? goalId}`;
  const { draft, set, drop, begun, startAgain } = useForm(form, blank);
  const { keep, problem, busy } = useKeep(form);
  const [wrong, setWrong] = useState<string | null>(null);
  const { ifWords, thenWords, rests } = draft;
  const said = ifWords.trim() !== '' || thenWords.trim() !== '';

  const onKeep = async (): Promise<void> => {
    if (busy) return;
    if (!said) return setWrong(say('plan.edit.something-first'));
    setWrong(null);
    const other = inUse.find(({ id }) => id === rests);
    const trigger = draft.trigger ?? (ifWords.trim() ? 'own' : null);
    const fields = changedFields<'ifThen'>(undefined, {
      goalId,
      stepId: stepId ?? null,
      trigger,
      ifWords,
      thenWords,
      resting: full && !other ? true : null,
    });
    const changes = [
      change('ifThen', newId, fields),
      ...(full && other ? [change('ifThen', other.id, { resting: true })] : []),
    ];
    if (!(await keep(...changes))) return;
    drop();
    goInstead({ name: 'goal', id: goalId });
  };

  return (
    <>
      {begun ? <BegunNote existing={false} onStartAgain={startAgain} /> : null}
      <div className="pick-sides">
        <PickSide
          heading={`${say('plan.ifthen.if')}…`}
          label={say('plan.ifthen.if-label')}
          pickLabel={say('plan.ifthen.pick-situation')}
          words={ifWords}
          picked={draft.ifPick}
          groups={before}
          onWords={(words) =>
            set({ ifWords: words, ifPick: null, ...(words.trim() === '' && { trigger: null }) })
          }
          onPick={(pick) =>
            set({
              ifPick: pick?.id ?? null,
              ifWords: pick?.[say.language] ?? '',
              trigger: situations.find(({ id }) => id === pick?.id)?.trigger ?? null,
            })
          }
        />
        <PickSide
          heading={`${say('plan.ifthen.then')}…`}
          label={say('plan.ifthen.then-label')}
          pickLabel={say('plan.ifthen.pick-response')}
          words={thenWords}
          picked={draft.thenPick}
          groups={after}
          onWords={(words) => set({ thenWords: words, thenPick: null })}
          onPick={(pick) => set({ thenPick: pick?.id ?? null, thenWords: pick?.[say.language] ?? '' })}
        />
      </div>
      {said ? (
        <div className="together">
          <p className="small soft">{say('plan.ifthen.together')}</p>
          <IfThenLine ifWords={ifWords} thenWords={thenWords} />
        </div>
      ) : null}
      {full ? <WhichRests inUse={inUse} rests={rests} onRests={(id) => set({ rests: id })} /> : null}
      <KeepRow
        sees={{ kind: 'ifThen', id: undefined, fields: { goalId, ...(stepId !== undefined && { stepId }) } }}
        onKeep={() => void onKeep()}
        onNotNow={goBack}
        problem={wrong ?? problem}
      />
      <CardSources of={picksFrom} />
    </>
  );
};

/** Two lists side by side, or own words: what comes up, and what I do then. */
export default function IfThen({ route }: { route: Extract<Route, { name: 'if-then' }> }) {
  const say = useSay();
  const goal = useRecord('goal', route.goalId);
  const step = useRecord('step', route.stepId);
  if (!goal) return <Gone back={{ to: { name: 'plan' }, label: say('plan.all-goals') }} />;
  return (
    <Page
      wide
      title={say('plan.ifthen.title')}
      intro={say('plan.ifthen.intro')}
      back={{ to: { name: 'goal', id: goal.id }, label: say('plan.step.back') }}
      head={
        <p>
          {step ? (
            <Sentence id="plan.ifthen.for-step" parts={{ step: <Named name={stepName(step, say)} /> }} />
          ) : (
            <Sentence id="plan.for-goal" parts={{ goal: <Named name={goalName(goal, say)} /> }} />
          )}
        </p>
      }
    >
      <IfThenForm goalId={goal.id} stepId={step?.id} />
    </Page>
  );
}
