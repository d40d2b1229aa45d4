import type { Direction } from '@handrail/domain/goals/goal.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { goalName, Named } from '../names/names.tsx';
import { Go } from '../shell/navigator.tsx';
import { goalMark, statusOf } from './goal-look.ts';

/** The ninth direction is a whole sentence where it is chosen; beside a goal the second half says enough. */
const directionShort = (direction: Direction, say: Say): string =>
  direction === 'something-else' ? say('plan.row.something-else') : say(`kind.direction.${direction}`);

const GoalRow = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const status = say(`kind.goal-status.${statusOf(goal)}`);
  return (
    <Go to={{ name: 'goal', id: goal.id }} className="list-row goal-row">
      <span className="knob-s" data-state={goalMark[statusOf(goal)]} aria-hidden="true" />
      <span>
        <Named name={goalName(goal, say)} />
        <br />
        <span className="soft">
          {goal.direction
            ? say('plan.row', { direction: directionShort(goal.direction, say), status })
            : status}
        </span>
      </span>
      <Icon name="onward" />
    </Go>
  );
};

/** Goals as they were made, one under the other. Never ordered by anything else. [D10] */
export const GoalRows = ({ goals }: { goals: readonly RecordOf<'goal'>[] }) => (
  <ul className="rows">
    {goals.map((goal) => (
      <li key={goal.id}>
        <GoalRow goal={goal} />
      </li>
    ))}
  </ul>
);
