import { ratingsOf, scaleVersions } from '@handrail/domain/scales/attainment.ts';
import { dayInWords } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { AnchorName } from '../../goals/AnchorName.tsx';
import { anchorAt, anchors } from '../../goals/scale-anchors.ts';
import { usePerson, useShared } from '../person-context.tsx';

/** The person's own scale in their words, and where they said they are. No number is made of it. */
export const ScaleOf = ({ goalId }: { goalId: string }) => {
  const say = useSay();
  const { name } = usePerson();
  const scale = scaleVersions(goalId, useShared('scale')).at(-1);
  const ratings = useShared('scaleRating');
  if (!scale) return null;
  return (
    <div className="way-group">
      <h4>{say('people.scale', { name })}</h4>
      <ul className="ways">
        {anchors.map((anchor) => (
          <li key={anchor.field}>
            <AnchorName anchor={anchor} scale={scale} />
          </li>
        ))}
      </ul>
      {ratingsOf(scale.id, ratings).map((rating) => (
        <div key={rating.id}>
          {rating.value === undefined ? null : (
            <p className="small">
              <span className="soft">
                {rating.day === undefined ? '' : `${dayInWords(rating.day, say.language)}: `}
              </span>
              <AnchorName anchor={anchorAt(rating.value)} scale={scale} />
            </p>
          )}
          {rating.words ? <OwnLine>{rating.words}</OwnLine> : null}
        </div>
      ))}
    </div>
  );
};
