import { useId, useRef, type CSSProperties, type ReactNode } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import type { StepStatus } from '@handrail/domain/steps/step.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Named, stepName } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { stepStatusOf } from './goal-look.ts';
import { IfThenLine } from './IfThenLine.tsx';
import { LastReview, StepFacts } from './StepFacts.tsx';

type Step = RecordOf<'step'>;

/** Each step stretches its own piece of the rail. */
const Run = () => (
  <svg className="run" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
    <path vectorEffect="non-scaling-stroke" d="M0 100C0 55 10 45 10 6V0" />
  </svg>
);

const ToReview = ({ step, words, main }: { step: Step; words: string; main?: boolean }) => {
  const say = useSay();
  return (
    <Go
      to={{ name: 'review', stepId: step.id }}
      className="button"
      kind={main ? 'main' : 'quiet'}
      label={`${words} ${stepName(step, say).text}`}
    >
      {words}
    </Go>
  );
};

const Actions = ({
  step,
  status,
  main,
  wordsId,
  onStatus,
}: {
  step: Step;
  status: StepStatus;
  main: boolean;
  wordsId: string;
  onStatus: (status: StepStatus) => void;
}) => {
  const say = useSay();
  const tryIt = (words: string): ReactNode => (
    <Button onPress={() => onStatus('trying')} describedBy={wordsId}>
      {words}
    </Button>
  );
  const byStatus = {
    idea: () => tryIt(say('plan.ladder.try')),
    resting: () => tryIt(say('plan.ladder.wake')),
    dropped: () => tryIt(say('plan.ladder.wake')),
    did: () => <ToReview step={step} words={say('plan.ladder.after-did')} />,
    trying: () => (
      <>
        <ToReview step={step} words={say('plan.ladder.how-did-it-go')} main={main} />
        {step.goalId === undefined ? null : (
          <Go
            to={{ name: 'step', goalId: step.goalId, smallerThan: step.id }}
            className="button"
            kind="quiet"
            label={`${say('plan.ladder.make-smaller')}: ${stepName(step, say).text}`}
          >
            {say('plan.ladder.make-smaller')}
          </Go>
        )}
      </>
    ),
  } as const satisfies Record<StepStatus, () => ReactNode>;
  return (
    <div className="actions">
      {byStatus[status]()}
      {step.goalId === undefined ? null : (
        <Go
          to={{ name: 'step', id: step.id, goalId: step.goalId }}
          className="button"
          kind="quiet"
          label={`${say('shell.change')}: ${stepName(step, say).text}`}
        >
          {say('shell.change')}
        </Go>
      )}
    </div>
  );
};

/** One step on the ladder. Resting and let go stay on their rung and weigh as much as done. [D9] */
export const LadderStep = ({
  step,
  height,
  main,
  start,
}: {
  step: Step;
  height: number;
  /** The page's main button is here. */
  main: boolean;
  /** The foot of the rail, under the first step. */
  start: ReactNode;
}) => {
  const say = useSay();
  const wordsId = useId();
  const rung = useRef<HTMLLIElement>(null);
  const reviews = useRecords('stepReview');
  const ifThens = useRecords('ifThen').filter(({ stepId, resting }) => stepId === step.id && !resting);
  const { keep, problem } = useKeep();
  const status = stepStatusOf(step);
  const toStatus = async (next: StepStatus): Promise<void> => {
    // The button that was pressed is gone afterwards; the step itself takes the focus.
    if (await keep(change('step', step.id, { status: next }))) rung.current?.focus();
  };
  return (
    <li
      ref={rung}
      style={{ '--i': height } as CSSProperties}
      data-state={status}
      data-step={step.id}
      tabIndex={-1}
    >
      <Run />
      {start}
      <span className="knob" aria-hidden="true" />
      <div className="tread">
        <p className="state">{say(`plan.ladder.state.${status}`)}</p>
        <p id={wordsId} className="step-words">
          <Named name={stepName(step, say)} />
        </p>
        {ifThens.map(({ id, ifWords, thenWords }) => (
          <IfThenLine key={id} ifWords={ifWords} thenWords={thenWords} />
        ))}
        <StepFacts step={step} />
        <LastReview step={step} reviews={reviews} />
        <Problem text={problem} />
        <Actions
          step={step}
          status={status}
          main={main}
          wordsId={wordsId}
          onStatus={(next) => void toStatus(next)}
        />
      </div>
    </li>
  );
};
