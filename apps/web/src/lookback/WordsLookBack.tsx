import { useId } from 'react';
import { lookBack } from '@handrail/domain/checkins/look-back.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dayAtStart, dayInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useRemove } from '../shell/use-keep.ts';
import { EntryWords } from './EntryWords.tsx';
import { useWindow } from './use-window.ts';
import { GoToDay, WindowHead } from './WindowHead.tsx';

/** For eating and self-injury: words by day, newest page first, without marks, sums or days used. [D16] */
export const WordsLookBack = ({ behaviour }: { behaviour: RecordOf<'behaviour'> }) => {
  const say = useSay();
  const id = useId();
  const remove = useRemove();
  const window = useWindow();
  const back = lookBack(behaviour, useRecords('checkIn'), window.to);
  if (back.kind !== 'words') return null;
  return (
    <section aria-labelledby={id} className="words-by-day">
      <WindowHead window={window} id={id} />
      <p className="soft">{say('lookback.words.intro')}</p>
      {back.days.length === 0 ? <p>{say('lookback.words.none')}</p> : null}
      {back.days.map(({ day, said }) => (
        <div key={day} className="stack">
          <h3>{dayAtStart(day, say.language)}</h3>
          {said.map((entry) => (
            <div key={entry.id} className="stack entry">
              <EntryWords entry={entry} />
              <div className="actions">
                <Go
                  to={{ name: 'check-in', id: entry.id, behaviourId: behaviour.id }}
                  label={say('lookback.entry.change', { day: dayInWords(day, say.language) })}
                  className="small"
                >
                  {say('shell.change')}
                </Go>
                <button
                  type="button"
                  className="take-back small"
                  aria-label={say('lookback.entry.remove', { day: dayInWords(day, say.language) })}
                  onClick={() => void remove('checkIn', entry.id)}
                >
                  {say('shell.remove')}
                </button>
              </div>
            </div>
          ))}
        </div>
      ))}
      <p>
        <Go to={{ name: 'check-in', behaviourId: behaviour.id }} className="button">
          {say('checkins.say-something')}
        </Go>
      </p>
      <GoToDay window={window} />
    </section>
  );
};
