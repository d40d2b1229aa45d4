import type { Notebook } from '../notebook/notebook.ts';
import { endSays } from './ending.ts';
import { isShutOut, type Known } from './room.ts';

/** Whether the relay still has to hear, or to tell, something about this room. */
export const needsRelay = (room: Known, notebook: Notebook): boolean => {
  const { roster, ending } = room.lasting;
  const over = [...roster.members.values()].some(({ gone }) => gone !== null);
  if (over || isShutOut(room, notebook.keyring.deviceId)) return false;
  return ending ? endSays(notebook, room)(roster) !== null : true;
};
