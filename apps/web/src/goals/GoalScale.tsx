import { ratingsOf, scaleVersions } from '@handrail/domain/scales/attainment.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { dayInWords } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { AnchorName } from './AnchorName.tsx';
import { anchorAt } from './scale-anchors.ts';

/** Where the person said they are on their own scale, and the way to it. */
export const GoalScale = ({ goalId }: { goalId: string }) => {
  const say = useSay();
  const scale = scaleVersions(goalId, useRecords('scale')).at(-1);
  const ratings = useRecords('scaleRating');
  const last = scale && ratingsOf(scale.id, ratings).at(-1);
  const day = last?.day === undefined ? null : parseLocalDay(last.day);
  return (
    <section aria-labelledby="scale-title">
      <h2 id="scale-title">{say('plan.scale.title')}</h2>
      {scale ? null : <p className="soft">{say('plan.scale.none')}</p>}
      {scale && last?.value === undefined ? <p className="soft">{say('plan.scale.unrated')}</p> : null}
      {scale && last?.value !== undefined ? (
        <div>
          {day ? (
            <p className="small soft">{say('plan.scale.last', { day: dayInWords(day, say.language) })}</p>
          ) : null}
          <p>
            <AnchorName anchor={anchorAt(last.value)} scale={scale} />
          </p>
          {last.words ? <OwnLine>{last.words}</OwnLine> : null}
        </div>
      ) : null}
      <Go to={{ name: 'scale', goalId }} className="button">
        {say(scale ? 'plan.scale.open' : 'plan.scale.make')}
      </Go>
    </section>
  );
};
