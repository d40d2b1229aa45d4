import type { ComponentType } from 'react';
import { change } from '@handrail/domain/records.ts';
import { partAfter, partBefore, type SessionPart } from '@handrail/domain/sessions/flow.ts';
import { isSessionOpen } from '@handrail/domain/harms/harm-to-other.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { focusHeading } from '../forms/focus.ts';
import { useToday } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { useKeep } from '../shell/use-keep.ts';
import { SeeChip } from '../shell/who-sees.tsx';
import { useEndSession } from './end-session.ts';
import { AgendaPart } from './parts/AgendaPart.tsx';
import { FollowedPart } from './parts/FollowedPart.tsx';
import { GoalsPart } from './parts/GoalsPart.tsx';
import { SafetyPart } from './parts/SafetyPart.tsx';
import { StepsPart } from './parts/StepsPart.tsx';
import { StrategiesPart } from './parts/StrategiesPart.tsx';
import { TakeAwayPart } from './parts/TakeAwayPart.tsx';
import { useSession } from './session-context.tsx';

const screens = {
  agenda: AgendaPart,
  followed: FollowedPart,
  goals: GoalsPart,
  strategies: StrategiesPart,
  steps: StepsPart,
  safety: SafetyPart,
  'take-away': TakeAwayPart,
} as const satisfies Record<SessionPart, ComponentType>;

/** The page both look at, and beside it the way through. On a phone the page comes first. */
export const SessionRoom = ({ part, parts }: { part: SessionPart; parts: readonly SessionPart[] }) => {
  const say = useSay();
  const Shown = screens[part];
  return (
    <main id="main" className="session-room" data-wide="">
      <div className="room-page sheet">
        <div className="between room-top">
          <h1 tabIndex={-1}>{say(`session.part.${part}`)}</h1>
          <SeeChip />
        </div>
        <FromAnotherDay />
        <Shown />
        <Onward part={part} />
      </div>
      <div className="room-side">
        <nav aria-label={say('session.flow')}>
          <Flow part={part} parts={parts} />
        </nav>
        <SafetyFlag />
        <Leaving />
        <p className="small soft">{say('session.private')}</p>
      </div>
    </main>
  );
};

/** Left open on an earlier day: whoever sat here then may be gone, and the page does not claim otherwise. [P9] */
const FromAnotherDay = () => {
  const say = useSay();
  const today = useToday();
  const { session } = useSession();
  if (isSessionOpen(session, today) || session.day === undefined) return null;
  return (
    <p className="card" role="note">
      {say('session.another-day', { day: dateInWords(session.day, say.language) })}
    </p>
  );
};

const Flow = ({ part, parts }: { part: SessionPart; parts: readonly SessionPart[] }) => {
  const say = useSay();
  const { session } = useSession();
  return (
    <div className="stack">
      <ol className="flow" role="list">
        {parts.map((one) => (
          <li key={one}>
            <FlowLink id={session.id} part={one} current={one === part} />
          </li>
        ))}
      </ol>
      <p className="small soft">{say('session.flow-note')}</p>
    </div>
  );
};

const FlowLink = ({ id, part, current }: { id: string; part: SessionPart; current: boolean }) => {
  const say = useSay();
  return (
    <Go to={{ name: 'session', id, part }} current={current}>
      {say(`session.part.${part}`)}
    </Go>
  );
};

/** One way on and one way back at the foot of each part; both skip nothing and force nothing. */
const Onward = ({ part }: { part: SessionPart }) => {
  const say = useSay();
  const { session } = useSession();
  const after = partAfter(part, session);
  const before = partBefore(part, session);
  const end = useEndSession();
  return (
    <div className="actions onward">
      {after ? (
        <Go to={{ name: 'session', id: session.id, part: after }} className="button" kind="main">
          {say('session.next', { part: say(`session.part.${after}`) })}
        </Go>
      ) : (
        <Button kind="main" onPress={() => void end(session).then(focusHeading)}>
          {say('session.end')}
        </Button>
      )}
      {before ? (
        <Go to={{ name: 'session', id: session.id, part: before }} className="button" kind="quiet">
          {say('session.before', { part: say(`session.part.${before}`) })}
        </Go>
      ) : null}
    </div>
  );
};

/** A quiet box in every part. Safety comes again only when somebody ticks it. */
const SafetyFlag = () => {
  const say = useSay();
  const { session } = useSession();
  const { keep, problem } = useKeep();
  return (
    <div>
      <label className="quiet-box">
        <input
          type="checkbox"
          autoComplete="off"
          checked={session.safetyFlag === true}
          onChange={(event) =>
            void keep(change('session', session.id, { safetyFlag: event.target.checked || null }))
          }
        />
        <span>{say('session.flag')}</span>
      </label>
      <Problem small text={problem} />
    </div>
  );
};

const Leaving = () => {
  const say = useSay();
  const { session } = useSession();
  const end = useEndSession();
  return (
    <div className="stack">
      <div className="actions">
        <Go to={{ name: 'today' }} className="button">
          <Icon name="home" />
          {say('session.pause')}
        </Go>
        <Button kind="quiet" onPress={() => void end(session).then(focusHeading)}>
          {say('session.end')}
        </Button>
      </div>
      <p className="small soft">{say('session.pause-note')}</p>
    </div>
  );
};
