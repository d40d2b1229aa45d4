import { change, type RecordOf } from '@handrail/domain/records.ts';
import { wordsOf } from '@handrail/domain/sessions/decide.ts';
import { sizeOffer } from '@handrail/domain/steps/confidence.ts';
import { ladder } from '@handrail/domain/steps/ladder.ts';
import { Own, OwnLine } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Ruler } from '@handrail/ui/ruler.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { IfThenLine } from '../../goals/IfThenLine.tsx';
import { mostInUse, useIfThensInUse } from '../../goals/if-thens-in-use.ts';
import { focusHeading } from '../../forms/focus.ts';
import { goalName, Named, stepName } from '../../names/names.tsx';
import { useRecords, useRoomRecords } from '../../notebook/notebook.tsx';
import { StepsOf } from '../../people/parts/StepsOf.tsx';
import { Suggestion, Suggestions } from '../../people/suggest/Suggestions.tsx';
import { isNow } from '../../sessions/parts/GoalsPart.tsx';
import { Go } from '../../shell/navigator.tsx';
import { useKeep } from '../../shell/use-keep.ts';
import { Decisions } from '../Decisions.tsx';
import { LetSee } from '../LetSee.tsx';
import { OwnWriting } from '../pencil/OwnWriting.tsx';
import { PencilHere } from '../pencil/PencilHere.tsx';
import { useLive } from '../session-here.tsx';
import { loosePencil } from './loose-pencil.ts';
import { PartReads } from './PartReads.tsx';

/** Small steps and if-thens, each beside the goal it belongs to. */
export const StepsPart = () => {
  const { mine } = useLive();
  return (
    <>
      {mine === 'owner' ? <Mine /> : <Theirs />}
      <Decisions of={['step', 'if-then']} />
    </>
  );
};

const Mine = () => {
  const say = useSay();
  const goals = useRecords('goal').filter(isNow);
  return (
    <>
      <p className="soft">{say('session.steps.intro')}</p>
      <PartReads part="plan" />
      <PencilHere of="step" />
      <PencilHere of="if-then" />
      {goals.length === 0 ? (
        <>
          <p>{say('session.steps.no-goal')}</p>
          <OwnWriting of="goal" label={say('session.goals.add')} />
        </>
      ) : null}
      {goals.map((goal) => (
        <GoalSteps key={goal.id} goal={goal} />
      ))}
    </>
  );
};

const isBeingTried = ({ status }: RecordOf<'step'>): boolean => status === 'trying' || status === undefined;

const GoalSteps = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const name = goalName(goal, say);
  const steps = ladder(goal.id, useRecords('step')).filter(isBeingTried);
  const alone = useIfThensInUse().filter(
    ({ goalId, stepId }) => goalId === goal.id && !steps.some(({ id }) => id === stepId),
  );
  return (
    <section className="ontable" aria-label={name.text}>
      <p className="small soft">{say('session.steps.towards')}</p>
      <h2>
        <Named name={name} />
      </h2>
      {steps.length === 0 ? <p className="soft">{say('session.steps.none')}</p> : null}
      {steps.map((step) => (
        <StepHere key={step.id} step={step} goalId={goal.id} />
      ))}
      {alone.map((one) => (
        <IfThenHere key={one.id} ifThen={one} />
      ))}
      <OwnWriting
        of="step"
        beside={{ goalId: goal.id }}
        label={say('session.steps.add')}
        name={say('session.steps.add-to', { goal: name.text })}
      />
    </section>
  );
};

