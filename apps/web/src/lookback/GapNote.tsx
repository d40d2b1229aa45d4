import { useState } from 'react';
import type { DayReports } from '@handrail/domain/checkins/day-report.ts';
import { longestGap } from '@handrail/domain/checkins/span.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';

/** Only when somebody opens it, and neutrally. The time since the last use is never counted. [D16, P5] */
export const GapNote = ({ reports }: { reports: DayReports }) => {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  return (
    <details className="twin" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{say('lookback.gaps')}</summary>
      {asked ? <Gap reports={reports} /> : null}
    </details>
  );
};

const Gap = ({ reports }: { reports: DayReports }) => {
  const say = useSay();
  const gap = longestGap(reports);
  if (!gap) return <p>{say('lookback.gap.none')}</p>;
  const { days, from, to } = gap;
  return (
    <p>
      {say('lookback.gap', {
        days,
        from: dateInWords(from, say.language),
        to: dateInWords(to, say.language),
      })}{' '}
      {gap.mayBeLonger ? say('lookback.gap.may-be-longer') : null}
    </p>
  );
};
