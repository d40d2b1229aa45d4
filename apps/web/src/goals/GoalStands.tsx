import { change, type RecordOf } from '@handrail/domain/records.ts';
import { goalStatuses, type GoalStatus } from '@handrail/domain/goals/goal.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { useKeep, useSayRefused } from '../shell/use-keep.ts';
import { goalMark } from './goal-look.ts';

/** Six ways a goal can stand, all with the same look and weight, each with an undo; none is pressed until a hand presses it. [D9, D2] */
export const GoalStands = ({
  goal,
  onStatus,
}: {
  goal: RecordOf<'goal'>;
  /** After a new status is kept. */
  onStatus: (status: GoalStatus) => void;
}) => {
  const say = useSay();
  const client = useNotebook();
  const { keep, problem } = useKeep();
  const sayRefused = useSayRefused();
  const now = goal.status;
  const stand = async (status: GoalStatus): Promise<void> => {
    if (status === now) return;
    const before = goal.status ?? null;
    if (!(await keep(change('goal', goal.id, { status })))) return;
    notify({
      text: say(`plan.goal.now.${status}`),
      undo: () => sayRefused(client.keep(change('goal', goal.id, { status: before }))),
    });
    onStatus(status);
  };
  return (
    <section aria-labelledby="stands-title">
      <h2 id="stands-title">{say('plan.goal.stands')}</h2>
      {now === undefined ? null : (
        <p className="stands-now">
          <span className="knob-s" data-state={goalMark[now]} aria-hidden="true" />
          {say(`plan.goal.now.${now}`)}
        </p>
      )}
      <p className="small soft">{say('plan.goal.stands-more')}</p>
      <Problem text={problem} />
      <div className="actions stands">
        {goalStatuses.map((status) => (
          <Button key={status} pressed={status === now} onPress={() => void stand(status)}>
            {say(`plan.goal.to.${status}`)}
          </Button>
        ))}
      </div>
    </section>
  );
};
