import { useId, useMemo } from 'react';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { lookBack } from '@handrail/domain/checkins/look-back.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dayAtStart, dateInWords } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Amounts } from '../../checkins/amount-words.tsx';
import { EntryWords } from '../../lookback/EntryWords.tsx';
import { useWindow, type Window } from '../../lookback/use-window.ts';
import { TallySay } from '../../lookback/WeekByWeek.tsx';
import { GoToDay, WindowHead } from '../../lookback/WindowHead.tsx';
import { behaviourName, Named } from '../../names/names.tsx';
import { Beside } from '../beside/Beside.tsx';
import { useShared } from '../person-context.tsx';
import { DayMarks } from './DayMarks.tsx';
import '../../lookback/lookback.css';

type CheckIn = RecordOf<'checkIn'>;
type Behaviour = RecordOf<'behaviour'>;

/** Four weeks of one behaviour: a sentence that admits what it does not know, and a mark a day. [D6] */
const FourWeeks = ({
  behaviour,
  checkIns,
  window,
}: {
  behaviour: Behaviour;
  checkIns: readonly CheckIn[];
  window: Window;
}) => {
  const say = useSay();
  const id = useId();
  const back = useMemo(() => lookBack(behaviour, checkIns, window.to), [behaviour, checkIns, window.to]);
  // Of eating and self-injury there are no marks and no sums; their words stand day by day below. [D16]
  if (back.kind === 'words') return null;
  return (
    <section className="sheet" aria-labelledby={id}>
      <h3 id={id}>
        <Named name={behaviourName(behaviour, say)} />
      </h3>
      <p>
        <TallySay tally={back.tally} when={say('lookback.this-window')} />
      </p>
      <DayMarks weeks={back.weeks} />
    </section>
  );
};

const SaidWords = ({ said }: { said: Said }) => {
  const say = useSay();
  if (said.kind === 'some' && said.amount !== undefined)
    return (
      <Amounts amounts={[{ unit: said.unit ?? '', amount: said.amount, plusMinus: said.plusMinus ?? 0 }]} />
    );
  return say(`lookback.day.${said.kind}`);
};

/** What was reported of each behaviour. Of eating and self-injury nothing is: not even that something was said. [D16] */
const Reports = ({ checkIn, behaviours }: { checkIn: CheckIn; behaviours: readonly Behaviour[] }) => {
  const say = useSay();
  return behaviours.map((behaviour) => {
    const said =
      checkIn.reports && Object.hasOwn(checkIn.reports, behaviour.id)
        ? checkIn.reports[behaviour.id]
        : undefined;
    return said && hasAmounts(behaviour.behaviourKind) ? (
      <p key={behaviour.id}>
        <Named name={behaviourName(behaviour, say)} />: <SaidWords said={said} />
      </p>
    ) : null;
  });
};

const OneCheckIn = ({ checkIn, behaviours }: { checkIn: CheckIn; behaviours: readonly Behaviour[] }) => {
  const say = useSay();
  const day = checkIn.day === undefined ? '' : dayAtStart(checkIn.day, say.language);
  // What has a report names itself below.
  const about = behaviours.filter(
    ({ id, behaviourKind }) =>
      checkIn.behaviourIds?.includes(id) &&
      !(hasAmounts(behaviourKind) && checkIn.reports && Object.hasOwn(checkIn.reports, id)),
  );
  return (
    <Beside kind="checkIn" record={checkIn} thing={day}>
      <p className="small soft">
        {checkIn.reports === undefined
          ? say('lookback.entry.words')
          : say(checkIn.scope === 'day' ? 'lookback.entry.whole-day' : 'lookback.entry.moment')}
        {about.map((behaviour) => (
          <span key={behaviour.id}>
            {' · '}
            <Named name={behaviourName(behaviour, say)} />
          </span>
        ))}
      </p>
      <Reports checkIn={checkIn} behaviours={behaviours} />
      <EntryWords entry={checkIn} />
    </Beside>
  );
};

