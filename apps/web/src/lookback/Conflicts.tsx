import { Fragment } from 'react';
import type { Account, DayReports } from '@handrail/domain/checkins/day-report.ts';
import type { LookBackDay } from '@handrail/domain/checkins/look-back.ts';
import { dayAtStart, shortDay } from '@handrail/ui/dates.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { AccountSaid } from './DaySaid.tsx';

type Side = 'whole-day' | 'moments' | 'elsewhere';

/** Days with two accounts that cannot both be true: both in words, neither thrown away. [D15] */
export const Conflicts = ({ days, reports }: { days: readonly LookBackDay[]; reports: DayReports }) => {
  const say = useSay();
  const clashing = days.filter(({ conflict }) => conflict);
  if (clashing.length === 0) return null;
  return (
    <div className="stack conflicts">
      <h3>{say('lookback.conflicts')}</h3>
      <ul>
        {clashing.map(({ day }) => {
          const report = reports.get(day);
          const sides: readonly (readonly [Side, Account])[] = [
            ...(report?.wholeDay ? [['whole-day', report.wholeDay] as const] : []),
            ...(report?.moments ? [['moments', report.moments] as const] : []),
            ...(report?.elsewhere ?? []).map((account) => ['elsewhere', account] as const),
          ];
          return (
            <li key={day}>
              {dayAtStart(day, say.language)}:{' '}
              {sides.map(([side, account], i) => (
                <Fragment key={JSON.stringify([side, account])}>
                  {i === 0 ? null : '; '}
                  <Sentence id={`lookback.conflict.${side}`} parts={{ said: <AccountSaid {...account} /> }} />
                </Fragment>
              ))}
            </li>
          );
        })}
      </ul>
      <p className="small soft">{say('lookback.conflicts-more')}</p>
    </div>
  );
};

/** Days with some that nobody counted, by date, because a sum cannot hold them. */
export const UncountedDays = ({ days }: { days: readonly LookBackDay[] }) => {
  const say = useSay();
  const uncounted = days.filter(
    ({ kind, amounts }) => (kind === 'uncounted' || kind === 'some') && amounts.length === 0,
  );
  if (uncounted.length === 0) return null;
  return (
    <p>
      {say('lookback.uncounted', {
        days: uncounted.map(({ day }) => shortDay(day, say.language)).join(', '),
      })}
    </p>
  );
};
