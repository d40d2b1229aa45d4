import type { Notebook } from '../notebook/notebook.ts';
import type { Known } from './room.ts';

/** Every room that was opened, awake or asleep: as much of it as both have. */
export const knownRooms = ({ rooms, asleep }: Pick<Notebook, 'rooms' | 'asleep'>): Known[] => [
  ...rooms.values(),
  ...asleep.values(),
];

/** Whether it was opened, awake or asleep. */
export const isOpened = ({ rooms, asleep }: Pick<Notebook, 'rooms' | 'asleep'>, roomId: string): boolean =>
  rooms.has(roomId) || asleep.has(roomId);

/** Whether it lies here, opened or not. */
export const isHere = (notebook: Pick<Notebook, 'rooms' | 'asleep' | 'unopened'>, roomId: string): boolean =>
  isOpened(notebook, roomId) || notebook.unopened.has(roomId);
