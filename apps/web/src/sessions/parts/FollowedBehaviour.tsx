import { addDays, weekday, type LocalDay } from '@handrail/kernel/local-day.ts';
import { lookBack, type LookBack, type LookBackDay } from '@handrail/domain/checkins/look-back.ts';
import { weekNote, type Tally } from '@handrail/domain/checkins/tally.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dayAtStart, dayInWords, numberInWords, weekdayShort } from '@handrail/ui/dates.ts';
import { Mark } from '@handrail/ui/mark.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { behaviourName, Named } from '../../names/names.tsx';
import { useRecords } from '../../notebook/notebook.tsx';
import { Amounts } from './amounts.tsx';

/** Four weeks of one behaviour, in a sentence that admits what it does not know. Nothing is compared. [D6, D10] */
export const FollowedBehaviour = ({
  behaviour,
  today,
  shared,
}: {
  behaviour: RecordOf<'behaviour'>;
  today: LocalDay;
  /** What a person shares from afar, for who reads it; one's own when left out. */
  shared?: { readonly checkIns: readonly RecordOf<'checkIn'>[]; readonly heading: string };
}) => {
  const say = useSay();
  const own = useRecords('checkIn');
  const seen = lookBack(behaviour, shared?.checkIns ?? own, today);
  return (
    <div className="ontable">
      <h2>
        <Named name={behaviourName(behaviour, say)} />
      </h2>
      {seen.kind === 'marks' ? (
        <InMarks behaviour={behaviour} seen={seen} />
      ) : (
        <InWords days={seen.days} heading={shared?.heading ?? say('session.followed.words')} />
      )}
    </div>
  );
};

type Marks = Extract<LookBack, { kind: 'marks' }>;
type Words = Extract<LookBack, { kind: 'words' }>;

const InMarks = ({ behaviour, seen }: { behaviour: RecordOf<'behaviour'>; seen: Marks }) => {
  const say = useSay();
  const { tally, to } = seen;
  const lastWeek = seen.weeks
    .flatMap(({ days }) => days)
    .filter((day) => day !== null)
    .filter(({ day }) => day > addDays(to, -7));
  return (
    <>
      <p className="big-say">
        <Total tally={tally} />
      </p>
      {weekNote(tally).kind === 'nothing-recorded' ? null : (
        <>
          <p className="soft">
            {say('session.followed.days', { used: tally.usedDays, known: tally.knownDays, days: tally.days })}{' '}
            {tally.conflictDays > 0 ? say('session.followed.conflict', { count: tally.conflictDays }) : null}
          </p>
          <p className="small soft">
            <Sentence
              id="session.followed.week"
              parts={{ name: <Named name={behaviourName(behaviour, say)} /> }}
            />
          </p>
          <ol className="strip" role="list">
            {lastWeek.map((day) => (
              <StripDay key={day.day} day={day} />
            ))}
          </ol>
        </>
      )}
    </>
  );
};

const Total = ({ tally }: { tally: Tally }) => {
  const say = useSay();
  const note = weekNote(tally);
  if (note.kind === 'nothing-recorded') return say('session.followed.none-said');
  const amounts = <Amounts amounts={note.total} />;
  if (note.kind === 'counted') {
    return note.total.length === 0 ? (
      say('session.followed.none-at-all')
    ) : (
      <Sentence id="session.followed.all-known" parts={{ amounts }} />
    );
  }
  const unknown = note.unknownDays;
  if (note.total.length > 0) {
    return <Sentence id="session.followed.at-least" parts={{ amounts }} values={{ unknown }} />;
  }
  return say(tally.usedDays > 0 ? 'session.followed.no-amounts' : 'session.followed.none-so-far', {
    unknown,
  });
};

/** More digits than this do not fit into a mark; the words beside it say them. */
const digitsInMark = 3;

const StripDay = ({ day }: { day: LookBackDay }) => {
  const say = useSay();
  const [first] = day.amounts;
  const number = first && day.amounts.length === 1 ? numberInWords(first.amount, say.language) : undefined;
  const text = number !== undefined && number.length <= digitsInMark ? number : undefined;
  return (
    <li>
      <span aria-hidden="true">{weekdayShort(weekday(day.day), say.language)}</span>
      <Mark kind={day.kind} {...(text === undefined ? {} : { text })} />
      <span className="visually-hidden">
        {dayInWords(day.day, say.language)}:{' '}
        {day.kind === 'some' && day.amounts.length > 0 ? (
          <Amounts amounts={day.amounts} />
        ) : (
          say(`session.followed.mark.${day.kind}`)
        )}
      </span>
    </li>
  );
};

/** Eating and self-injury: words by day, and nothing that counts. [D16] */
const InWords = ({ days, heading }: { days: Words['days']; heading: string }) => {
  const say = useSay();
  if (days.length === 0) return <p>{say('session.followed.none-said')}</p>;
  return (
    <>
      <p className="small soft">{heading}</p>
      <ul className="rows" role="list">
        {days.map(({ day, said }) => (
          <li key={day} className="said-day">
            <strong>{dayAtStart(day, say.language)}</strong>
            {said.map((one) => (
              <div key={one.id}>
                {one.urge === undefined ? null : <p>{say('session.followed.urge', { value: one.urge })}</p>}
                {[one.why, ...(one.helped ?? []), one.woundCare, one.company, one.note]
                  .filter((words) => words !== undefined && words !== '')
                  .map((words) => (
                    <OwnLine key={words}>{words}</OwnLine>
                  ))}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};
