import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { harmName, Named } from '../names/names.tsx';

/** Every order the person kept, oldest first, with its reasons. None is rewritten. [D5, D14] */
export const EarlierOrders = ({
  rankings,
  harms,
}: {
  rankings: readonly RecordOf<'ranking'>[];
  harms: readonly RecordOf<'harm'>[];
}) => {
  const say = useSay();
  const byId = new Map(harms.map((harm) => [harm.id, harm]));
  return (
    <Twin summary={say('harms.rank.earlier')}>
      <ol className="rows earlier">
        {rankings.map((ranking) => (
          <li key={ranking.id} className="harm">
            <h3>
              {ranking.day === undefined ? say('harms.rank.no-day') : dateInWords(ranking.day, say.language)}
            </h3>
            <ol>
              {(ranking.order ?? []).map((id) => {
                const harm = byId.get(id);
                const reason = ranking.reasons?.[id];
                return (
                  <li key={id}>
                    {harm ? (
                      <Named name={harmName(harm, say)} />
                    ) : (
                      <span className="soft">{say('harms.rank.gone')}</span>
                    )}
                    {reason ? (
                      <span className="small">
                        {' '}
                        <Own>{reason}</Own>
                      </span>
                    ) : null}
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </Twin>
  );
};
