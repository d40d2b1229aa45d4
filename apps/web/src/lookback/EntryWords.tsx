import type { ReactNode } from 'react';
import { numberInWords } from '@handrail/ui/dates.ts';
import type { WordsOfCheckIn } from '@handrail/domain/checkins/words-by-day.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';

const rulers = ['urge', 'mood', 'sleep'] as const;
const texts = [
  ['note', 'note'],
  ['why', 'why'],
  ['place', 'place'],
  ['people', 'people'],
  ['woundCare', 'wound-care'],
  ['company', 'company'],
] as const;

const Line = ({ label, words }: { label: string; words: string }): ReactNode => (
  <p className="entry-line">
    <span className="small soft">{label}</span>{' '}
    <span className="own" dir="auto">
      {words}
    </span>
  </p>
);

/** Whatever else a check-in says, in the person's words. Nothing in it counts. */
export const EntryWords = ({ entry }: { entry: Omit<WordsOfCheckIn, 'id'> }) => {
  const say = useSay();
  return (
    <>
      {texts.map(([field, key]) =>
        entry[field]?.trim() ? (
          <Line key={field} label={say(`lookback.entry.${key}`)} words={entry[field]} />
        ) : null,
      )}
      {entry.helped && entry.helped.length > 0 ? (
        <p className="entry-line">
          <span className="small soft">{say('lookback.entry.helped')}</span>{' '}
          {entry.helped.map((words, i) => (
            <span key={words}>
              {i === 0 ? null : ', '}
              <Own>{words}</Own>
            </span>
          ))}
        </p>
      ) : null}
      {rulers.map((field) =>
        entry[field] === undefined ? null : (
          <p key={field} className="small">
            {say(`lookback.entry.${field}`, { value: numberInWords(entry[field], say.language) })}
          </p>
        ),
      )}
    </>
  );
};
