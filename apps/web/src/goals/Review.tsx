import { useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { ladder } from '@handrail/domain/steps/ladder.ts';
import { afterReview, type StepReview } from '@handrail/domain/steps/review.ts';
import { outcomes, whatNext, type Outcome, type WhatNext } from '@handrail/domain/steps/step.ts';
import { Choices } from '@handrail/ui/choices.tsx';
import { Field } from '@handrail/ui/field.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { saysSomething } from '../forms/changed-fields.ts';
import { BegunNote, useForm } from '../forms/form-draft.tsx';
import { KeepRow } from '../forms/KeepRow.tsx';
import { Named, stepName } from '../names/names.tsx';
import { freshId, useRecord, useRecords, useToday } from '../notebook/notebook.tsx';
import { goBack, goInstead } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { useKeep } from '../shell/use-keep.ts';
import { IfThenLine } from './IfThenLine.tsx';
import { isDayBox } from './step-draft.ts';
import { StepFacts } from './StepFacts.tsx';
import './goals.css';

type Step = RecordOf<'step'>;
interface ReviewDraft {
  readonly outcome: Outcome | null;
  readonly learned: string;
  readonly next: WhatNext | null;
  readonly newLabel: string;
  readonly newWhen: string;
  readonly againOn: string;
}
const blank: ReviewDraft = { outcome: null, learned: '', next: null, newLabel: '', newWhen: '', againOn: '' };

type Making = 'shrink' | 'grow' | 'swap';
const isMaking = (next: WhatNext | null): next is Making =>
  next === 'shrink' || next === 'grow' || next === 'swap';
/** Where it makes sense to ask when to look again: there is a step to look at. */
const goesOn = (next: WhatNext | null): boolean => next === 'keep' || isMaking(next);

const reviewIn = (draft: ReviewDraft): StepReview => {
  const { outcome, learned, next, newLabel, newWhen } = draft;
  const reviewOn = parseLocalDay(draft.againOn);
  return {
    ...(outcome !== null && { outcome }),
    ...(learned.trim() !== '' && { learned }),
    ...(next !== null && { next }),
    ...(isMaking(next) && {
      newStep: {
        ...(newLabel.trim() !== '' && { label: newLabel }),
        ...(newWhen.trim() !== '' && { when: newWhen }),
        ...(reviewOn !== null && { reviewOn }),
      },
    }),
  };
};

/** The day this step was to be looked at is over with the looking; a step that goes on may get a new one. */
const nextLook = (step: Step, draft: ReviewDraft): readonly Change[] => {
  const reviewOn = draft.next === 'keep' ? parseLocalDay(draft.againOn) : null;
  return reviewOn === (step.reviewOn ?? null) ? [] : [change('step', step.id, { reviewOn })];
};

const NewStep = ({
  next,
  draft,
  set,
}: {
  next: Making;
  draft: ReviewDraft;
  set: (patch: Partial<ReviewDraft>) => void;
}) => {
  const say = useSay();
  return (
    <>
      <Field
        label={say(`plan.review.new-words.${next}`)}
        hint={say(`plan.review.new-hint.${next}`)}
        value={draft.newLabel}
        onChange={(newLabel) => set({ newLabel })}
        rows={2}
      />
      <Field
        label={say('plan.review.when')}
        value={draft.newWhen}
        onChange={(newWhen) => set({ newWhen })}
        rows={1}
      />
    </>
  );
};

const ReviewForm = ({ step }: { step: Step }) => {
  const say = useSay();
  const today = useToday();
  const rungs = ladder(step.goalId ?? '', useRecords('step'));
  const form = `review/${step.id}`;
  const { draft, set, drop, begun, startAgain } = useForm(form, blank);
  const { keep, problem, busy } = useKeep(form);
  const [wrong, setWrong] = useState<string | null>(null);

  const onKeep = async (): Promise<void> => {
    if (busy) return;
    if (!isDayBox(draft.againOn)) return setWrong(say('plan.check-boxes'));
    const review = reviewIn(draft);
    if (!saysSomething(review)) return setWrong(say('plan.review.something-first'));
    setWrong(null);
    const changes = afterReview(step, review, { rungs, today, newId: freshId });
    if (!(await keep(...changes, ...nextLook(step, draft)))) return;
    drop();
    goInstead(step.goalId === undefined ? { name: 'plan' } : { name: 'goal', id: step.goalId });
  };

  return (
    <>
      {begun ? <BegunNote existing={false} onStartAgain={startAgain} /> : null}
      <div className="form">
        <Choices
          legend={say('plan.review.outcome')}
          look="tiles"
          choices={outcomes.map((value) => ({ value, label: say(`kind.outcome.${value}`) }))}
          value={draft.outcome ?? undefined}
          onChange={(outcome) => set({ outcome })}
        />
        <Field
          label={say('plan.review.learned')}
          value={draft.learned}
          onChange={(learned) => set({ learned })}
          rows={2}
        />
        <Choices
          legend={say('plan.review.next')}
          look="tiles"
          choices={whatNext.map((value) => ({ value, label: say(`kind.next.${value}`) }))}
          value={draft.next ?? undefined}
          onChange={(next) => set({ next })}
        />
        {isMaking(draft.next) ? <NewStep next={draft.next} draft={draft} set={set} /> : null}
        {goesOn(draft.next) ? (
          <Field
            label={say('plan.review.again-on')}
            hint={say('plan.step.review-hint')}
            type="date"
            value={draft.againOn}
            onChange={(againOn) => set({ againOn })}
            problem={isDayBox(draft.againOn) ? null : say('plan.edit.a-day')}
          />
        ) : null}
      </div>
      <KeepRow
        sees={{ kind: 'stepReview', id: undefined, fields: { stepId: step.id } }}
        onKeep={() => void onKeep()}
        onNotNow={goBack}
        problem={wrong ?? problem}
      />
    </>
  );
};

const TheStep = ({ step }: { step: Step }) => {
  const say = useSay();
  const ifThens = useRecords('ifThen').filter(({ stepId, resting }) => stepId === step.id && !resting);
  return (
    <section aria-labelledby="the-step">
      <h2 id="the-step">{say('plan.review.step')}</h2>
      <p className="step-words">
        <Named name={stepName(step, say)} />
      </p>
      <StepFacts step={step} />
      {ifThens.length > 0 ? (
        <>
          <h3>{say('plan.review.ifthen-again')}</h3>
          {ifThens.map(({ id, ifWords, thenWords }) => (
            <IfThenLine key={id} ifWords={ifWords} thenWords={thenWords} />
          ))}
          <p className="small soft">{say('plan.review.ifthen-hint')}</p>
        </>
      ) : null}
    </section>
  );
};

/** How a step went: what happened, what we learned, what next. Every answer weighs the same. [P5, D9] */
export default function Review({ route }: { route: Extract<Route, { name: 'review' }> }) {
  const say = useSay();
  const step = useRecord('step', route.stepId);
  if (!step) return <Gone back={{ to: { name: 'plan' }, label: say('plan.all-goals') }} />;
  return (
    <Page
      title={say('plan.review.title')}
      intro={say('plan.review.intro')}
      back={{
        to: step.goalId === undefined ? { name: 'plan' } : { name: 'goal', id: step.goalId },
        label: say('plan.step.back'),
      }}
    >
      <TheStep step={step} />
      <ReviewForm step={step} />
    </Page>
  );
}
