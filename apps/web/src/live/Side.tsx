import { useId, type ReactNode } from 'react';
import { change } from '@handrail/domain/records.ts';
import type { SessionPart } from '@handrail/domain/sessions/flow.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useKeepInRoom } from '../people/use-keep-in-room.ts';
import { Go } from '../shell/navigator.tsx';
import { AgendaBox } from './AgendaBox.tsx';
import { EndSession } from './EndSession.tsx';
import { useLive } from './session-here.tsx';

/** What the shared sheet shows: a part of the session, or the sheets to take. */
export type Shown = SessionPart | 'sheets';

/** The agenda and the way through, beside the sheet. */
export const Side = ({ part, parts }: { part: Shown; parts: readonly SessionPart[] }) => {
  const say = useSay();
  return (
    <div className="room-side">
      {part === 'agenda' ? null : (
        <section className="stack" aria-labelledby="agenda-side-h">
          <h2 id="agenda-side-h">{say('session.part.agenda')}</h2>
          <AgendaBox />
        </section>
      )}
      <nav className="stack" aria-labelledby="flow-h">
        <h2 id="flow-h">{say('session.flow')}</h2>
        <ol className="flow" role="list">
          {parts.map((one) => (
            <li key={one}>
              <ToPart part={one} current={one === part}>
                {say(`session.part.${one}`)}
              </ToPart>
            </li>
          ))}
        </ol>
        <p className="small soft">{say('session.flow-note')}</p>
        <ToPart part="sheets" current={part === 'sheets'} button>
          <Icon name="book" />
          {say('live.sheets.take')}
        </ToPart>
      </nav>
      <Settings />
      <EndSession />
    </div>
  );
};

const ToPart = ({
  part,
  current,
  button,
  children,
}: {
  part: Shown;
  current: boolean;
  button?: boolean;
  children: ReactNode;
}) => {
  const { roomId, session } = useLive();
  return (
    <Go
      to={{ name: 'shared-session', roomId, id: session.id, part }}
      current={current}
      {...(button && { className: 'button' })}
    >
      {children}
    </Go>
  );
};

/** Five minutes or the whole, and safety once more: either can say so at any time. */
const Settings = () => {
  const say = useSay();
  const { roomId, session, name } = useLive();
  const flagReads = useId();
  const { keep, problem } = useKeepInRoom(roomId);
  const set = (fields: Parameters<typeof change<'session'>>[2]): void =>
    void keep(change('session', session.id, fields));
  const five = session.form === 'five-minutes';
  return (
    <div>
      <label className="quiet-box">
        <input
          type="checkbox"
          autoComplete="off"
          aria-describedby={flagReads}
          checked={session.safetyFlag === true}
          onChange={({ target }) => set({ safetyFlag: target.checked || null })}
        />
        <span>{say('session.flag')}</span>
      </label>
      <p className="small soft" id={flagReads}>
        {say('live.safety.flag-reads', { name })}
      </p>
      <label className="quiet-box">
        <input
          type="checkbox"
          autoComplete="off"
          checked={five}
          onChange={({ target }) => set({ form: target.checked ? 'five-minutes' : 'whole' })}
        />
        <span>{say('live.five')}</span>
      </label>
      <Problem small text={problem} />
    </div>
  );
};
