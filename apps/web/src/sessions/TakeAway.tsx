import { useState } from 'react';
import { strategyById } from '@handrail/content/strategies/strategies.ts';
import { takeAwayOf, type TakeAway as OnPaper } from '@handrail/domain/sessions/take-away.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own, OwnLine } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { goalName, Named, stepName } from '../names/names.tsx';
import { useRecord, useRecords } from '../notebook/notebook.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { Numbers } from './Numbers.tsx';
import { PaperPart, type PaperPartName } from './PaperPart.tsx';
import { IfThenLine } from './parts/StepsPart.tsx';
import { WalletCard } from './WalletCard.tsx';
import './sessions.css';

const usePage = (session: RecordOf<'session'>): OnPaper =>
  takeAwayOf(session, {
    sessions: useRecords('session'),
    suggestions: useRecords('suggestion'),
    goals: useRecords('goal'),
    steps: useRecords('step'),
    ifThens: useRecords('ifThen'),
    strategyChoices: useRecords('strategyChoice'),
    scales: useRecords('scale'),
    scaleRatings: useRecords('scaleRating'),
  });

/** One page to print and carry, and a card for the wallet. */
export default function TakeAway({ route }: { route: Extract<Route, { name: 'take-away' }> }) {
  const say = useSay();
  const session = useRecord('session', route.id);
  return session ? (
    <Paper session={session} />
  ) : (
    <Gone back={{ to: { name: 'circle' }, label: say('session.page.circle') }} />
  );
}

const Paper = ({ session }: { session: RecordOf<'session'> }) => {
  const say = useSay();
  const page = usePage(session);
  const [leftOut, setLeftOut] = useState<readonly PaperPartName[]>([]);
  const toggle = (part: PaperPartName): void =>
    setLeftOut(leftOut.includes(part) ? leftOut.filter((one) => one !== part) : [...leftOut, part]);
  const props = (part: PaperPartName) => ({ part, leftOut: leftOut.includes(part), onToggle: toggle });
  const { day, therapistName } = session;
  const date = day ? dateInWords(day, say.language) : null;
  return (
    <Page
      title={say('session.page.title')}
      back={{ to: { name: 'session', id: session.id }, label: say('session.page.back') }}
      head={<SeeChip />}
    >
      <p className="no-print soft">
        {date === null
          ? null
          : therapistName === undefined
            ? date
            : say('session.page.day-with', { day: date, name: therapistName })}
      </p>
      <p className="print-only">{date}</p>
      <div className="actions">
        <Button kind="main" icon="print" onPress={() => window.print()}>
          {say('shell.print')}
        </Button>
        <span className="small soft">{say('session.page.print-note')}</span>
      </div>
      <div className="paper">
        <PaperWords session={session} page={page} props={props} />
        <PaperPart {...props('numbers')}>
          <Numbers />
        </PaperPart>
      </div>
      <WalletCard session={session} page={page} leftOut={leftOut} />
    </Page>
  );
};

/** A way from the library keeps its caution on paper too. [D19] */
export const WayOnPaper = ({ choice }: { choice: RecordOf<'strategyChoice'> }) => {
  const { language } = useSay();
  const note =
    choice.strategyId === undefined ? undefined : strategyById(choice.strategyId)?.note?.[language];
  return (
    <li>
      <span className="own" dir="auto">
        {choice.label}
      </span>
      {note ? <span className="small soft"> {note}</span> : null}
    </li>
  );
};

type Props = (part: PaperPartName) => Omit<Parameters<typeof PaperPart>[0], 'children'>;

const PaperWords = ({
  session,
  page,
  props,
}: {
  session: RecordOf<'session'>;
  page: OnPaper;
  props: Props;
}) => {
  const say = useSay();
  const ways = page.strategies.length > 0;
  const steps = page.steps.length > 0 || page.ifThens.length > 0;
  const empty = !session.takeAway && !session.nextContact && !ways && !steps && page.goals.length === 0;
  if (empty) return <p>{say('session.page.empty')}</p>;
  return (
    <>
      {session.takeAway ? (
        <PaperPart {...props('words')}>
          <OwnLine>{session.takeAway}</OwnLine>
        </PaperPart>
      ) : null}
      {steps ? (
        <PaperPart {...props('steps')}>
          <StepsOnPaper page={page} />
        </PaperPart>
      ) : null}
      {ways ? (
        <PaperPart {...props('ways')}>
          <ul className="own-list">
            {page.strategies.map((choice) => (
              <WayOnPaper key={choice.id} choice={choice} />
            ))}
          </ul>
          {page.strategies.some(({ strategyId }) => strategyId) ? (
            <p className="small soft">{say('shell.unreviewed')}</p>
          ) : null}
        </PaperPart>
      ) : null}
      {page.goals.length > 0 ? (
        <PaperPart {...props('goals')}>
          <ul className="own-list">
            {page.goals.map((goal) => (
              <li key={goal.id}>
                <Named name={goalName(goal, say)} />
              </li>
            ))}
          </ul>
        </PaperPart>
      ) : null}
      {session.nextContact ? (
        <PaperPart {...props('next')}>
          <OwnLine>{session.nextContact}</OwnLine>
        </PaperPart>
      ) : null}
    </>
  );
};

export const StepsOnPaper = ({ page }: { page: Pick<OnPaper, 'steps' | 'ifThens'> }) => {
  const say = useSay();
  return (
    <>
      {page.steps.map(({ step, ifThens }) => (
        <div key={step.id} className="step-here">
          {step.label ? <OwnLine>{step.label}</OwnLine> : <p>{stepName(step, say).text}</p>}
          {step.when ? (
            <p>
              <Sentence id="plan.ladder.when" parts={{ words: <Own>{step.when}</Own> }} />
            </p>
          ) : null}
          {ifThens.map((one) => (
            <IfThenLine key={one.id} ifThen={one} />
          ))}
        </div>
      ))}
      {page.ifThens.map((one) => (
        <IfThenLine key={one.id} ifThen={one} />
      ))}
    </>
  );
};
