import { linesOf, type SheetLine } from '@handrail/domain/tools/tools.ts';
import type { RecordOf } from '@handrail/domain/records.ts';

/** Whether what is done on this sheet is read by the other one: an urge is watched on one screen until its numbers are kept. [P8] */
export const goesToBoth = (
  { id, tool }: Pick<RecordOf<'sheet'>, 'id' | 'tool'>,
  lines: readonly SheetLine[],
): boolean => tool !== 'ride-urge' || linesOf(id, lines).length > 0;
