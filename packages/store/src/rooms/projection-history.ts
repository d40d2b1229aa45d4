/** What a room tells of the history of one thing. [T33, D14] */
import type { Kind } from '@handrail/domain/records.ts';
import { recordOf } from '../document/document.ts';
import { historyOf } from '../document/history.ts';
import type { HistoryLine } from '../protocol.ts';
import type { Room } from './room.ts';

/**
 * To the owner, everything. To the other one, what was said of a thing while it is shared: that it was taken away once, or
 * is not shared now, is told without a time and without a word.
 */
export const historyInRoom = ({ document, mine }: Room, kind: Kind, id: string): HistoryLine[] => {
  const all = historyOf(document, kind, id);
  if (mine === 'owner') return all;
  return recordOf(document, kind, id) ? all.filter(({ did }) => did === 'changed') : [];
};
