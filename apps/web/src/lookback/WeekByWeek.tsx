import { addDays, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { DayReports } from '@handrail/domain/checkins/day-report.ts';
import { weekNote, type Tally } from '@handrail/domain/checkins/tally.ts';
import { shortDay } from '@handrail/ui/dates.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useId } from 'react';
import { Amounts } from '../checkins/amount-words.tsx';
import type { Window } from './use-window.ts';
import { WeekChart } from './WeekChart.tsx';
import { unitsIn, wholeWeeks, withoutAmount, type WholeWeek } from './weeks.ts';

/** A total that admits what it does not know, as a sentence. [D6] */
export const TallySay = ({ tally, when }: { tally: Tally; when: string }) => {
  const note = weekNote(tally);
  const values = { when, unknown: tally.unknownDays, known: tally.knownDays };
  if (note.kind === 'nothing-recorded')
    return <Sentence id="lookback.say.nothing-recorded" parts={{}} values={values} />;
  const amount = <Amounts amounts={note.total} />;
  if (note.kind === 'counted')
    return note.total.length === 0 ? (
      <Sentence id="lookback.say.counted-none" parts={{}} values={values} />
    ) : (
      <Sentence id="lookback.say.counted" parts={{ amount }} values={values} />
    );
  return note.total.length === 0 ? (
    <Sentence id="lookback.say.at-least-no-amount" parts={{}} values={values} />
  ) : (
    <Sentence id="lookback.say.at-least" parts={{ amount }} values={values} />
  );
};

/** The Sunday of the last week that is looked at, so that the chart holds it whole; never a week that is not over. */
const endOfWeek = ({ to, today }: Window): LocalDay => {
  const sunday = addDays(to, 6 - weekday(to));
  return sunday < today ? sunday : addDays(today, -1);
};

/** One sentence, a quiet line for each unit, and the table. */
export const WeekByWeek = ({
  reports,
  window,
  whole,
}: {
  reports: DayReports;
  window: Window;
  whole: Tally;
}) => {
  const say = useSay();
  const id = useId();
  // Today is still under way, so a week that ends today is not over yet.
  const atNow = window.to === window.today;
  const weeks = wholeWeeks(reports, atNow ? addDays(window.to, -1) : endOfWeek(window));
  const lastWeek = weeks.at(-1);
  const units = unitsIn(weeks);
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {say('lookback.week-by-week')}
      </h2>
      <p className="big-say">
        {atNow && lastWeek ? (
          <TallySay tally={lastWeek.tally} when={say('lookback.last-week')} />
        ) : (
          <TallySay tally={whole} when={say('lookback.this-window')} />
        )}
      </p>
      {units.length === 0 ? <p className="soft">{say('lookback.chart.none-yet')}</p> : null}
      {units.map((unit) => (
        <WeekChart key={unit} weeks={weeks} unit={unit} named={units.length > 1} />
      ))}
      <WeekTable weeks={weeks} />
      <p>{say('lookback.known-of', { known: whole.knownDays, days: whole.days, used: whole.usedDays })}</p>
    </section>
  );
};

const WeekTable = ({ weeks }: { weeks: readonly WholeWeek[] }) => {
  const say = useSay();
  return (
    <Twin summary={say('lookback.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('lookback.table.week')}</th>
            <th scope="col">{say('lookback.table.at-least')}</th>
            <th scope="col">{say('lookback.table.unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, tally }) => (
            <tr key={monday}>
              <th scope="row">{shortDay(monday, say.language)}</th>
              <td>
                {tally.atLeast.length > 0 ? <Amounts amounts={tally.atLeast} /> : say(withoutAmount(tally))}
              </td>
              <td>{tally.unknownDays}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Twin>
  );
};