/** Every day of these weeks on which something was said, in the order of the calendar, whatever was said. [D10] */
const DayByDay = ({
  checkIns,
  behaviours,
  window,
}: {
  checkIns: readonly CheckIn[];
  behaviours: readonly Behaviour[];
  window: Window;
}) => {
  const say = useSay();
  const byDay = new Map<string, readonly CheckIn[]>();
  for (const one of checkIns) {
    if (one.day === undefined || one.day < window.from || one.day > window.to) continue;
    byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  }
  const days = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section aria-labelledby="day-by-day-h">
      <h2 id="day-by-day-h">{say('people.day-by-day')}</h2>
      <p className="small soft">{say('people.unsaid-note')}</p>
      {days.length === 0 ? <p>{say('lookback.go.nothing-here')}</p> : null}
      <ul className="rows theirs-list day-list" role="list">
        {days.map(([day, here]) => (
          <li key={day} className="stack">
            <h3>{here[0]?.day === undefined ? day : dayAtStart(here[0].day, say.language)}</h3>
            {here.map((checkIn) => (
              <OneCheckIn key={checkIn.id} checkIn={checkIn} behaviours={behaviours} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Breaks and changes the person told. Never read from silence. [D12] */
const Changes = ({ behaviours }: { behaviours: readonly Behaviour[] }) => {
  const say = useSay();
  const breaks = useShared('break');
  const events = useShared('lifeEvent');
  if (breaks.length + events.length === 0) return null;
  const ended = (day: RecordOf<'break'>['endedOn']) =>
    day === undefined ? null : (
      <span className="soft">, {say('lookback.changed.ended', { day: dateInWords(day, say.language) })}</span>
    );
  return (
    <section aria-labelledby="changes-h">
      <h2 id="changes-h">{say('lookback.changed')}</h2>
      <ul className="rows theirs-list" role="list">
        {breaks.map((one) => {
          const behaviour = behaviours.find(({ id }) => id === one.behaviourId);
          const parts = { behaviour: behaviour ? <Named name={behaviourName(behaviour, say)} /> : null };
          return (
            <li key={one.id}>
              <Beside kind="break" record={one} thing={say('checkins.changed.break')}>
                <p>
                  {behaviour ? (
                    <Sentence
                      id={
                        one.days === undefined ? 'lookback.changed.break-no-days' : 'lookback.changed.break'
                      }
                      parts={parts}
                      values={{ days: one.days ?? 0 }}
                    />
                  ) : (
                    say(one.days === undefined ? 'checkins.changed.break' : 'lookback.changed.break-days', {
                      days: one.days ?? 0,
                    })
                  )}
                  {ended(one.endedOn)}
                </p>
              </Beside>
            </li>
          );
        })}
        {events.map((one) =>
          one.what === undefined ? null : (
            <li key={one.id}>
              <Beside kind="lifeEvent" record={one} thing={say(`checkins.changed.${one.what}`)}>
                <p>
                  {say(`checkins.changed.${one.what}`)}
                  {ended(one.endedOn)}
                </p>
                {one.words ? <OwnLine>{one.words}</OwnLine> : null}
              </Beside>
            </li>
          ),
        )}
      </ul>
    </section>
  );
};

/** What was said day by day, with what nobody knows left unknown. */
export const CheckInsPart = () => {
  const window = useWindow();
  const id = useId();
  const behaviours = useShared('behaviour');
  const checkIns = useShared('checkIn');
  return (
    <>
      <section aria-labelledby={id}>
        <WindowHead window={window} id={id} />
        <div className="four-weeks">
          {behaviours.map((behaviour) => (
            <FourWeeks key={behaviour.id} behaviour={behaviour} checkIns={checkIns} window={window} />
          ))}
        </div>
        <GoToDay window={window} />
      </section>
      <DayByDay checkIns={checkIns} behaviours={behaviours} window={window} />
      <Changes behaviours={behaviours} />
    </>
  );
};
