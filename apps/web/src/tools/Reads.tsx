import { WhoReads } from '../live/WhoReads.tsx';
import { useSheet } from './sheet-context.tsx';

/** Beside every box of a sheet in a room. At home the page says who sees it. [P8] */
export const Reads = () => {
  const { place } = useSheet();
  return place.roomId === undefined ? null : <WhoReads roomId={place.roomId} when />;
};
