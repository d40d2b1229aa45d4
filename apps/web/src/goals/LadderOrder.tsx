import { useId } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { moveOnLadder } from '@handrail/domain/steps/ladder.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { Named, stepName } from '../names/names.tsx';
import { notify } from '../shell/Notices.tsx';
import { useKeep } from '../shell/use-keep.ts';

const moves = [
  { by: -1, icon: 'up', label: 'plan.ladder.up' },
  { by: 1, icon: 'down', label: 'plan.ladder.down' },
] as const;

/** The ladder as a plain list, first step on top, to be put in another order by buttons alone. */
export const LadderOrder = ({ rungs }: { rungs: readonly RecordOf<'step'>[] }) => {
  const say = useSay();
  const prefix = useId();
  const { keep } = useKeep();
  const move = async (id: string, at: number, by: 1 | -1): Promise<void> => {
    const changes = moveOnLadder(rungs, id, by);
    if (changes.length === 0 || !(await keep(...changes))) return;
    notify({ text: say('plan.ladder.moved', { place: at + by + 1, count: rungs.length }) });
    // The row was moved in the page, which takes the focus from its button.
    requestAnimationFrame(() => document.getElementById(`${prefix}${by}${id}`)?.focus());
  };
  return (
    <Twin summary={say('plan.ladder.order')}>
      <p className="small soft">{say('plan.ladder.order-hint')}</p>
      <ol className="rows order">
        {rungs.map((step, at) => (
          <li key={step.id}>
            <span>
              <Named name={stepName(step, say)} />
            </span>
            {moves.map(({ by, icon, label }) => (
              <button
                key={by}
                id={`${prefix}${by}${step.id}`}
                type="button"
                className="button"
                data-kind="icon"
                aria-label={say(label, { step: stepName(step, say).text })}
                aria-disabled={rungs[at + by] ? undefined : true}
                onClick={() => void move(step.id, at, by)}
              >
                <Icon name={icon} />
              </button>
            ))}
          </li>
        ))}
      </ol>
    </Twin>
  );
};
