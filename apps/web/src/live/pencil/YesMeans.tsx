import { useSay } from '@handrail/ui/say.tsx';
import { useLive } from '../session-here.tsx';

/** What a yes to pencil tells, above the button that says it. [P7, P8] */
export const YesMeans = () => {
  const say = useSay();
  const { room, name } = useLive();
  return (
    <p className="small">
      {say(room.sharesFromHere ? 'live.pencil.yes-means' : 'live.pencil.yes-means-older', { name })}
    </p>
  );
};
