import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { harmName, Named } from '../../names/names.tsx';

/** Every order the person kept and shares, oldest first, with its reasons. What is not shared now leaves no gap in it. [D14] */
export const EarlierOrdersOf = ({
  rankings,
  harms,
}: {
  rankings: readonly RecordOf<'ranking'>[];
  harms: readonly RecordOf<'harm'>[];
}) => {
  const say = useSay();
  return (
    <Twin summary={say('people.order.all')}>
      <ol className="rows earlier" role="list">
        {rankings.map((ranking) => (
          <li key={ranking.id} className="stack earlier-order">
            <h3>
              {ranking.day === undefined ? say('harms.rank.no-day') : dateInWords(ranking.day, say.language)}
            </h3>
            <ol>
              {(ranking.order ?? []).map((id) => {
                const harm = harms.find((one) => one.id === id);
                const reason = ranking.reasons?.[id];
                return harm ? (
                  <li key={id}>
                    <Named name={harmName(harm, say)} />{' '}
                    {reason ? (
                      <span className="small">
                        <Own>{reason}</Own>
                      </span>
                    ) : null}
                  </li>
                ) : null;
              })}
            </ol>
          </li>
        ))}
      </ol>
    </Twin>
  );
};
