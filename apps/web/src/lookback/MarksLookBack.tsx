import { useId, useMemo, useState } from 'react';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { dayReports } from '@handrail/domain/checkins/day-report.ts';
import { lookBack } from '@handrail/domain/checkins/look-back.ts';
import { spanOf } from '@handrail/domain/checkins/span.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Brushes } from './Brushes.tsx';
import { Calendar } from './Calendar.tsx';
import { Conflicts, UncountedDays } from './Conflicts.tsx';
import { DayPanel } from './DayPanel.tsx';
import { DaysTable } from './DaysTable.tsx';
import { GapNote } from './GapNote.tsx';
import { SpanNote } from './SpanNote.tsx';
import { useBrush } from './use-brush.ts';
import { useWindow } from './use-window.ts';
import { WeekByWeek } from './WeekByWeek.tsx';
import { GoToDay, WindowHead } from './WindowHead.tsx';

/** A calendar of marks to see and to fill, the weeks in a sentence, a picture and a table. */
export const MarksLookBack = ({ behaviour }: { behaviour: RecordOf<'behaviour'> }) => {
  const say = useSay();
  const id = useId();
  const checkIns = useRecords('checkIn');
  const window = useWindow();
  const [open, setOpen] = useState<LocalDay | null>(null);
  const brush = useBrush(behaviour);
  const reports = useMemo(() => dayReports(behaviour, checkIns), [behaviour, checkIns]);
  const back = useMemo(() => lookBack(behaviour, checkIns, window.to), [behaviour, checkIns, window.to]);
  if (back.kind !== 'marks' || !reports) return null;
  const span = spanOf(reports);
  const silent = back.tally.unsaidDays === back.tally.days;
  const days = back.weeks.flatMap((week) => week.days.filter((day) => day !== null));
  return (
    <div className="split look-split">
      <section aria-labelledby={id}>
        <WindowHead window={window} id={id} />
        {silent && span ? (
          <div className="row">
            <p className="soft">{say('lookback.go.nothing-here')}</p>
            <Button onPress={() => window.goTo(span.last)}>{say('lookback.go.last')}</Button>
          </div>
        ) : null}
        <Calendar weeks={back.weeks} today={window.today} open={open} brush={brush} onOpen={setOpen} />
        <Brushes brush={brush} />
        {open === null ? null : (
          <DayPanel key={open} behaviour={behaviour} day={open} onClose={() => setOpen(null)} />
        )}
        <UncountedDays days={days} />
        <Conflicts days={days} reports={reports} />
        <GoToDay window={window} />
      </section>
      <div className="stack">
        <WeekByWeek reports={reports} window={window} whole={back.tally} />
        <SpanNote span={span} />
        <DaysTable days={days} behaviour={behaviour} />
        <GapNote reports={reports} />
      </div>
    </div>
  );
};
