import { useId, useRef } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeep, useRemove } from '../shell/use-keep.ts';
import { IfThenLine } from './IfThenLine.tsx';
import { mostInUse, useIfThensInUse } from './if-thens-in-use.ts';

const OneIfThen = ({
  ifThen,
  full,
  onRemoved,
}: {
  ifThen: RecordOf<'ifThen'>;
  /** As many are in use as one can hold in mind. */
  full: boolean;
  onRemoved: () => void;
}) => {
  const say = useSay();
  const lineId = useId();
  const { keep, problem } = useKeep();
  const remove = useRemove();
  const used = ifThen.usedTimes ?? 0;
  const resting = ifThen.resting ?? false;
  return (
    <li className="stack">
      <IfThenLine id={lineId} ifWords={ifThen.ifWords} thenWords={ifThen.thenWords} />
      {resting || used > 0 ? (
        <p className="small soft">
          {[
            resting ? say('plan.ifthen.resting') : '',
            used > 0 ? say('plan.ifthen.used-times', { count: used }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      ) : null}
      <Problem text={problem} />
      <div className="actions">
        <Button
          describedBy={lineId}
          onPress={() => void keep(change('ifThen', ifThen.id, { usedTimes: used + 1 }))}
        >
          {say('plan.ifthen.used')}
        </Button>
        <Button
          kind="quiet"
          describedBy={lineId}
          whyNot={resting && full ? say('plan.ifthen.three-already') : null}
          onPress={() => void keep(change('ifThen', ifThen.id, { resting: !resting }))}
        >
          {say(resting ? 'plan.ifthen.wake' : 'plan.ifthen.rest')}
        </Button>
        <Button
          kind="quiet"
          describedBy={lineId}
          onPress={() =>
            void remove('ifThen', ifThen.id).then((removed) => {
              if (removed) onRemoved();
            })
          }
        >
          {say('plan.ifthen.remove')}
        </Button>
      </div>
    </li>
  );
};

/** The if-thens of one goal, those in use and those that rest, in the order they were made. */
export const GoalIfThens = ({ goalId }: { goalId: string }) => {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const ifThens = useRecords('ifThen').filter((ifThen) => ifThen.goalId === goalId);
  const inUse = useIfThensInUse();
  return (
    <section aria-labelledby="ifthens-title">
      <h2 id="ifthens-title" ref={heading} tabIndex={-1}>
        {say('plan.ifthen.section')}
      </h2>
      {ifThens.length === 0 ? (
        <p className="soft">{say('plan.ifthen.none')}</p>
      ) : (
        <ul className="ifthen-list">
          {ifThens.map((ifThen) => (
            <OneIfThen
              key={ifThen.id}
              ifThen={ifThen}
              full={inUse.length >= mostInUse}
              onRemoved={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
      <Go to={{ name: 'if-then', goalId }} className="button">
        <Icon name="plus" />
        {say('plan.ifthen.add')}
      </Go>
    </section>
  );
};
