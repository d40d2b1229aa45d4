import { useState } from 'react';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import { change, type Change, type FieldsToKeep, type RecordOf } from '@handrail/domain/records.ts';
import { ladder, putOnLadder } from '@handrail/domain/steps/ladder.ts';
import { stepSizes, stepStatuses } from '@handrail/domain/steps/step.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { ShareRow } from '../circle/ShareRow.tsx';
import { TheirWords } from '../circle/TheirWords.tsx';
import { acceptedWith, useFromRoom, type FromRoom } from '../circle/from-room.ts';
import { changedFields, hasFields, saysSomething } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { goalName, Named, stepName } from '../names/names.tsx';
import { freshId, useAllRecords, useRecord, useRecords, type AllRecords } from '../notebook/notebook.tsx';
import { Go, go, goBack, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { SmallerOffer } from './SmallerOffer.tsx';
import { isDayBox, stepBoxes, stepDraft, stepFieldsIn, type StepBox } from './step-draft.ts';
import './goals.css';

type Step = RecordOf<'step'>;
type Goal = RecordOf<'goal'>;

const boxLabel = {
  label: 'plan.step.label',
  when: 'plan.step.when',
  where: 'plan.step.where',
  withWhom: 'plan.step.with-whom',
  helpNeeded: 'plan.step.help',
} as const satisfies Record<StepBox, MessageKey>;

/**
 * What keeping a step writes: the step, its place on the ladder when it is new, and, made from a larger one, the rest
 * of that larger one. A smaller step is tried if the larger one was, unless the person says otherwise.
 */
const stepChanges = (
  stepId: string,
  said: FieldsToKeep<'step'>,
  {
    step,
    from,
    goalId,
    rungs,
  }: { step: Step | undefined; from: Step | undefined; goalId: string; rungs: readonly Step[] },
): readonly Change[] => {
  if (step) {
    const fields = changedFields(step, said);
    return hasFields(fields) ? [change('step', stepId, fields)] : [];
  }
  const at = from ? rungs.findIndex(({ id }) => id === from.id) : rungs.length;
  const status = said.status ?? (from?.status === 'trying' ? 'trying' : null);
  const fields = changedFields<'step'>(undefined, {
    ...said,
    status,
    goalId,
    madeFromId: from?.id ?? null,
  });
  return [
    change('step', stepId, fields),
    ...putOnLadder(rungs, stepId, at < 0 ? rungs.length : at),
    ...(from ? [change('step', from.id, { status: 'resting' })] : []),
  ];
};

/** The same, when it was suggested: the step carries where it came from, and the yes goes in the same commit. */
const overPencil = (
  pencil: FromRoom,
  records: AllRecords,
  stepId: string,
  [made, ...others]: readonly Change[],
): readonly Change[] | null => {
  const accepted = acceptedWith(pencil, records, stepId, made?.fields ?? {});
  return accepted && [...accepted, ...others];
};

const LargerStep = ({ from }: { from: Step }) => {
  const say = useSay();
  return (
    <div className="card stack larger">
      <p className="small soft">{say('plan.step.from')}</p>
      <p className="step-words">
        <Named name={stepName(from, say)} />
      </p>
      <p className="small soft">{say('plan.step.from-rests')}</p>
    </div>
  );
};

const StepForm = ({
  step,
  from,
  goal,
  pencil,
}: {
  step: Step | undefined;
  from: Step | undefined;
  goal: Goal;
  /** What somebody suggested, to go over in ink. [P7] */
  pencil: FromRoom | undefined;
}) => {
  const say = useSay();
  const rungs = ladder(goal.id, useRecords('step'));
  const records = useAllRecords();
  const [newId] = useState(freshId);
  const stepId = step?.id ?? newId;
  const place =
    step?.id ??
    (pencil ? `from-${pencil.suggestion.id}` : from ? `smaller-than-${from.id}` : `new-${goal.id}`);
  const form = `step/${place}`;
  const { draft, set, drop, begun, startAgain } = useForm(
    form,
    stepDraft(step ?? (pencil && { ...pencil.said, id: newId, madeAt: 0 })),
  );
  const { keep, problem, busy } = useKeep(form);
  const [wrong, setWrong] = useState<string | null>(null);

  const keepThen = async (then: () => void): Promise<void> => {
    if (busy) return;
    if (!isDayBox(draft.reviewOn)) return setWrong(say('plan.check-boxes'));
    const said = stepFieldsIn(draft);
    if (!saysSomething(said)) return setWrong(say('plan.edit.something-first'));
    setWrong(null);
    const made = stepChanges(stepId, said, { step, from, goalId: goal.id, rungs });
    const changes = pencil ? overPencil(pencil, records, stepId, made) : made;
    if (changes === null) return setWrong(say('circle.suggestion.unreadable'));
    if (changes.length > 0 && !(await keep(...changes))) return;
    drop();
    then();
  };
  const toGoal = (): void => goInstead({ name: 'goal', id: goal.id });
  const toSmaller = (): void => {
    // Back from the smaller step leads to the goal; the form of this one is done.
    toGoal();
    go({ name: 'step', goalId: goal.id, smallerThan: stepId });
  };

  return (
    <>
      {from ? <LargerStep from={from} /> : null}
      {begun ? <BegunNote existing={step !== undefined} onStartAgain={startAgain} /> : null}
      <div className="form">
        {stepBoxes.map((box) => (
          <Field
            key={box}
            label={say(boxLabel[box])}
            value={draft[box]}
            onChange={(words) => set({ [box]: words })}
            rows={box === 'label' ? 2 : 1}
          />
        ))}
        <Choices
          legend={say('plan.step.size')}
          choices={stepSizes.map((value) => ({ value, label: say(`kind.step-size.${value}`) }))}
          value={draft.size ?? undefined}
          onChange={(size) => set({ size })}
        />
        <Ruler
          legend={say('plan.step.confidence')}
          value={draft.confidence ?? undefined}
          onChange={(confidence) => set({ confidence })}
          ends={[say('plan.edit.confidence-low'), say('plan.edit.confidence-high')]}
        >
          <SmallerOffer
            confidence={draft.confidence}
            question={say('plan.step.smaller-offer')}
            yes={say('plan.step.smaller-yes')}
            onSmaller={() => void keepThen(toSmaller)}
          />
        </Ruler>
        <Choices
          legend={say('plan.step.status')}
          choices={(step ? stepStatuses : (['trying', 'idea'] as const)).map((value) => ({
            value,
            label: say(`kind.step-status.${value}`),
          }))}
          value={draft.status ?? undefined}
          onChange={(status) => set({ status })}
        />
        <Field
          label={say('plan.step.review-on')}
          hint={say('plan.step.review-hint')}
          type="date"
          value={draft.reviewOn}
          onChange={(reviewOn) => set({ reviewOn })}
          problem={isDayBox(draft.reviewOn) ? null : say('plan.edit.a-day')}
        />
      </div>
      <KeepRow
        sees={{ kind: 'step', id: step?.id, fields: { goalId: goal.id } }}
        onKeep={() => void keepThen(toGoal)}
        onNotNow={goBack}
        problem={wrong ?? problem}
      />
    </>
  );
};

const Keeping = ({ step, goalId }: { step: Step; goalId: string }) => {
  const say = useSay();
  const remove = useRemove();
  return (
    <section className="keeping">
      <p>
        <Go to={{ name: 'history', kind: 'step', id: step.id }}>{say('plan.step.history')}</Go>
      </p>
      <Button
        kind="quiet"
        onPress={() =>
          void remove('step', step.id).then((removed) => {
            if (removed) goInstead({ name: 'goal', id: goalId });
          })
        }
      >
        {say('plan.step.remove')}
      </Button>
    </section>
  );
};

/** A small step: new, made smaller from another, or changed. Below 7 it offers a smaller one and refuses nothing. [D8] */
export default function StepScreen({ route }: { route: Extract<Route, { name: 'step' }> }) {
  const say = useSay();
  const goal = useRecord('goal', route.goalId);
  const step = useRecord('step', route.id);
  const from = useRecord('step', route.smallerThan);
  const pencil = useFromRoom(route.roomId, route.suggestionId);
  if (!goal || (route.id !== undefined && !step))
    return <Gone back={{ to: { name: 'plan' }, label: say('plan.all-goals') }} />;
  return (
    <Page
      title={say(step ? 'plan.step.existing' : from ? 'plan.step.smaller' : 'plan.step.new')}
      intro={say('plan.step.intro')}
      back={{ to: { name: 'goal', id: goal.id }, label: say('plan.step.back') }}
      head={
        <p>
          <Sentence id="plan.for-goal" parts={{ goal: <Named name={goalName(goal, say)} /> }} />
        </p>
      }
    >
      <StepForm step={step} from={from} goal={goal} pencil={pencil} />
      {step ? <ShareRow kind="step" id={step.id} /> : null}
      {step ? <TheirWords kind="step" id={step.id} /> : null}
      {step ? <Keeping step={step} goalId={goal.id} /> : null}
    </Page>
  );
}
