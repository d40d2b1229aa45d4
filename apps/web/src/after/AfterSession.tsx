import { localDayAt } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Button } from '@handrail/ui/button.tsx';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { useBackTo, useOther, type Other } from '../appointments/here.ts';
import { zoneHere } from '../appointments/zoned.ts';
import { useRoomRecord } from '../notebook/notebook.tsx';
import { useAwake } from '../people/use-awake.ts';
import { Go } from '../shell/navigator.tsx';
import { Gone, Page } from '../shell/Page.tsx';
import type { Route } from '../shell/routes.ts';
import { FeedbackEntry } from './FeedbackEntry.tsx';
import { OnePage } from './OnePage.tsx';
import '../sessions/sessions.css';
import './after.css';

type Session = RecordOf<'session'>;

/** What is left when a shared session is over: the page to take along, the next time, and how it was. */
export default function AfterSession({ route }: { route: Extract<Route, { name: 'after-session' }> }) {
  const other = useOther(route.roomId);
  const back = useBackTo(route.roomId);
  const whyShut = useAwake(other?.room);
  const session = useRoomRecord(route.roomId, 'session', route.id);
  if (other && !other.room.awake) return <Page title={other.name} intro={whyShut} back={back} />;
  if (!other || !session) return <Gone back={back} />;
  return <After session={session} other={other} back={back} />;
}

/** The day it was, where the reader is. */
const dayOf = ({ day, startedAt }: Session) =>
  day ?? (startedAt === undefined ? null : localDayAt(startedAt, zoneHere()));

const After = ({
  session,
  other,
  back,
}: {
  session: Session;
  other: Other;
  back: { readonly to: Route; readonly label: string };
}) => {
  const say = useSay();
  const { name } = other;
  const mine = other.mine === 'owner';
  const day = dayOf(session);
  const date = day === null ? null : dateInWords(day, say.language);
  return (
    <Page title={mine ? say('after.title') : say('after.title-theirs', { name })} back={back}>
      {date === null ? null : (
        <>
          <p className="soft no-print">{say('after.day-with', { day: date, name })}</p>
          {/* Paper can be found: it says the day and no name. */}
          <p className="print-only">{date}</p>
        </>
      )}
      <div className="actions">
        <Button {...(mine && { kind: 'main' as const })} icon="print" onPress={() => window.print()}>
          {say('shell.print')}
        </Button>
        <span className="small soft">{say(mine ? 'session.page.print-note' : 'notes.print-note')}</span>
      </div>
      <OnePage session={session} other={other} />
      <FeedbackEntry roomId={other.room.id} sessionId={session.id} other={other} />
      {mine || !other.open ? null : <NoteLink roomId={other.room.id} sessionId={session.id} />}
    </Page>
  );
};

const NoteLink = ({ roomId, sessionId }: { roomId: string; sessionId: string }) => {
  const say = useSay();
  return (
    <p className="no-print">
      <Go to={{ name: 'note', roomId, sessionId }} className="button">
        <Icon name="pencil" />
        {say('after.note')}
      </Go>
    </p>
  );
};
