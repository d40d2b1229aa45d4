import { useEffect, useRef, type CSSProperties } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { beingTried, ladder } from '@handrail/domain/steps/ladder.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { goalName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { LadderOrder } from './LadderOrder.tsx';
import { LadderStep } from './LadderStep.tsx';

/** The step being tried is in view when the goal opens, however long the ladder is. */
const useTryingInView = (stepId: string | undefined) => {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (stepId !== undefined)
      list.current?.querySelector(`[data-step="${stepId}"]`)?.scrollIntoView({ block: 'nearest' });
    // Only when the page opens: afterwards nothing moves under a thumb.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return list;
};

/** Small steps from the floor up, the rail beside them. First step first in the page, drawn at the bottom. */
export const Ladder = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const rungs = ladder(goal.id, useRecords('step'));
  const tried = beingTried(rungs);
  const list = useTryingInView(tried[0]?.id);
  return (
    <section aria-labelledby="ladder-title">
      <h2 id="ladder-title">{say('plan.ladder.title')}</h2>
      {rungs.length === 0 ? (
        <p className="soft">{say('plan.ladder.empty')}</p>
      ) : (
        <>
          <p className="small soft">{say('plan.ladder.intro')}</p>
          <ol className="ladder" ref={list} style={{ '--n': rungs.length } as CSSProperties}>
            {rungs.map((step, at) => (
              <LadderStep
                key={step.id}
                step={step}
                height={at}
                main={step.id === tried[0]?.id}
                start={at === 0 ? <Drawing name="ladderfoot" className="drawing start" /> : null}
              />
            ))}
            <li style={{ '--i': rungs.length } as CSSProperties} className="landing">
              <p className="small soft">{say('plan.ladder.leads')}</p>
              <p className="landing-words">
                <Named name={goalName(goal, say)} />
              </p>
            </li>
          </ol>
        </>
      )}
      <Go
        to={{ name: 'step', goalId: goal.id }}
        className="button"
        {...(rungs.length === 0 && { kind: 'main' })}
      >
        <Icon name="plus" />
        {say('plan.ladder.add')}
      </Go>
      {rungs.length > 1 ? <LadderOrder rungs={rungs} /> : null}
    </section>
  );
};
