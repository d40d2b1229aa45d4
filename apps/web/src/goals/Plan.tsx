import type { RecordOf } from '@handrail/domain/records.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { PartRow } from '../circle/ShareRow.tsx';
import { goalName, Named, stepName } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { goalsIn, statusOf, type GoalGroup } from './goal-look.ts';
import { GoalRows } from './GoalRows.tsx';
import { IfThenLine } from './IfThenLine.tsx';
import { StepFacts } from './StepFacts.tsx';
import './goals.css';

type Goal = RecordOf<'goal'>;
type Step = RecordOf<'step'>;

const AddGoal = ({ main }: { main: boolean }) => {
  const say = useSay();
  return (
    <Go to={{ name: 'edit-goal' }} className="button" {...(main && { kind: 'main' })}>
      <Icon name="plus" />
      {say('plan.add-goal')}
    </Go>
  );
};

const TryingStep = ({ step, goal, main }: { step: Step; goal: Goal; main: boolean }) => {
  const say = useSay();
  const ifThens = useRecords('ifThen').filter(({ stepId, resting }) => stepId === step.id && !resting);
  return (
    <li className="trying-now">
      <span className="knob-s" data-state="trying" aria-hidden="true" />
      <div className="stack">
        <p className="trying-words">
          <Named name={stepName(step, say)} />
        </p>
        {ifThens.map(({ id, ifWords, thenWords }) => (
          <IfThenLine key={id} ifWords={ifWords} thenWords={thenWords} />
        ))}
        <StepFacts step={step} />
        <p className="small soft">
          <Sentence id="plan.for-goal" parts={{ goal: <Named name={goalName(goal, say)} /> }} />
        </p>
        <div className="actions">
          <Go
            to={{ name: 'review', stepId: step.id }}
            className="button"
            {...(main && { kind: 'main' })}
            {...(!main && { label: `${say('plan.ladder.how-did-it-go')} ${stepName(step, say).text}` })}
          >
            {say('plan.ladder.how-did-it-go')}
          </Go>
        </div>
      </div>
    </li>
  );
};

/** What is being tried, for goals the person is on or thinks about; a step of a goal that rests, rests with it. */
const useTrying = (goals: readonly Goal[]): readonly { readonly step: Step; readonly goal: Goal }[] => {
  const steps = useRecords('step');
  return steps.flatMap((step) => {
    const goal = goals.find(({ id }) => id === step.goalId);
    const open = goal && (statusOf(goal) === 'active' || statusOf(goal) === 'idea');
    return step.status === 'trying' && open ? [{ step, goal }] : [];
  });
};

const Group = ({ group, goals }: { group: GoalGroup; goals: readonly Goal[] }) => {
  const say = useSay();
  const shown = goalsIn(group, goals);
  return shown.length === 0 ? null : (
    <section aria-labelledby={`plan-${group}`}>
      <h2 id={`plan-${group}`}>{say(`plan.${group}`)}</h2>
      <GoalRows goals={shown} />
    </section>
  );
};

/** Beside the goals: how the person wants their use to be, and sheets for looking at something closely. */
const Beside = () => {
  const say = useSay();
  return (
    <ul className="rows" role="list">
      <li>
        <Go to={{ name: 'use-plan' }} className="list-row">
          <Icon name="letter" />
          <span>
            <span className="list-title">{say('tools.plan.row')}</span>
            <br />
            <span className="soft">{say('tools.plan.row-about')}</span>
          </span>
          <Icon name="onward" />
        </Go>
      </li>
      <li>
        <Go to={{ name: 'tools' }} className="list-row">
          <Icon name="book" />
          <span>
            <span className="list-title">{say('tools.row')}</span>
            <br />
            <span className="soft">{say('tools.row-about')}</span>
          </span>
          <Icon name="onward" />
        </Go>
      </li>
    </ul>
  );
};

/** Every goal, and first what is being tried now. Groups say what is, never what is better. [D9, D10] */
export default function Plan() {
  const say = useSay();
  const goals = useRecords('goal');
  const trying = useTrying(goals);
  if (goals.length === 0)
    return (
      <Page title={say('plan.title')}>
        <Empty drawing={<Drawing name="stair" />}>
          <h2>{say('plan.empty')}</h2>
          <p>{say('plan.empty-more')}</p>
          <AddGoal main />
        </Empty>
        <Beside />
      </Page>
    );
  return (
    <Page
      title={say('plan.title')}
      intro={say('plan.intro')}
      head={
        <div>
          <SeeChip of={{ part: 'plan' }} />
        </div>
      }
    >
      {trying.length > 0 ? (
        <section aria-labelledby="plan-trying">
          <h2 id="plan-trying">{say('plan.trying')}</h2>
          <ul className="trying-list">
            {trying.map(({ step, goal }, at) => (
              <TryingStep key={step.id} step={step} goal={goal} main={at === 0} />
            ))}
          </ul>
        </section>
      ) : null}
      <Group group="goals" goals={goals} />
      <Group group="ideas" goals={goals} />
      <Group group="others" goals={goals} />
      <div className="actions">
        <AddGoal main={trying.length === 0} />
      </div>
      <Beside />
      <PartRow part="plan" />
    </Page>
  );
}
