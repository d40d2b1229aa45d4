import { useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { goalsKeptWithout } from '@handrail/domain/goals/directions.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Dialog } from '@handrail/ui/dialog.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { goalName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { useRemove } from '../shell/use-keep.ts';
import type { ThingKind } from './things.ts';

/** Goals stay when what they were about is removed, and it is said before. [D3] */
const GoalsStay = ({
  goals,
  onRemove,
  onClose,
}: {
  goals: readonly RecordOf<'goal'>[];
  onRemove: () => void;
  onClose: () => void;
}) => {
  const say = useSay();
  return (
    <Dialog title={say('map.remove.title')} onClose={onClose}>
      <p>{say('map.remove.goals-stay', { count: goals.length })}</p>
      <ul>
        {goals.map((goal) => (
          <li key={goal.id}>
            <Named name={goalName(goal, say)} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onPress={onRemove}>{say('map.remove.yes')}</Button>
        <Button kind="quiet" onPress={onClose}>
          {say('shell.not-now')}
        </Button>
      </div>
    </Dialog>
  );
};

/** Takes a thing off the map, with an undo; asks first only when there is something to say. */
export const RemoveThing = ({ kind, id, name }: { kind: ThingKind; id: string; name: string }) => {
  const say = useSay();
  const remove = useRemove();
  const goals = useRecords('goal');
  const [asking, setAsking] = useState(false);
  const { kept } = goalsKeptWithout(id, kind === 'behaviour' ? goals : []);
  const go = async (): Promise<void> => {
    if (await remove(kind, id)) goInstead({ name: 'map' });
  };
  return (
    <span>
      <Button
        kind="quiet"
        label={say('map.remove-named', { name })}
        onPress={() => (kept.length > 0 ? setAsking(true) : void go())}
      >
        {say('shell.remove')}
      </Button>
      {asking ? <GoalsStay goals={kept} onRemove={() => void go()} onClose={() => setAsking(false)} /> : null}
    </span>
  );
};
