import { useSay } from '@handrail/ui/say.tsx';
import { useRoom } from '../notebook/notebook.tsx';

/** Beside a yes that tells what was decided: who reads it, and when this device leaves that to a newer one. [P8] */
export const YesTold = ({ roomId, name }: { roomId: string | undefined; name: string | undefined }) => {
  const say = useSay();
  const fromHere = useRoom(roomId)?.sharesFromHere !== false;
  return (
    <p className="small soft">
      {say(fromHere ? 'tools.yes-told' : 'live.yes-told-older', { name: name ?? '' })}
    </p>
  );
};