const StepHere = ({ step, goalId }: { step: RecordOf<'step'>; goalId: string }) => {
  const say = useSay();
  const { session } = useLive();
  const { keep, problem } = useKeep();
  const all = useIfThensInUse();
  const name = stepName(step, say).text;
  return (
    <div className="step-here">
      {step.label ? <OwnLine>{step.label}</OwnLine> : <p>{name}</p>}
      {step.when ? (
        <p className="small soft">
          <Sentence id="plan.ladder.when" parts={{ words: <Own>{step.when}</Own> }} />
        </p>
      ) : null}
      <Ruler
        legend={say('session.steps.confidence')}
        value={step.confidence}
        onChange={(confidence) => void keep(change('step', step.id, { confidence }))}
        ends={[say('session.steps.low'), say('session.steps.high')]}
      >
        {sizeOffer(step.confidence) === 'offer-smaller' ? (
          <p role="status">
            {say('session.steps.smaller')}{' '}
            <Go to={{ name: 'step', goalId, smallerThan: step.id }}>{say('session.steps.make-smaller')}</Go>
          </p>
        ) : null}
      </Ruler>
      <Problem text={problem} />
      {step.madeAt >= (session.startedAt ?? Infinity) ? (
        <LetSee told={{ of: 'step', words: name, confidence: step.confidence, becameId: step.id }} />
      ) : null}
      {all
        .filter(({ stepId }) => stepId === step.id)
        .map((one) => (
          <IfThenHere key={one.id} ifThen={one} />
        ))}
      <OwnWriting
        of="if-then"
        beside={{ goalId, stepId: step.id }}
        label={say('session.steps.add-if-then')}
        name={say('session.steps.add-if-then-for', { step: name })}
        whyNot={all.length >= mostInUse ? say('session.steps.three') : null}
      />
    </div>
  );
};

const IfThenHere = ({ ifThen }: { ifThen: RecordOf<'ifThen'> }) => {
  const { session } = useLive();
  const words = wordsOf('if-then', {
    ...(ifThen.ifWords !== undefined && { ifWords: ifThen.ifWords }),
    ...(ifThen.thenWords !== undefined && { thenWords: ifThen.thenWords }),
  });
  return (
    <>
      <IfThenLine ifWords={ifThen.ifWords} thenWords={ifThen.thenWords} />
      {ifThen.madeAt >= (session.startedAt ?? Infinity) ? (
        <LetSee told={{ of: 'if-then', words, becameId: ifThen.id }} />
      ) : null}
    </>
  );
};

const Theirs = () => {
  const say = useSay();
  const { roomId, name } = useLive();
  const goals = useRoomRecords(roomId, 'goal').filter(isNow);
  return (
    <>
      {goals.length === 0 ? <p className="soft">{say('live.part.not-shared', { name })}</p> : null}
      {goals.length > 0 ? <h2 className="visually-hidden">{say('people.part.plan')}</h2> : null}
      {goals.map((goal) => {
        const called = goalName(goal, say);
        return (
          <section key={goal.id} className="ontable" aria-label={called.text}>
            <h3 className="thing-name">
              <Named name={called} />
            </h3>
            <StepsOf goalId={goal.id} />
            <Suggestions of="step" beside={{ goalId: goal.id }} besideId={goal.id} thing={called.text} />
            <Suggestions of="if-then" beside={{ goalId: goal.id }} besideId={goal.id} thing={called.text} />
          </section>
        );
      })}
      {goals.length === 0 ? (
        <>
          <Suggestions of="step" />
          <Suggestions of="if-then" />
        </>
      ) : (
        <LoosePencil goalIds={goals.map(({ id }) => id)} />
      )}
    </>
  );
};

/** Put in pencil from a sheet, before anybody said to which goal it belongs. */
const LoosePencil = ({ goalIds }: { goalIds: readonly string[] }) => {
  const say = useSay();
  const { roomId, session, name } = useLive();
  const loose = loosePencil(useRoomRecords(roomId, 'suggestion'), session.id, goalIds);
  if (loose.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="loose-h">
      <h3 id="loose-h">{say('live.pencil.loose')}</h3>
      <p className="small soft">{say('live.pencil.loose-more', { name })}</p>
      <ul className="plainlist stack" role="list">
        {loose.map((suggestion) => (
          <Suggestion key={suggestion.id} suggestion={suggestion} onGone={focusHeading} />
        ))}
      </ul>
    </section>
  );
};
