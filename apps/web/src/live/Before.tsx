import { Drawing } from '@handrail/ui/drawing.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { RelayLine } from '../circle/RelayLine.tsx';
import { useCardOf } from '../circle/cards.ts';
import { CardWords } from '../desk/CardWords.tsx';
import { useRelay } from '../notebook/notebook.tsx';
import { Page } from '../shell/Page.tsx';
import { AgendaBox } from './AgendaBox.tsx';
import { Begin } from './Begin.tsx';
import { homeOf } from './home.ts';
import { PastSessions } from './PastSessions.tsx';
import { useLive } from './session-here.tsx';
import { SheetsLeft } from './Sheets.tsx';

/** Before the next session: what should have time, and the way to begin. The therapist's card is read first. [D18] */
export const Before = () => {
  const say = useSay();
  const { room, roomId, name, mine } = useLive();
  const card = useCardOf(roomId);
  const { relay } = useRelay();
  const open = room.state === 'open';
  return (
    <Page
      wide
      title={say('live.before.title', { name })}
      intro={say(open ? 'live.before.intro' : 'live.room-ended', { name })}
      back={homeOf(room, name, say)}
      head={<Drawing name="chairs" className="drawing start-drawing" />}
    >
      {open && relay.state !== 'connected' ? <RelayLine /> : null}
      {mine === 'owner' && card ? <CardWords card={card} /> : null}
      <div className="split">
        <section className="stack" aria-labelledby="next-agenda-h">
          <h2 id="next-agenda-h">{say('live.before.agenda')}</h2>
          <AgendaBox />
        </section>
        {open ? <Begin /> : null}
      </div>
      <SheetsLeft />
      <PastSessions roomId={roomId} />
    </Page>
  );
};
