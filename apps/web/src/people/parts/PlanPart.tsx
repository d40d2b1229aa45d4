import { strategyById } from '@handrail/content/strategies/strategies.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { goalMark, goalsIn, statusOf, type GoalGroup } from '../../goals/goal-look.ts';
import { IfThenLine } from '../../goals/IfThenLine.tsx';
import { goalName, Named } from '../../names/names.tsx';
import { Beside } from '../beside/Beside.tsx';
import { usePerson, useShared } from '../person-context.tsx';
import { Suggestions } from '../suggest/Suggestions.tsx';
import { GoalFacts } from './GoalFacts.tsx';
import { ScaleOf } from './ScaleOf.tsx';
import { StepsOf } from './StepsOf.tsx';
import { UsePlanOf } from './UsePlanOf.tsx';

type Goal = RecordOf<'goal'>;

const IfThensOf = ({ goalId }: { goalId: string }) => {
  const say = useSay();
  const all = useShared('ifThen').filter((one) => one.goalId === goalId && one.stepId === undefined);
  return all.length === 0 ? null : (
    <div className="stack">
      <h4>{say('plan.ifthen.section')}</h4>
      {all.map((one) => (
        <Beside
          key={one.id}
          kind="ifThen"
          record={one}
          thing={[one.ifWords, one.thenWords].filter(Boolean).join(', ')}
        >
          <IfThenLine ifWords={one.ifWords} thenWords={one.thenWords} />
          {one.resting ? <p className="small soft">{say('plan.ifthen.resting')}</p> : null}
        </Beside>
      ))}
    </div>
  );
};

/** One goal with everything that belongs to it, and what the therapist suggests for it in pencil. */
const OneGoal = ({ goal }: { goal: Goal }) => {
  const say = useSay();
  const name = goalName(goal, say);
  return (
    <li className="stack one-goal">
      <Beside kind="goal" record={goal} thing={name.text}>
        <h3 className="thing-name">
          <Named name={name} />
        </h3>
        <p className="small soft row">
          <span className="knob-s" data-state={goalMark[statusOf(goal)]} aria-hidden="true" />
          {say(`kind.goal-status.${statusOf(goal)}`)}
        </p>
        <GoalFacts goal={goal} />
        <ScaleOf goalId={goal.id} />
      </Beside>
      <StepsOf goalId={goal.id} />
      <IfThensOf goalId={goal.id} />
      <div className="suggest-pair">
        <Suggestions of="step" beside={{ goalId: goal.id }} besideId={goal.id} thing={name.text} />
        <Suggestions of="if-then" beside={{ goalId: goal.id }} besideId={goal.id} thing={name.text} />
      </div>
    </li>
  );
};

/** Groups say what is, never what is better. [D9, D10] */
const Group = ({ group, goals }: { group: GoalGroup; goals: readonly Goal[] }) => {
  const say = useSay();
  const shown = goalsIn(group, goals);
  return shown.length === 0 ? null : (
    <section aria-labelledby={`theirs-${group}`}>
      <h2 id={`theirs-${group}`}>{say(`people.plan.${group}`)}</h2>
      <ul className="rows theirs-list" role="list">
        {shown.map((goal) => (
          <OneGoal key={goal.id} goal={goal} />
        ))}
      </ul>
    </section>
  );
};

const StrategyWords = ({ choice, say }: { choice: RecordOf<'strategyChoice'>; say: Say }) => {
  if (choice.label?.trim()) return <Own>{choice.label}</Own>;
  const known = choice.strategyId === undefined ? undefined : strategyById(choice.strategyId);
  return known ? known[say.language] : say('people.strategy.no-words');
};

const Strategies = () => {
  const say = useSay();
  const chosen = useShared('strategyChoice');
  return (
    <section aria-labelledby="strategies-h">
      <h2 id="strategies-h">{say('people.strategies')}</h2>
      {chosen.length === 0 ? null : (
        <ul className="rows theirs-list" role="list">
          {chosen.map((choice) => (
            <li key={choice.id}>
              <Beside
                kind="strategyChoice"
                record={choice}
                thing={choice.label?.trim() ? choice.label : say('people.strategies')}
              >
                <p>
                  <StrategyWords choice={choice} say={say} />
                </p>
                {choice.resting ? <p className="small soft">{say('plan.ifthen.resting')}</p> : null}
              </Beside>
            </li>
          ))}
        </ul>
      )}
      <Suggestions of="strategy" />
    </section>
  );
};

/** The person's plan, and the therapist's pencil in it. */
export const PlanPart = () => {
  const say = useSay();
  const { name } = usePerson();
  const goals = useShared('goal');
  return (
    <>
      <p className="small soft">{say('people.suggest.how', { name })}</p>
      <Group group="goals" goals={goals} />
      <Group group="ideas" goals={goals} />
      <Group group="others" goals={goals} />
      <section aria-labelledby="suggest-goal-h">
        <h2 id="suggest-goal-h">{say('people.suggest.goals')}</h2>
        <Suggestions of="goal" />
      </section>
      <Strategies />
      <UsePlanOf />
    </>
  );
};
