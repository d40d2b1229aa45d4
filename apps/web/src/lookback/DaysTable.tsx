import type { LookBackDay } from '@handrail/domain/checkins/look-back.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { wordsByDay } from '@handrail/domain/checkins/words-by-day.ts';
import { dayAtStart } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { EntryWords } from './EntryWords.tsx';
import { DaySaid } from './DaySaid.tsx';

/** The calendar's twin: every day in words, with everything that was said about it. */
export const DaysTable = ({
  days,
  behaviour,
}: {
  days: readonly LookBackDay[];
  behaviour: RecordOf<'behaviour'>;
}) => {
  const say = useSay();
  const checkIns = useRecords('checkIn');
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const words = new Map(
    wordsByDay(behaviour.id, checkIns, first.day, last.day).map(({ day, said }) => [day, said]),
  );
  return (
    <Twin summary={say('lookback.days-table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('lookback.table.day')}</th>
            <th scope="col">{say('lookback.table.said')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{dayAtStart(day.day, say.language)}</th>
              <td>
                <DaySaid {...day} />
                {(words.get(day.day) ?? []).map((entry) => (
                  <EntryWords key={entry.id} entry={entry} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Twin>
  );
};
