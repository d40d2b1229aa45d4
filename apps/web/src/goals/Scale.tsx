import { useRef, useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { scaleVersions } from '@handrail/domain/scales/attainment.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { useHeadingAfter } from '../forms/focus.ts';
import { goalName, Named } from '../names/names.tsx';
import { useRecord, useRecords } from '../notebook/notebook.tsx';
import { goBack } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { AttainmentNumber, EarlierRatings, EarlierVersions } from './ScaleEarlier.tsx';
import { ScaleForm } from './ScaleForm.tsx';
import { ScaleNow } from './ScaleNow.tsx';
import './goals.css';

const ScaleParts = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const versions = scaleVersions(goal.id, useRecords('scale'));
  const scale = versions.at(-1);
  const [changing, setChanging] = useState(false);
  const [kept, setKept] = useState(0);
  const earlier = useRef<HTMLDivElement>(null);
  useHeadingAfter(scale && !changing ? 'read' : 'write');
  const done = (): void => setChanging(false);
  if (!scale) return <ScaleForm goalId={goal.id} scale={undefined} onKept={done} onNotNow={goBack} />;
  if (changing) return <ScaleForm goalId={goal.id} scale={scale} onKept={done} onNotNow={done} />;
  return (
    <>
      <ScaleNow
        key={`${scale.id}-${kept}`}
        scale={scale}
        onKept={() => {
          setKept(kept + 1);
          earlier.current?.focus();
        }}
      />
      <div ref={earlier} tabIndex={-1} className="focus-quietly">
        <EarlierRatings scale={scale} />
        <EarlierVersions versions={versions.slice(0, -1)} />
        <AttainmentNumber />
      </div>
      <div className="actions">
        <Button onPress={() => setChanging(true)}>{say('plan.scale.change')}</Button>
      </div>
    </>
  );
};

/** Five places in own words, where I am now, and what was said before. T only when asked for. */
export default function ScaleScreen({ route }: { route: Extract<Route, { name: 'scale' }> }) {
  const say = useSay();
  const goal = useRecord('goal', route.goalId);
  if (!goal) return <Gone back={{ to: { name: 'plan' }, label: say('plan.all-goals') }} />;
  return (
    <Page
      title={say('plan.scale.title')}
      intro={say('plan.scale.intro')}
      back={{ to: { name: 'goal', id: goal.id }, label: say('plan.step.back') }}
      head={
        <p>
          <Sentence id="plan.for-goal" parts={{ goal: <Named name={goalName(goal, say)} /> }} />
        </p>
      }
    >
      <ScaleParts goal={goal} />
    </Page>
  );
}
