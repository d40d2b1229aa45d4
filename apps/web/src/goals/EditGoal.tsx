import { useState } from 'react';
import { goalAreas } from '@handrail/domain/goals/goal.ts';
import { change, type FieldsToKeep, type RecordOf } from '@handrail/domain/records.ts';
import { ladder } from '@handrail/domain/steps/ladder.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { acceptedWith, useFromRoom, type FromRoom } from '../circle/from-room.ts';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { freshId, nowMs, useAllRecords, useRecord, useRecords } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { AboutPart } from './AboutPart.tsx';
import { DirectionPart } from './DirectionPart.tsx';
import { FeelingRuler } from './FeelingRuler.tsx';
import { useGoalCards } from './goal-cards.tsx';
import { boxesOf, boxProblem, goalDraft, goalFieldsIn, type GoalDraft } from './goal-draft.ts';
import { SmallerOffer } from './SmallerOffer.tsx';
import './goals.css';

type Goal = RecordOf<'goal'>;
type SetDraft = (patch: Partial<GoalDraft>) => void;

/** The goal as it stands once `fields` are kept: `null` takes back. */
const withFields = (goal: Goal, fields: FieldsToKeep<'goal'>): Goal => {
  const entries = Object.entries({ ...goal, ...fields }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Goal;
};

const MorePart = ({ draft, set, isNew }: { draft: GoalDraft; set: SetDraft; isNew: boolean }) => {
  const say = useSay();
  return (
    <Twin summary={say('plan.edit.more')}>
      <div className="form more">
        <Choices
          legend={say('plan.edit.area')}
          choices={goalAreas.map((value) => ({ value, label: say(`kind.goal-area.${value}`) }))}
          value={draft.area ?? undefined}
          onChange={(area) => set({ area })}
        />
        <Field
          label={say('plan.edit.horizon')}
          value={draft.horizon}
          onChange={(horizon) => set({ horizon })}
          rows={1}
        />
        {isNew ? (
          <Choices
            legend={say('plan.edit.status')}
            choices={(['active', 'idea'] as const).map((value) => ({
              value,
              label: say(`plan.goal.to.${value}`),
            }))}
            value={draft.status === 'active' || draft.status === 'idea' ? draft.status : undefined}
            onChange={(status) => set({ status })}
          />
        ) : null}
      </div>
    </Twin>
  );
};

const GoalForm = ({
  goal,
  goalId,
  from,
}: {
  goal: Goal | undefined;
  goalId: string;
  /** What somebody suggested, to go over in ink. [P7] */
  from?: FromRoom | undefined;
}) => {
  const say = useSay();
  const rungs = ladder(goalId, useRecords('step'));
  const records = useAllRecords();
  const form = from ? `goal/from-${from.suggestion.id}` : `goal/${goal?.id ?? 'new'}`;
  const { keep, problem, busy } = useKeep(form);
  const [wrong, setWrong] = useState<string | null>(null);
  const cards = useGoalCards();
  const { draft, set, drop, begun, startAgain } = useForm(
    form,
    goalDraft(goal ?? (from && { ...from.said, id: goalId, madeAt: 0 })),
  );

  const keepThen = async (then: () => void): Promise<void> => {
    if (busy) return;
    if (boxesOf(draft.direction).some((box) => boxProblem(box, draft[box]) !== null))
      return setWrong(say('plan.check-boxes'));
    const said = goalFieldsIn(draft);
    if (!saysSomething(said)) return setWrong(say('plan.edit.something-first'));
    setWrong(null);
    const fields = changedFields(goal, said);
    const changes = from ? acceptedWith(from, records, goalId, fields) : [change('goal', goalId, fields)];
    if (changes === null) return setWrong(say('circle.suggestion.unreadable'));
    if (hasFields(fields) && !(await keep(...changes))) return;
    drop();
    cards.ask(withFields(goal ?? { id: goalId, madeAt: nowMs() }, fields), fields, then);
  };
  const toGoal = (): void => goInstead({ name: 'goal', id: goalId });
  const toSmallStep = (): void => {
    const first = rungs.find(({ status }) => status === 'trying') ?? rungs[0];
    goInstead({ name: 'step', goalId, ...(first && { smallerThan: first.id }) });
  };

  return (
    <>
      {begun ? <BegunNote existing={goal !== undefined} onStartAgain={startAgain} /> : null}
      <div className="form">
        <Field
          label={say('plan.edit.label')}
          hint={say('plan.edit.label-hint')}
          value={draft.label}
          onChange={(label) => set({ label })}
          rows={2}
        />
        <DirectionPart draft={draft} set={set} />
        <AboutPart draft={draft} set={set} />
        <Field label={say('plan.edit.why')} value={draft.why} onChange={(why) => set({ why })} rows={2} />
        <FeelingRuler
          of="importance"
          value={draft.importance}
          notLower={draft.importanceNotLower}
          oneHigher={draft.importanceOneHigher}
          onValue={(importance) => set({ importance })}
          onNotLower={(importanceNotLower) => set({ importanceNotLower })}
          onOneHigher={(importanceOneHigher) => set({ importanceOneHigher })}
        />
        <FeelingRuler
          of="confidence"
          value={draft.confidence}
          notLower={draft.confidenceNotLower}
          oneHigher={draft.confidenceOneHigher}
          onValue={(confidence) => set({ confidence })}
          onNotLower={(confidenceNotLower) => set({ confidenceNotLower })}
          onOneHigher={(confidenceOneHigher) => set({ confidenceOneHigher })}
        >
          <SmallerOffer
            confidence={draft.confidence}
            question={say('plan.edit.smaller')}
            yes={say('plan.edit.smaller-yes')}
            onSmaller={() => void keepThen(toSmallStep)}
          />
        </FeelingRuler>
        <MorePart draft={draft} set={set} isNew={goal === undefined} />
      </div>
      <KeepRow
        sees={{ kind: 'goal', id: goal?.id }}
        onKeep={() => void keepThen(toGoal)}
        onNotNow={goBack}
        problem={wrong ?? problem}
      />
      {cards.dialog}
    </>
  );
};

/** A goal in own words. Nothing is chosen, everything can be left; the danger cards come after it is kept. [P3, D2, D11] */
export default function EditGoal({ route }: { route: Extract<Route, { name: 'edit-goal' }> }) {
  const say = useSay();
  const goal = useRecord('goal', route.id);
  const from = useFromRoom(route.roomId, route.suggestionId);
  const [newId] = useState(freshId);
  const back = { to: { name: 'plan' }, label: say('plan.all-goals') } as const;
  if (route.id !== undefined && !goal) return <Gone back={back} />;
  return (
    <Page
      title={say(goal ? 'plan.edit.existing' : 'plan.edit.new')}
      intro={say('plan.edit.intro')}
      back={goal ? { to: { name: 'goal', id: goal.id }, label: say('plan.step.back') } : back}
    >
      <GoalForm goal={goal} goalId={goal?.id ?? newId} from={from} />
    </Page>
  );
}
