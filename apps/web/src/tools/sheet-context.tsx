/** The sheet that lies open, for everything drawn on it. */
import { createContext, use, type ReactNode } from 'react';
import { linesOf, type SheetLine } from '@handrail/domain/tools/tools.ts';
import type { ToolName } from '@handrail/domain/tools/sheet.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import type { SheetPlace } from './place.ts';

export interface OpenSheet {
  readonly place: SheetPlace;
  readonly sheet: RecordOf<'sheet'> & { readonly tool: ToolName };
  /** What stands on it, in place. */
  readonly lines: readonly SheetLine[];
  /** The change that keeps the sheet itself, while it is not kept: opening one leaves nothing behind. */
  readonly first: readonly Change[];
  /** Whether a line stands in pencil: the therapist wrote it. */
  readonly inPencil: (line: SheetLine) => boolean;
  /** Whether it was written by who is at this screen, and so is theirs to change. */
  readonly isMine: (line: SheetLine) => boolean;
}

const SheetContext = createContext<OpenSheet | null>(null);

export const useSheet = (): OpenSheet => {
  const open = use(SheetContext);
  if (!open) throw new Error('useSheet needs a sheet around it');
  return open;
};

/** `null`: a sheet of a tool this version does not know. */
export const openSheet = (place: SheetPlace, sheet: RecordOf<'sheet'>): OpenSheet | null => {
  const { tool } = sheet;
  if (tool === undefined) return null;
  const kept = place.lines('sheet').some(({ id }) => id === sheet.id);
  const author = (line: SheetLine) => place.author('sheetLine', line.id) ?? null;
  const { id, madeAt: _made, ...fields } = sheet;
  return {
    place,
    sheet: { ...sheet, tool },
    lines: linesOf(sheet.id, place.lines('sheetLine')),
    first: kept ? [] : [change('sheet', id, fields)],
    inPencil: (line) => author(line) === 'member',
    isMine: (line) => author(line) === place.mine,
  };
};

export const SheetOpen = ({ open, children }: { open: OpenSheet; children: ReactNode }) => (
  <SheetContext value={open}>{children}</SheetContext>
);
