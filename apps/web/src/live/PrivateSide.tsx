import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { PrivatePaper } from '../notes/PrivatePaper.tsx';
import { Go } from '../shell/navigator.tsx';
import { useLive } from './session-here.tsx';

/** The therapist's own paper, in sight all the time, so that a private thought has a place that is not the shared page. */
export const PrivateSide = () => {
  const say = useSay();
  const { roomId, session } = useLive();
  return (
    <div className="room-private stack">
      <PrivatePaper about={roomId} />
      <p>
        <Go to={{ name: 'note', roomId, sessionId: session.id }} className="button">
          <Icon name="pencil" />
          {say('live.note')}
        </Go>
      </p>
    </div>
  );
};
