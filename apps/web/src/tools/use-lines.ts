/** Acts on the lines of the open sheet. */
import { change, type FieldsToKeep } from '@handrail/domain/records.ts';
import { placed, type SheetLine, type SlotName } from '@handrail/domain/tools/tools.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useKeeping, useSayRefused } from '../shell/use-keep.ts';
import { useSheet } from './sheet-context.tsx';

export type LineFields = Omit<FieldsToKeep<'sheetLine'>, 'sheetId' | 'slot' | 'position'>;

/** Keeping a new line, or what was changed in one. The sheet itself is kept with its first line. */
export const useKeepLine = (
  ...drafts: readonly string[]
): {
  readonly add: (slot: SlotName, fields: LineFields) => Promise<string | null>;
  readonly alter: (line: SheetLine, fields: LineFields) => Promise<boolean>;
  readonly problem: string | null;
  readonly busy: boolean;
} => {
  const { place, sheet, lines, first } = useSheet();
  const { keep, problem, busy } = useKeeping((...changes) => place.keepFrom(drafts, ...changes));
  const add = async (slot: SlotName, fields: LineFields): Promise<string | null> => {
    const id = freshId();
    const changes = [...placed(sheet.tool, lines, id, slot)].map(([lineId, position]) =>
      lineId === id
        ? change('sheetLine', id, { sheetId: sheet.id, slot, ...fields, position })
        : change('sheetLine', lineId, { position }),
    );
    return (await keep(...first, ...changes)) ? id : null;
  };
  const alter = (line: SheetLine, fields: LineFields): Promise<boolean> =>
    keep(change('sheetLine', line.id, fields));
  return { add, alter, problem, busy };
};

/** Removing a line: at home with undo for 30 days; in a room it is gone for both. */
export const useRemoveLine = (): ((line: SheetLine) => Promise<boolean>) => {
  const say = useSay();
  const client = useNotebook();
  const sayRefused = useSayRefused();
  const { place } = useSheet();
  return async ({ id }) => {
    const answer = await place.remove('sheetLine', id);
    if (!answer.ok) notify({ text: say(refusalSentence[answer.error]) });
    else if (place.mine !== null) notify({ text: say('tools.removed-room') });
    else
      notify({
        text: say('shell.removed'),
        undo: () => sayRefused(client.send('putBack', { kind: 'sheetLine', id })),
      });
    return answer.ok;
  };
};
