import { useId } from 'react';
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import { reportForDay, type DayReport } from '@handrail/domain/checkins/day-report.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dayInWords } from '@handrail/ui/dates.ts';
import { Mark } from '@handrail/ui/mark.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { useCircle } from '../circle/rooms.ts';
import { behaviourName, Named } from '../names/names.tsx';
import { freshId, useNotebook, useRecords } from '../notebook/notebook.tsx';
import { Go, go } from '../shell/navigator.tsx';
import { WhenRead } from '../circle/WhenRead.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { Amounts } from './amount-words.tsx';
import './checkins.css';
import { blank, blankSaid, type CheckInDraft } from './form.ts';
import { draftKey } from './draft-key.ts';
import { sayDay } from './quick.ts';
import { useStroke } from './use-stroke.ts';

const marks = ['none', 'some', 'uncounted'] as const;

/**
 * One behaviour, one day, one touch. None and "some, not counted" are kept at once, with undo; "some" opens the form
 * with that much said. Eating and self-injury have no marks, only a way to say something. [D16]
 */
export const QuickCheckIn = ({ behaviour, day }: { behaviour: RecordOf<'behaviour'>; day: LocalDay }) => {
  const say = useSay();
  const about = useId();
  // Alone there is nothing to say about who sees it; with somebody in the circle it is said before a touch. [P8]
  const shared = useCircle().length > 0;
  const name = <Named name={behaviourName(behaviour, say)} />;
  const more = { name: 'check-in', behaviourId: behaviour.id, day } as const;
  if (!hasAmounts(behaviour.behaviourKind)) {
    return (
      <div className="sheet stack">
        <p>
          <Sentence id="checkins.anything-about" parts={{ behaviour: name }} />
        </p>
        <p>
          <Go to={more}>{say('checkins.say-something')}</Go>
        </p>
      </div>
    );
  }
  return (
    <div className="sheet stack quick-check-in">
      <p id={about}>
        <Sentence id="checkins.anything-about" parts={{ behaviour: name }} />
      </p>
      {shared ? (
        <>
          <SeeChip of={{ kind: 'checkIn', id: undefined, fields: { behaviourIds: [behaviour.id] } }} />
          <WhenRead of={{ kind: 'checkIn', id: undefined, fields: { behaviourIds: [behaviour.id] } }} />
        </>
      ) : null}
      <QuickMarks behaviour={behaviour} day={day} about={about} />
      <div className="between">
        <span className="small soft">{say('checkins.ten-seconds')}</span>
        <Go to={more} className="small">
          {say('checkins.say-more')}
        </Go>
      </div>
    </div>
  );
};

const QuickMarks = ({
  behaviour,
  day,
  about,
}: {
  behaviour: RecordOf<'behaviour'>;
  day: LocalDay;
  about: string;
}) => {
  const say = useSay();
  const whole = useId();
  const client = useNotebook();
  const checkIns = useRecords('checkIn');
  const { paint, problem } = useStroke();
  const report = reportForDay(checkIns, behaviour.id, day);
  const touch = (kind: (typeof marks)[number]): void => {
    if (kind === 'some') {
      const key = draftKey({ day });
      const begun = { ...blank, ...(JSON.parse(client.draft(key) ?? '{}') as Partial<CheckInDraft>) };
      const said = { ...begun.said, [behaviour.id]: blankSaid('some') };
      client.keepDraft(
        key,
        JSON.stringify({
          ...begun,
          said,
          scope: 'day',
          fromMark: true,
          about: [...begun.about, behaviour.id],
        }),
      );
      go({ name: 'check-in', behaviourId: behaviour.id, day });
      return;
    }
    void paint(sayDay(checkIns, behaviour.id, day, { kind }, freshId()), say(`checkins.kept.${kind}`));
  };
  return (
    <>
      <span className="visually-hidden" id={whole}>
        {say('checkins.quick-group', { day: dayInWords(day, say.language) })}
      </span>
      <p className="small soft" aria-hidden="true">
        {say('checkins.whole-day')}
      </p>
      <div className="quick" role="group" aria-labelledby={`${about} ${whole}`}>
        {marks.map((kind) => (
          <button
            key={kind}
            type="button"
            className="quick-mark"
            aria-pressed={report.wholeDay?.kind === kind}
            onClick={() => touch(kind)}
          >
            <Mark kind={kind} />
            <span>{say(`checkins.${kind}`)}</span>
          </button>
        ))}
      </div>
      <Problem text={problem} />
      <SaidSoFar report={report} />
    </>
  );
};

/** What is kept for this day already, in words. */
const SaidSoFar = ({ report }: { report: DayReport }) => {
  const say = useSay();
  const { kind } = report;
  if (kind === 'unsaid') return null;
  const amount = <Amounts amounts={report.atLeast} />;
  const counted = report.atLeast.length > 0;
  const sentence = (): React.ReactNode => {
    if (report.conflict) return say('checkins.here.conflict');
    if (report.wholeDay === null)
      return counted ? (
        <Sentence id="checkins.here.moments" parts={{ amount }} />
      ) : (
        say('checkins.here.moments-some')
      );
    if (kind === 'some' && counted) return <Sentence id="checkins.here.some-amount" parts={{ amount }} />;
    return say(`checkins.here.${kind}`);
  };
  return <p className="small">{sentence()}</p>;
};
