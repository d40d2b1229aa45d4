import { useSeers, type Seen } from '../circle/rooms.ts';
import { useLive } from './session-here.tsx';
import { StaysHere, WhoReads } from './WhoReads.tsx';

/** Beside a box of the person's own plan: whether the other one will read what is written there. [P8] */
export const ThingReads = ({ of }: { of: Seen }) => {
  const { roomId } = useLive();
  const reads = useSeers(of).some(({ room, sees }) => room.id === roomId && sees !== 'none');
  return reads ? <WhoReads roomId={roomId} when /> : <StaysHere roomId={roomId} />;
};
