import { useEffect, useRef } from 'react';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dayAtStart, dayInWords, timeInWords } from '@handrail/ui/dates.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { Amounts } from '../checkins/amount-words.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useRemove } from '../shell/use-keep.ts';
import { EntryWords } from './EntryWords.tsx';

type CheckIn = RecordOf<'checkIn'>;

/** About this behaviour, or about none (words of a day that name nothing). */
const isHere = (checkIn: CheckIn, behaviourId: string, day: LocalDay): boolean =>
  checkIn.day === day &&
  ((checkIn.behaviourIds ?? []).length === 0 ||
    (checkIn.behaviourIds ?? []).includes(behaviourId) ||
    (checkIn.reports !== undefined && Object.hasOwn(checkIn.reports, behaviourId)));

/** One day opened: everything said about it, each with a way to change or remove it, and a way to say more. */
export const DayPanel = ({
  behaviour,
  day,
  onClose,
}: {
  behaviour: RecordOf<'behaviour'>;
  day: LocalDay;
  onClose: () => void;
}) => {
  const say = useSay();
  const here = useRecords('checkIn').filter((checkIn) => isHere(checkIn, behaviour.id, day));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const close = (): void => {
    onClose();
    document.querySelector<HTMLElement>(`button[data-day="${day}"]`)?.focus();
  };
  return (
    <div className="card stack day-panel" role="region" aria-label={dayAtStart(day, say.language)}>
      <h3 ref={heading} tabIndex={-1}>
        {dayAtStart(day, say.language)}
      </h3>
      {here.length === 0 ? <p className="soft">{say('lookback.day-nothing')}</p> : null}
      {here.length > 0 ? (
        <ul className="rows">
          {here.map((checkIn) => (
            <Entry key={checkIn.id} checkIn={checkIn} behaviour={behaviour} />
          ))}
        </ul>
      ) : null}
      <div className="actions">
        <Go to={{ name: 'check-in', behaviourId: behaviour.id, day }} className="button">
          {say('lookback.day-say')}
        </Go>
        <Button kind="quiet" onPress={close}>
          {say('lookback.day-close')}
        </Button>
      </div>
    </div>
  );
};

const scopeWords = ({ scope, at, reports }: CheckIn, said: Said | undefined, say: Say): string => {
  if (scope === 'day') return say('lookback.entry.whole-day');
  if (said === undefined && reports === undefined) return say('lookback.entry.words');
  if (at === undefined) return say('lookback.entry.moment');
  return say('lookback.entry.moment-at', {
    at: timeInWords(at, say.language),
  });
};

const SaidWords = ({ said }: { said: Said }) => {
  const say = useSay();
  if (said.kind === 'some' && said.amount !== undefined)
    return (
      <Amounts amounts={[{ unit: said.unit ?? '', amount: said.amount, plusMinus: said.plusMinus ?? 0 }]} />
    );
  return say(`lookback.day.${said.kind}`);
};

const Entry = ({ checkIn, behaviour }: { checkIn: CheckIn; behaviour: RecordOf<'behaviour'> }) => {
  const say = useSay();
  const remove = useRemove();
  const said =
    checkIn.reports && Object.hasOwn(checkIn.reports, behaviour.id)
      ? checkIn.reports[behaviour.id]
      : undefined;
  const day = checkIn.day ? dayInWords(checkIn.day, say.language) : '';
  return (
    <li className="stack entry">
      <p>
        <span className="soft">{scopeWords(checkIn, said, say)}</span>
        {said ? (
          <>
            {': '}
            <SaidWords said={said} />
          </>
        ) : null}
        {checkIn.importId === undefined ? null : (
          <span className="small soft"> ({say('lookback.entry.imported')})</span>
        )}
      </p>
      <EntryWords entry={checkIn} />
      <div className="actions">
        <Go
          to={{ name: 'check-in', id: checkIn.id, behaviourId: behaviour.id }}
          label={say('lookback.entry.change', { day })}
          className="small"
        >
          {say('shell.change')}
        </Go>
        <button
          type="button"
          className="take-back small"
          aria-label={say('lookback.entry.remove', { day })}
          onClick={() => void remove('checkIn', checkIn.id)}
        >
          {say('shell.remove')}
        </button>
      </div>
    </li>
  );
};
