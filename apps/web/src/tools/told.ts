/** What a yes on a sheet tells in the room: one decision beside what it became at home, in the same act. [P7, D14] */
import type { LocalDay } from '@handrail/kernel/local-day.ts';
import type { Change } from '@handrail/domain/records.ts';
import { decided, type Told } from '@handrail/domain/sessions/decide.ts';
import { bytesOver } from '@handrail/ui/field.tsx';
import { freshId } from '../notebook/notebook.tsx';
import type { SheetPlace } from './place.ts';

/**
 * Nothing is told of a sheet at home. Words that do not fit in one decision are not cut: then `name`, what the thing is
 * called, is told, and the words stand on the sheet.
 */
export const told = (
  { mine, roomId, sessionId }: Pick<SheetPlace, 'mine' | 'roomId' | 'sessionId'>,
  day: LocalDay,
  what: Told,
  name = '',
): readonly Change[] => {
  if (mine !== 'owner' || roomId === undefined || sessionId === undefined) return [];
  const words = [what.words, name].find((one) => bytesOver(one) <= 0) ?? '';
  return [decided({ roomId, sessionId, day }, { ...what, words }, freshId())];
};
