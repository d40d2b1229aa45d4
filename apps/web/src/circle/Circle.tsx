import { endedSessions, openSession } from '@handrail/domain/sessions/past.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords, momentInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip, useWhoSees, whoSeesSentence } from '../shell/who-sees.tsx';
import { circleKind, CircleRings } from './Rings.tsx';
import { WhoSeesWhat } from './WhoSeesWhat.tsx';
import './circle.css';

/** Who is with me: only you, or the therapist whose device this is or who sits at this screen. */
export default function Circle() {
  const say = useSay();
  const seeing = useWhoSees();
  const kind = circleKind(seeing);
  const alone = kind === 'only-you';
  return (
    <Page
      title={say('circle.title')}
      intro={say(alone ? 'circle.intro.only-you' : 'circle.intro.with')}
      head={<SeeChip />}
      wide
    >
      <div className="split circle-split">
        <section aria-labelledby="with-me-h">
          <h2 id="with-me-h" className="visually-hidden">
            {say('circle.with-me')}
          </h2>
          <CircleRings seeing={seeing} />
          {alone ? null : <p>{whoSeesSentence(seeing, say)}</p>}
          <p className="small soft">{say(alone ? 'circle.meet.only-you' : 'circle.meet.with')}</p>
          {kind === 'device' ? <p className="small soft">{say('circle.device-more')}</p> : null}
        </section>
        <Together />
      </div>
      <WhoSeesWhat seeing={seeing} />
      <div className="split">
        <EarlierSessions />
        <TheCard />
      </div>
    </Page>
  );
}

const Together = () => {
  const say = useSay();
  const open = openSession(useRecords('session'));
  return (
    <section aria-labelledby="together-h">
      <h2 id="together-h">{say('circle.together')}</h2>
      <p>{say('circle.together-more')}</p>
      {open?.startedAt === undefined ? null : (
        <p>{say('circle.open-since', { at: momentInWords(open.startedAt, say.language) })}</p>
      )}
      <div className="actions">
        {open ? (
          <Go to={{ name: 'session', id: open.id }} className="button" kind="main">
            {say('circle.go-on')}
          </Go>
        ) : (
          <Go to={{ name: 'session-start' }} className="button" kind="main">
            {say('circle.begin')}
          </Go>
        )}
      </div>
    </section>
  );
};

const TheCard = () => {
  const say = useSay();
  const card = useRecords('therapistCard').at(-1);
  if (!card) {
    return (
      <section aria-labelledby="the-card-h">
        <h2 id="the-card-h">{say('circle.card')}</h2>
        <p>
          {say('circle.card.none')} <Go to={{ name: 'therapist-card' }}>{say('circle.card.write')}</Go>
        </p>
      </section>
    );
  }
  return (
    <div className="stack">
      <CardWords card={card} />
      <p>
        <Go to={{ name: 'therapist-card' }}>{say('circle.card.open')}</Go>
      </p>
    </div>
  );
};

const EarlierSessions = () => {
  const say = useSay();
  const ended = endedSessions(useRecords('session'));
  return (
    <section aria-labelledby="sessions-h">
      <h2 id="sessions-h">{say('circle.sessions')}</h2>
      {ended.length === 0 ? <p className="soft">{say('circle.sessions.none')}</p> : null}
      <ul className="rows" role="list">
        {ended.map((session) => (
          <EarlierSession key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
};

const EarlierSession = ({ session }: { session: RecordOf<'session'> }) => {
  const say = useSay();
  const day = session.day ? dateInWords(session.day, say.language) : say('shell.unsaid');
  return (
    <li className="earlier">
      <div className="between">
        <strong>{day}</strong>
        {session.therapistName === undefined ? null : (
          <span className="small soft">{say('circle.session.with', { name: session.therapistName })}</span>
        )}
      </div>
      {session.takeAway ? <OwnLine>{session.takeAway}</OwnLine> : null}
      <Go to={{ name: 'take-away', id: session.id }}>
        <Icon name="print" />
        {say('circle.session.page', { day })}
      </Go>
    </li>
  );
};
