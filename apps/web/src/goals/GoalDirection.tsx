import { useState } from 'react';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { offerDirections } from '@handrail/domain/goals/directions.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { webChance } from '../notebook/platform.ts';

type Goal = RecordOf<'goal'>;

/** What the person said about the direction: how long, from when, how much; only what was said. */
const details = (goal: Goal, say: Say): readonly string[] => {
  const from = goal.startsOn === undefined ? null : parseLocalDay(goal.startsOn);
  return [
    goal.breakDays === undefined ? null : say('plan.goal.break', { days: goal.breakDays }),
    from === null ? null : say('plan.goal.from', { day: dateInWords(from, say.language) }),
    goal.cutPercent === undefined ? null : say('plan.goal.cut', { percent: goal.cutPercent }),
    goal.withinDays === undefined ? null : say('plan.goal.within', { days: goal.withinDays }),
    goal.pace === undefined ? null : say(`plan.goal.pace.${goal.pace}`),
  ].filter((line) => line !== null);
};

/** The direction in words, all eight beside it as a list in no order, and the way to the card about stopping. [P3, D11] */
export const GoalDirection = ({
  goal,
  onStopCard,
}: {
  goal: Goal;
  /** Absent when nothing in the goal calls for the card. */
  onStopCard?: () => void;
}) => {
  const say = useSay();
  const [offered] = useState(() => offerDirections(webChance));
  return (
    <section aria-labelledby="direction-title">
      <h2 id="direction-title">{say('plan.goal.direction')}</h2>
      {goal.direction ? (
        <p className="direction-words">{say(`kind.direction.${goal.direction}`)}</p>
      ) : (
        <p className="soft">{say('plan.goal.direction-unsaid')}</p>
      )}
      {details(goal, say).map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
      {onStopCard ? (
        <Button kind="quiet" onPress={onStopCard}>
          {say('plan.goal.stop-link')}
        </Button>
      ) : null}
      <Twin summary={say('plan.goal.see-all')}>
        <p className="small soft">{say('plan.goal.no-order')}</p>
        <ul className="all-directions">
          {offered.use.map((direction) => (
            <li key={direction}>{say(`kind.direction.${direction}`)}</li>
          ))}
        </ul>
        <p>{say('plan.goal.apart', { direction: say(`kind.direction.${offered.apart}`) })}</p>
      </Twin>
    </section>
  );
};
