import { endedSessions, openSession } from '@handrail/domain/sessions/past.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords, momentInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { CardWords } from '../desk/CardWords.tsx';
import { OpenInvitations } from '../invitations/OpenInvitations.tsx';
import { useAllRecords, useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip, useWhoSees, whoSeesSentence } from '../shell/who-sees.tsx';
import { People } from './People.tsx';
import { RelayLine } from './RelayLine.tsx';
import { circleKind, CircleRings } from './Rings.tsx';
import { seesAnything, useCircle } from './rooms.ts';
import { AllSuggestionsLinks } from './SuggestionsLink.tsx';
import { WhoSeesWhat } from './WhoSeesWhat.tsx';
import './circle.css';

/** Who is with me: only you, the therapist at this screen, and whoever you share with from afar. */
export default function Circle() {
  const say = useSay();
  const seeing = useWhoSees();
  const rooms = useCircle();
  const kind = circleKind(seeing);
  const alone = kind === 'only-you' && rooms.length === 0;
  const records = useAllRecords();
  const meets = kind !== 'only-you' || rooms.some(({ id }) => seesAnything(records, id));
  return (
    <Page
      title={say('circle.title')}
      intro={say(
        alone ? 'circle.intro.only-you' : rooms.length > 0 ? 'circle.intro.rooms' : 'circle.intro.with',
      )}
      {...(rooms.length === 0 && { head: <SeeChip /> })}
      wide
    >
      <div className="split circle-split">
        <section aria-labelledby="with-me-h">
          <h2 id="with-me-h" className="visually-hidden">
            {say('circle.with-me')}
          </h2>
          <CircleRings seeing={seeing} rooms={rooms} />
          {kind === 'only-you' ? null : <p>{whoSeesSentence(seeing, say)}</p>}
          <p className="small soft">
            {say(alone ? 'circle.meet.only-you' : meets ? 'circle.meet.with' : 'circle.meet.apart')}
          </p>
          {kind === 'device' ? <p className="small soft">{say('circle.device-more')}</p> : null}
          <RelayLine />
        </section>
        <div className="stack">
          <AllSuggestionsLinks />
          <People />
          <OpenInvitations />
          <Asking first={alone} />
        </div>
      </div>
      <WhoSeesWhat seeing={seeing} />
      <Together />
      <div className="split">
        <EarlierSessions />
        <TheCard />
      </div>
    </Page>
  );
}

/** The two ways in: asking somebody, and being asked. */
const Asking = ({ first }: { first: boolean }) => {
  const say = useSay();
  return (
    <section aria-labelledby="afar-h" className="stack">
      <h2 id="afar-h">{say(first ? 'circle.afar' : 'circle.somebody-else')}</h2>
      <p>{say('circle.afar-more')}</p>
      <div className="actions">
        <Go to={{ name: 'invite' }} className="button">
          <Icon name="letter" />
          {say('circle.invite')}
        </Go>
        <Go to={{ name: 'joining' }} className="button" kind="quiet">
          {say('circle.have-invitation')}
        </Go>
      </div>
    </section>
  );
};

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
  const afar = useCircle().length > 0;
  // Whoever is in the circle from afar brought a card of their own; it stands on their page.
  if (!card && afar) return null;
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
