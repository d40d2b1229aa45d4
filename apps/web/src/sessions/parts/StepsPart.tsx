import { sizeOffer } from '@handrail/domain/steps/confidence.ts';
import { ladder } from '@handrail/domain/steps/ladder.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own, OwnLine } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { mostInUse, useIfThensInUse } from '../../goals/if-thens-in-use.ts';
import { goalName, Named, stepName } from '../../names/names.tsx';
import { useRecords } from '../../notebook/notebook.tsx';
import { Go } from '../../shell/navigator.tsx';
import { PencilSection } from '../pencil/PencilSection.tsx';
import { isNow } from './GoalsPart.tsx';

/** Small steps and if-thens, each beside the goal it belongs to; without a goal, the goal comes first. */
export const StepsPart = () => {
  const say = useSay();
  const goals = useRecords('goal').filter(isNow);
  return (
    <>
      <p className="soft">{say('session.steps.intro')}</p>
      {goals.length === 0 ? <p>{say('session.steps.no-goal')}</p> : null}
      {goals.map((goal) => (
        <GoalSteps key={goal.id} goal={goal} />
      ))}
      <PencilSection of="goal" openLabel={say('session.goals.add')} />
    </>
  );
};

const GoalSteps = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const name = goalName(goal, say).text;
  const steps = ladder(goal.id, useRecords('step')).filter(
    ({ status }) => status === 'trying' || status === undefined,
  );
  return (
    <section className="ontable" aria-label={name}>
      <p className="small soft">{say('session.steps.towards')}</p>
      <h2>
        <Named name={goalName(goal, say)} />
      </h2>
      {steps.length === 0 ? <p className="soft">{say('session.steps.none')}</p> : null}
      {steps.map((step) => (
        <StepHere key={step.id} step={step} goalId={goal.id} />
      ))}
      <PencilSection
        of="step"
        beside={{ goalId: goal.id, status: 'trying' }}
        besideId={goal.id}
        openLabel={say('session.steps.add')}
        openName={say('session.steps.add-to', { goal: name })}
      />
    </section>
  );
};

const StepHere = ({ step, goalId }: { step: RecordOf<'step'>; goalId: string }) => {
  const say = useSay();
  const all = useIfThensInUse();
  const mine = all.filter(({ stepId }) => stepId === step.id);
  const name = stepName(step, say).text;
  return (
    <div className="step-here">
      {step.label ? <OwnLine>{step.label}</OwnLine> : <p>{name}</p>}
      <div className="small soft">
        {step.status === 'trying' ? <p>{say('session.steps.trying')}</p> : null}
        {step.when ? (
          <p>
            <Sentence id="plan.ladder.when" parts={{ words: <Own>{step.when}</Own> }} />
          </p>
        ) : null}
        {step.confidence === undefined ? null : <p>{say('plan.ladder.sure', { value: step.confidence })}</p>}
      </div>
      {sizeOffer(step.confidence) === 'offer-smaller' ? (
        <p>
          {say('session.steps.smaller')}{' '}
          <Go to={{ name: 'step', goalId, smallerThan: step.id }}>{say('session.steps.make-smaller')}</Go>
        </p>
      ) : null}
      {mine.map((one) => (
        <IfThenLine key={one.id} ifThen={one} />
      ))}
      <p>
        <Go to={{ name: 'review', stepId: step.id }} label={say('session.steps.review-of', { step: name })}>
          {say('session.steps.review')}
        </Go>
      </p>
      {all.length >= mostInUse ? <p className="small soft">{say('session.steps.three')}</p> : null}
      <PencilSection
        of="if-then"
        beside={{ goalId, stepId: step.id }}
        besideId={step.id}
        openLabel={say('session.steps.add-if-then')}
        openName={say('session.steps.add-if-then-for', { step: name })}
        whyNot={all.length >= mostInUse ? say('session.steps.three') : null}
      />
    </div>
  );
};

/** "If it is quiet, then I ring Wanjiru": the frame is ours, the two halves are the person's. */
export const IfThenLine = ({ ifThen }: { ifThen: RecordOf<'ifThen'> }) => (
  <p>
    <Sentence
      id="session.steps.sentence"
      parts={{
        situation: <Own>{ifThen.ifWords ?? '…'}</Own>,
        response: <Own>{ifThen.thenWords ?? '…'}</Own>,
      }}
    />
  </p>
);
