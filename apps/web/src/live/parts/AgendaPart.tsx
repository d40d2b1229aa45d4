import { endedSessions } from '@handrail/domain/sessions/past.ts';
import { takeText } from '@handrail/domain/sessions/live.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useCardOf } from '../../circle/cards.ts';
import { CardWords } from '../../desk/CardWords.tsx';
import { useRoomRecords } from '../../notebook/notebook.tsx';
import { AgendaBox } from '../AgendaBox.tsx';
import { MeetingFacts } from '../Meeting.tsx';
import { CoTextRead } from '../CoText.tsx';
import { useLive } from '../session-here.tsx';

/** What matters today. What was taken along last time stands first. */
export const AgendaPart = () => {
  const say = useSay();
  const { roomId, session, mine, name } = useLive();
  const card = useCardOf(roomId);
  const before = endedSessions(useRoomRecords(roomId, 'session'))[0];
  const facts = [
    session.way === undefined ? null : say(`live.way.${session.way}`),
    session.place ?? null,
    session.present === undefined ? null : say('live.also-here', { names: session.present }),
  ].filter((fact) => fact !== null);
  return (
    <>
      <p className="soft">{say('session.agenda.intro')}</p>
      {facts.length > 0 ? (
        <p className="small" dir="auto">
          {facts.join(' · ')}
        </p>
      ) : null}
      {mine === 'owner' && card ? (
        <Twin summary={say('live.card', { name })}>
          <CardWords card={card} />
        </Twin>
      ) : null}
      {before ? (
        <CoTextRead
          roomId={roomId}
          text={takeText(before.id)}
          label={mine === 'owner' ? say('session.agenda.last-time') : say('live.last-time', { name })}
        />
      ) : null}
      <section className="stack" aria-labelledby="list-h">
        <h2 id="list-h">{say('session.agenda.list')}</h2>
        <AgendaBox />
      </section>
      <MeetingFacts />
    </>
  );
};
