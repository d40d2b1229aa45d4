import { addDays } from '@handrail/kernel/local-day.ts';
import type { LookBackWeek } from '@handrail/domain/checkins/look-back.ts';
import { dayInWords, weekdayInWords, weekdayShort } from '@handrail/ui/dates.ts';
import { Mark } from '@handrail/ui/mark.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { dayWords } from '../../lookback/said-words.ts';

/** A mark for each day of four weeks, Monday first, to read and not to touch. Its shape says what was said; unsaid has one too. */
export const DayMarks = ({ weeks }: { weeks: readonly LookBackWeek[] }) => {
  const say = useSay();
  const monday = weeks[0]?.monday;
  return (
    <table className="calendar day-marks">
      <caption className="visually-hidden">{say('lookback.caption')}</caption>
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, i) => (
            <th key={i} scope="col">
              <abbr title={monday ? weekdayInWords(addDays(monday, i), say.language) : undefined}>
                {weekdayShort(i, say.language)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.monday}>
            {week.days.map((day, i) => {
              const date = addDays(week.monday, i);
              return (
                <td key={date}>
                  {day ? (
                    <>
                      <span className="visually-hidden">
                        {say('lookback.day.name', {
                          day: dayInWords(date, say.language),
                          said: dayWords(day, say),
                        })}
                      </span>
                      <span aria-hidden="true" className="marked-day">
                        <span className="small soft">{Number(date.slice(8))}</span>
                        <Mark kind={day.kind} />
                      </span>
                    </>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
