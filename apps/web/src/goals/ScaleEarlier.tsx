import { localDayAt, parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { attainmentNow, ratingsOf, scaleVersions } from '@handrail/domain/scales/attainment.ts';
import { dateInWords, numberInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useAbout, useRecords } from '../notebook/notebook.tsx';
import { AnchorName } from './AnchorName.tsx';
import { anchorAt, anchors } from './scale-anchors.ts';

type Scale = RecordOf<'scale'>;

/** What was said on one version, latest first, as a table. */
export const EarlierRatings = ({ scale }: { scale: Scale }) => {
  const say = useSay();
  const ratings = ratingsOf(scale.id, useRecords('scaleRating')).toReversed();
  if (ratings.length === 0) return null;
  return (
    <Twin summary={say('plan.scale.earlier')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('plan.scale.col-day')}</th>
            <th scope="col">{say('plan.scale.col-place')}</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => {
            const day = rating.day === undefined ? null : parseLocalDay(rating.day);
            return (
              <tr key={rating.id}>
                <th scope="row">{day ? dateInWords(day, say.language) : say('shell.unsaid')}</th>
                <td>
                  {rating.value === undefined ? (
                    say('shell.unsaid')
                  ) : (
                    <AnchorName anchor={anchorAt(rating.value)} scale={scale} />
                  )}
                  {rating.words ? (
                    <>
                      <br />
                      <Own>{rating.words}</Own>
                    </>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Twin>
  );
};

const Version = ({ scale }: { scale: Scale }) => {
  const say = useSay();
  const endsAt = useAbout()?.dayEndsAt ?? 0;
  const made = localDayAt(scale.madeAt, Intl.DateTimeFormat().resolvedOptions().timeZone, endsAt);
  return (
    <section>
      <h3>{say('plan.scale.version-of', { day: dateInWords(made, say.language) })}</h3>
      <ul className="plain-list">
        {anchors.map((anchor) => (
          <li key={anchor.field}>
            <AnchorName anchor={anchor} scale={scale} />
          </li>
        ))}
      </ul>
      <EarlierRatings scale={scale} />
    </section>
  );
};

/** Earlier words of the scale, with what was said on them; nothing is worked out backwards. */
export const EarlierVersions = ({ versions }: { versions: readonly Scale[] }) => {
  const say = useSay();
  return versions.length === 0 ? null : (
    <Twin summary={say('plan.scale.versions')}>
      <div className="stack">
        {versions.toReversed().map((scale) => (
          <Version key={scale.id} scale={scale} />
        ))}
      </div>
    </Twin>
  );
};

/** T, only when asked for, with what it is and over how many goals. Unrated goals are left out. [D6] */
export const AttainmentNumber = () => {
  const say = useSay();
  const goals = useRecords('goal');
  const scales = useRecords('scale');
  const ratings = useRecords('scaleRating');
  const t = attainmentNow(goals, scales, ratings);
  const rated = goals.filter(({ id }) => {
    const scale = scaleVersions(id, scales).at(-1);
    return scale && ratingsOf(scale.id, ratings).at(-1)?.value !== undefined;
  });
  return (
    <Twin summary={say('plan.scale.t')}>
      {t === null ? (
        <p>{say('plan.scale.t-none')}</p>
      ) : (
        <>
          <p>
            {say('plan.scale.t-is', {
              value: numberInWords(Math.round(t * 10) / 10, say.language),
              count: rated.length,
            })}
          </p>
          <p className="small soft">{say('plan.scale.t-means')}</p>
        </>
      )}
    </Twin>
  );
};
