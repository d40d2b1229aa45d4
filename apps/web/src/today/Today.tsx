import { useEffect, useState } from 'react';
import { cardWasShown, lostToleranceCard } from '@handrail/domain/plans/lost-tolerance.ts';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import { openSession } from '@handrail/domain/sessions/past.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dayOfMonth, momentInWords, shortDay, weekdayInWords } from '@handrail/ui/dates.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Own, OwnLine } from '@handrail/ui/own.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { NextOnToday } from '../appointments/NextOnToday.tsx';
import { QuickCheckIn } from '../checkins/QuickCheckIn.tsx';
import { News } from '../circle/News.tsx';
import { freshId, useAbout, useNotebook, useRecord, useRecords, useToday } from '../notebook/notebook.tsx';
import { RunningNow } from '../live/RunningNow.tsx';
import { LostToleranceCard } from '../safety/cards/LostToleranceCard.tsx';
import { Go, go } from '../shell/navigator.tsx';
import { useKeep, useSayRefused } from '../shell/use-keep.ts';
import { Copies } from './Copies.tsx';
import './today.css';

/** How many behaviours offer their ten-second check-in here; the rest are one tap away. */
const offered = 3;

export default function Today() {
  const say = useSay();
  const today = useToday();
  const behaviours = useRecords('behaviour');
  const goals = new Set(useRecords('goal').map((goal) => goal.id));
  // A step whose goal was removed rests with it until the goal is put back.
  const trying = useRecords('step').filter(
    (step) => step.status === 'trying' && goals.has(step.goalId ?? ''),
  );
  const session = openSession(useRecords('session'));
  return (
    <main id="main">
      <div className="page-head today-head">
        <div className="stack">
          <h1 tabIndex={-1}>
            {say('today.title', { weekday: weekdayInWords(today, say.language) })}
            <br />
            {say('today.nothing')}
          </h1>
          <p className="soft">{say('today.intro', { day: dayOfMonth(today, say.language) })}</p>
        </div>
        <Drawing name="cup" />
      </div>
      <ol className="moments" role="list">
        <RunningNow />
        {session ? <OpenSession session={session} /> : null}
        <NextOnToday />
        <li data-now={session ? undefined : ''}>
          <h2 className="when">{say('today.check-in')}</h2>
          {behaviours.length === 0 ? <Beginning /> : null}
          {behaviours.slice(0, offered).map((behaviour) => (
            <QuickCheckIn key={behaviour.id} behaviour={behaviour} day={today} />
          ))}
          {behaviours.length > 0 ? (
            <p>
              <Go to={{ name: 'check-in' }}>{say('today.say-more')}</Go>
            </p>
          ) : null}
        </li>
        {trying.map((step) => (
          <TryingStep key={step.id} step={step} />
        ))}
        <li>
          <h2 className="when">{say('today.together')}</h2>
          <p>{say('today.together-more')}</p>
          <p>
            <Go to={{ name: 'session-start' }}>{say('today.begin-session')}</Go>
          </p>
        </li>
      </ol>
      <News />
      <ToleranceNote />
      <Copies />
    </main>
  );
}

const Beginning = () => {
  const say = useSay();
  const helpWith = useAbout()?.helpWith;
  return (
    <div className="sheet stack">
      {helpWith ? <OwnLine>{helpWith}</OwnLine> : null}
      <p>{say('today.empty')}</p>
      <div className="actions">
        <Go to={{ name: 'behaviour', id: 'new' }} className="button">
          {say('today.first-behaviour')}
        </Go>
        <Go to={{ name: 'map' }} className="button" kind="quiet">
          {say('today.to-map')}
        </Go>
      </div>
    </div>
  );
};

const TryingStep = ({ step }: { step: RecordOf<'step'> }) => {
  const say = useSay();
  const goal = useRecord('goal', step.goalId);
  const { keep, problem } = useKeep();
  return (
    <li>
      <h2 className="when">{step.when ? <Own>{step.when}</Own> : say('today.trying')}</h2>
      <div className="sheet stack">
        <OwnLine>{step.label ?? say('today.a-step')}</OwnLine>
        {goal ? (
          <p className="small soft">
            <Sentence
              id="today.towards"
              parts={{
                goal: (
                  <Go to={{ name: 'goal', id: goal.id }}>
                    {goal.label ? <Own>{goal.label}</Own> : say('today.your-goal')}
                  </Go>
                ),
              }}
            />
          </p>
        ) : null}
        {step.reviewOn ? (
          <p className="small soft">
            {say('today.look-again', { day: shortDay(step.reviewOn, say.language) })}
          </p>
        ) : null}
        <div className="actions">
          <Go to={{ name: 'review', stepId: step.id }} className="button">
            {say('today.how-did-it-go')}
          </Go>
          <Button kind="quiet" onPress={() => void keep(change('step', step.id, { status: 'resting' }))}>
            {say('today.let-it-rest')}
          </Button>
        </div>
        <Problem text={problem} />
      </div>
    </li>
  );
};

const OpenSession = ({ session }: { session: RecordOf<'session'> }) => {
  const say = useSay();
  return (
    <li data-now="">
      <h2 className="when">{say('today.session-open')}</h2>
      <p>
        {session.startedAt === undefined
          ? null
          : say('today.session-since', { at: momentInWords(session.startedAt, say.language) })}
      </p>
      <Go to={{ name: 'session', id: session.id }} className="button">
        <Icon name="onward" />
        {say('today.session-on')}
      </Go>
    </li>
  );
};

/** The lost-tolerance card, when the rules say it is due; a word from the person switches it off. [D12] */
const ToleranceNote = () => {
  const today = useToday();
  const client = useNotebook();
  const sayRefused = useSayRefused();
  const facts = {
    breaks: useRecords('break'),
    lifeEvents: useRecords('lifeEvent'),
    goals: useRecords('goal'),
    behaviours: useRecords('behaviour'),
    shown: useRecords('cardShown'),
    off: useAbout()?.lostToleranceOff === true,
    today,
  };
  // Decided once, when Today opens: writing down that it was shown must not close it again.
  const [due] = useState(() => lostToleranceCard(facts));
  const [closed, setClosed] = useState(!due.show);
  const because = due.show ? due.because.becauseId : null;
  useEffect(() => {
    if (because !== null) void client.keep(cardWasShown('lost-tolerance', because, today, freshId()));
    // Once per opening of Today.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  if (closed) return null;
  return (
    <LostToleranceCard
      onClose={() => setClosed(true)}
      onNotAgain={() => {
        setClosed(true);
        sayRefused(client.keep(change('about', 'about', { lostToleranceOff: true })));
      }}
      onSafety={() => {
        setClosed(true);
        go({ name: 'safety', card: 'lost-tolerance' });
      }}
    />
  );
};
