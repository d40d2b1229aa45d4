import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { goalName, Named } from '../../names/names.tsx';
import { useRecords } from '../../notebook/notebook.tsx';
import { PencilSection } from '../pencil/PencilSection.tsx';
import { Go } from '../../shell/navigator.tsx';
import { GoalTap } from './GoalTap.tsx';

/** Goals that are being talked about now: active, an idea, or not said. */
export const isNow = ({ status }: RecordOf<'goal'>): boolean =>
  status === undefined || status === 'active' || status === 'idea';

/** The goals in the person's words, where they stand on their own scale, and a place to write another in pencil. */
export const GoalsPart = () => {
  const say = useSay();
  const goals = useRecords('goal');
  const now = goals.filter(isNow);
  const others = goals.filter((goal) => !isNow(goal));
  return (
    <>
      <p className="soft">{say(now.length === 0 ? 'session.goals.none' : 'session.goals.intro')}</p>
      {now.map((goal) => (
        <GoalHere key={goal.id} goal={goal} />
      ))}
      <PencilSection of="goal" openLabel={say('session.goals.add')} />
      {others.length > 0 ? (
        <Twin summary={say('session.goals.others')}>
          <ul className="rows" role="list">
            {others.map((goal) => (
              <li key={goal.id} className="said-day">
                <Go to={{ name: 'goal', id: goal.id }}>
                  <Named name={goalName(goal, say)} />
                </Go>
                {goal.status ? (
                  <span className="small soft">{say(`kind.goal-status.${goal.status}`)}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </Twin>
      ) : null}
    </>
  );
};

const GoalHere = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const name = goalName(goal, say).text;
  return (
    <section className="ontable" aria-label={name}>
      <div className="between">
        <h2>
          <Named name={goalName(goal, say)} />
        </h2>
        <Go to={{ name: 'edit-goal', id: goal.id }} label={say('session.goals.change-of', { goal: name })}>
          {say('session.goals.change')}
        </Go>
      </div>
      {goal.direction ? <p className="small soft">{say(`kind.direction.${goal.direction}`)}</p> : null}
      <GoalTap goal={goal} />
    </section>
  );
};
