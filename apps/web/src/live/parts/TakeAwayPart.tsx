import { takeText } from '@handrail/domain/sessions/live.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { NextContact } from '../../appointments/NextContact.tsx';
import { CoText } from '../CoText.tsx';
import { Decisions } from '../Decisions.tsx';
import { useLive } from '../session-here.tsx';

/** The last part: a line or two to take along, what was decided, and the next contact. */
export const TakeAwayPart = () => {
  const say = useSay();
  const { roomId, session, mine, name } = useLive();
  return (
    <>
      <p className="soft">{say(mine === 'owner' ? 'session.take.intro' : 'live.take.theirs', { name })}</p>
      <CoText
        roomId={roomId}
        text={takeText(session.id)}
        label={say('session.part.take-away')}
        hint={mine === 'owner' ? say('session.take.words-hint') : say('live.take.hint', { name })}
        rows={4}
      />
      <Decisions />
      <NextContact roomId={roomId} sessionId={session.id} />
    </>
  );
};
