import { noticeText, takeText } from '@handrail/domain/sessions/live.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { AgendaBox } from './AgendaBox.tsx';
import { CoTextRead } from './CoText.tsx';
import { Decisions } from './Decisions.tsx';
import { homeOf } from './home.ts';
import { useLive } from './session-here.tsx';
import { SheetsLeft, SheetsPutBy } from './Sheets.tsx';

/** A session that is over, as it was left: both read it, nobody writes in it any more. */
export const Over = () => {
  const say = useSay();
  const { roomId, room, session, mine, name } = useLive();
  const open = room.state === 'open';
  return (
    <Page
      title={
        session.day === undefined
          ? say('live.over.title', { name })
          : say('live.over.title-day', { name, day: dateInWords(session.day, say.language) })
      }
      intro={say(session.endedAt === undefined ? 'live.room-ended' : 'live.over.intro', { name })}
      back={homeOf(room, name, say)}
    >
      <CoTextRead
        roomId={roomId}
        text={takeText(session.id)}
        label={mine === 'owner' ? say('session.part.take-away') : say('live.over.take', { name })}
      />
      <Decisions />
      <CoTextRead roomId={roomId} text={noticeText(session.id)} label={say('session.notice')} />
      <section className="stack" aria-labelledby="over-agenda-h">
        <h2 id="over-agenda-h">{say('session.part.agenda')}</h2>
        <AgendaBox canAdd={false} />
      </section>
      <SheetsPutBy />
      <SheetsLeft />
      <div className="actions">
        <Go to={{ name: 'after-session', roomId, id: session.id }} className="button" kind="main">
          {say(mine === 'owner' ? 'live.over.page' : 'live.over.page-theirs')}
        </Go>
        {mine === 'member' && open ? (
          <Go to={{ name: 'note', roomId, sessionId: session.id }} className="button">
            {say('live.note')}
          </Go>
        ) : null}
      </div>
      {open ? (
        <p>
          <Go to={{ name: 'shared-session', roomId }}>{say('live.over.next', { name })}</Go>
        </p>
      ) : null}
    </Page>
  );
};
