import { useId, useState, type ReactNode } from 'react';
import { takeText } from '@handrail/domain/sessions/live.ts';
import { takeAwayOfShared, type SharedTakeAway } from '@handrail/domain/sessions/take-away-shared.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import type { Other } from '../appointments/here.ts';
import { NextContact } from '../appointments/NextContact.tsx';
import { useNextLine } from '../appointments/next-line.ts';
import { CoTextRead } from '../live/CoText.tsx';
import { goalName, Named } from '../names/names.tsx';
import { useRecords, useRoomRecords } from '../notebook/notebook.tsx';
import type { PaperPartName } from '../sessions/PaperPart.tsx';
import { StepsOnPaper, WayOnPaper } from '../sessions/TakeAway.tsx';
import { WalletCard } from '../sessions/WalletCard.tsx';
import { DecisionLine } from './DecisionLine.tsx';
import { useIsWritten } from './use-is-written.ts';

type Session = RecordOf<'session'>;
interface Props {
  readonly session: Session;
  readonly other: Other;
}

/** The page itself: what was written together, what was decided, and the next time; on the person's own also what they kept to themselves. Nothing in pencil. [P7, P8] */
export const OnePage = ({ session, other }: Props) =>
  other.mine === 'owner' ? (
    <PersonsPage session={session} other={other} />
  ) : (
    <TherapistsPage session={session} other={other} />
  );

const parts = ['words', 'steps', 'ways', 'goals', 'also', 'next'] as const;
type PartName = (typeof parts)[number];

const PersonsPage = ({ session, other }: Props) => {
  const say = useSay();
  const page = takeAwayOfShared(session, useRecords('decision'), {
    goals: useRecords('goal'),
    steps: useRecords('step'),
    ifThens: useRecords('ifThen'),
    strategyChoices: useRecords('strategyChoice'),
  });
  const written = useIsWritten(other.room.id, takeText(session.id));
  const [leftOut, setLeftOut] = useState<readonly PartName[]>([]);
  const toggle = (part: PartName): void =>
    setLeftOut(leftOut.includes(part) ? leftOut.filter((one) => one !== part) : [...leftOut, part]);
  const part = (name: PartName, title: string, there: boolean, words: ReactNode): ReactNode =>
    there ? (
      <Part title={title} leftOut={leftOut.includes(name)} onToggle={() => toggle(name)}>
        {words}
      </Part>
    ) : null;
  const empty = written === false && page.steps.length + page.ifThens.length + page.also.length === 0;
  return (
    <>
      <div className="paper">
        {empty && page.strategies.length + page.goals.length === 0 ? <p>{say('after.nothing')}</p> : null}
        {part('words', say('after.words'), written === true, <Words session={session} other={other} />)}
        {part(
          'steps',
          say('after.steps'),
          page.steps.length + page.ifThens.length > 0,
          <StepsOnPaper page={page} />,
        )}
        {part('ways', say('after.ways'), page.strategies.length > 0, <Ways page={page} />)}
        {part('goals', say('after.goals'), page.goals.length > 0, <Goals page={page} />)}
        {part('also', say('after.decided'), page.also.length > 0, <Decided decisions={page.also} />)}
        {part('next', '', true, <NextContact roomId={other.room.id} sessionId={session.id} />)}
      </div>
      <Wallet session={session} other={other} page={page} leftOut={leftOut} />
    </>
  );
};

/** Paper can be found, so each part can be left out before printing. Without a title the part has its own. */
const Part = ({
  title,
  leftOut,
  onToggle,
  children,
}: {
  title: string;
  leftOut: boolean;
  onToggle: () => void;
  children: ReactNode;
}) => {
  const say = useSay();
  const id = useId();
  const named = title === '' ? say('appointments.next') : title;
  const toggle = (
    <button type="button" className="take-back small no-print" onClick={onToggle}>
      {say(leftOut ? 'session.page.put-back' : 'session.page.leave-out', { part: named })}
    </button>
  );
  if (leftOut) return <div className="no-print">{toggle}</div>;
  if (title === '')
    return (
      <div className="paper-part">
        {children}
        {toggle}
      </div>
    );
  return (
    <section className="paper-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {toggle}
    </section>
  );
};

const Words = ({ session, other }: Props) => (
  <CoTextRead roomId={other.room.id} text={takeText(session.id)} />
);

const Ways = ({ page }: { page: SharedTakeAway }) => {
  const say = useSay();
  return (
    <>
      <ul className="own-list">
        {page.strategies.map((choice) => (
          <WayOnPaper key={choice.id} choice={choice} />
        ))}
      </ul>
      {page.strategies.some(({ strategyId }) => strategyId) ? (
        <p className="small soft">{say('shell.unreviewed')}</p>
      ) : null}
    </>
  );
};

const Goals = ({ page }: { page: SharedTakeAway }) => {
  const say = useSay();
  return (
    <ul className="own-list">
      {page.goals.map((goal) => (
        <li key={goal.id}>
          <Named name={goalName(goal, say)} />
        </li>
      ))}
    </ul>
  );
};

const Decided = ({ decisions }: { decisions: readonly RecordOf<'decision'>[] }) => (
  <ul className="own-list">
    {decisions.map((decision) => (
      <DecisionLine key={decision.id} decision={decision} />
    ))}
  </ul>
);

/** The small card has the steps, what to do if, and the next time. Who the next time is with is not on it. */
const Wallet = ({
  session,
  other,
  page,
  leftOut,
}: Props & { page: SharedTakeAway; leftOut: readonly PartName[] }) => {
  const line = useNextLine(other.room);
  if (page.steps.length === 0 && line === null) return null;
  const out: PaperPartName[] = ['numbers', ...leftOut.filter((part) => part !== 'also')];
  return <WalletCard session={session} next={line} page={page} leftOut={out} />;
};

const TherapistsPage = ({ session, other }: Props) => {
  const say = useSay();
  const id = useId();
  const { also } = takeAwayOfShared(session, useRoomRecords(other.room.id, 'decision'));
  const written = useIsWritten(other.room.id, takeText(session.id));
  return (
    <div className="paper">
      {written === false && also.length === 0 ? <p>{say('after.nothing')}</p> : null}
      {written === true ? (
        <section className="paper-part" aria-labelledby={`${id}-words`}>
          <h2 id={`${id}-words`}>{say('after.words')}</h2>
          <Words session={session} other={other} />
        </section>
      ) : null}
      {also.length === 0 ? null : (
        <section className="paper-part" aria-labelledby={id}>
          <h2 id={id}>{say('after.decided-theirs', { name: other.name })}</h2>
          <Decided decisions={also} />
        </section>
      )}
      <NextContact roomId={other.room.id} sessionId={session.id} />
    </div>
  );
};
