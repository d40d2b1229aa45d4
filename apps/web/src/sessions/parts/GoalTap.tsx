import { useState } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { ratingsOf, scaleVersions } from '@handrail/domain/scales/attainment.ts';
import type { Attainment } from '@handrail/domain/scales/scale.ts';
import { Button } from '@handrail/ui/button.tsx';
import { Choices } from '@handrail/ui/choices.tsx';
import { shortDay } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { goalName } from '../../names/names.tsx';
import { freshId, useRecords, useToday } from '../../notebook/notebook.tsx';
import { Go } from '../../shell/navigator.tsx';
import { useKeep } from '../../shell/use-keep.ts';

const places = [
  [2, 'plus2', '+2'],
  [1, 'plus1', '+1'],
  [0, 'zero', '0'],
  [-1, 'minus1', '−1'],
  [-2, 'minus2', '−2'],
] as const satisfies readonly (readonly [Attainment, keyof RecordOf<'scale'>, string])[];

/** Where on their own scale the person is now: five places in their words, none of them chosen. [D2] */
export const GoalTap = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const scale = scaleVersions(goal.id, useRecords('scale')).at(-1);
  if (scale) return <Tap scale={scale} />;
  return (
    <p className="small soft">
      {say('session.goals.no-scale')}{' '}
      <Go
        to={{ name: 'scale', goalId: goal.id }}
        label={say('session.goals.scale-of', { goal: goalName(goal, say).text })}
      >
        {say('session.goals.make-scale')}
      </Go>
    </p>
  );
};

const Anchor = ({ scale, value }: { scale: RecordOf<'scale'>; value: Attainment }) => {
  const say = useSay();
  const place = places.find(([one]) => one === value);
  if (!place) return null;
  const [, key, sign] = place;
  const words = scale[key];
  return (
    <>
      <span className="soft">{sign}</span> {words ? <Own>{words}</Own> : say(`plan.scale.anchor.${key}`)}
    </>
  );
};

const Tap = ({ scale }: { scale: RecordOf<'scale'> }) => {
  const say = useSay();
  const today = useToday();
  const last = ratingsOf(scale.id, useRecords('scaleRating')).at(-1);
  const [chosen, setChosen] = useState<Attainment | undefined>(undefined);
  const { keep, problem, busy } = useKeep();
  const keepPlace = async (): Promise<void> => {
    if (busy || chosen === undefined) return;
    if (await keep(change('scaleRating', freshId(), { scaleId: scale.id, day: today, value: chosen }))) {
      setChosen(undefined);
    }
  };
  return (
    <div className="stack">
      {last?.value === undefined ? null : (
        <p role="status">
          {last.day ? say('session.goals.last', { day: shortDay(last.day, say.language) }) : null}{' '}
          <Anchor scale={scale} value={last.value} />
        </p>
      )}
      <Choices
        look="lines"
        legend={say('session.goals.where')}
        choices={places.map(([value]) => ({
          value: String(value),
          label: <Anchor scale={scale} value={value} />,
        }))}
        value={chosen === undefined ? undefined : String(chosen)}
        onChange={(value) => setChosen(places.find(([one]) => String(one) === value)?.[0])}
      />
      <Problem text={problem} />
      {chosen === undefined ? null : (
        <p>
          <Button onPress={() => void keepPlace()}>{say('session.goals.keep-place')}</Button>
        </p>
      )}
    </div>
  );
};
