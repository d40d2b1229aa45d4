import { useState } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { Problem } from '@handrail/ui/problem.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useNotebook } from '../notebook/notebook.tsx';
import { goInstead } from '../shell/navigator.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useSayRefused } from '../shell/use-keep.ts';
import { ifThenKey, lineKey, sheetsUnder } from './draft-keys.ts';
import type { SheetPlace } from './place.ts';
import { anew, isAllMine } from './removing.ts';
import { useSheet, type OpenSheet } from './sheet-context.tsx';

/** Lines first and the sheet last: should one be refused, the sheet is still there to be seen with what is left. */
const removeAll = async ({ place, sheet, lines }: OpenSheet): ReturnType<SheetPlace['remove']> => {
  for (const { id } of lines) {
    const answer = await place.remove('sheetLine', id);
    if (!answer.ok) return answer;
  }
  return place.remove('sheet', sheet.id);
};

/** Taking a sheet away with all that is on it, and back again; by whose all of it is. */
export const RemoveSheet = () => {
  const say = useSay();
  const client = useNotebook();
  const sayRefused = useSayRefused();
  const open = useSheet();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { place, sheet, lines, first } = open;
  if (place.open === false || first.length > 0 || !isAllMine(place, sheet, lines)) return null;

  /** What is in a box has no undo: it is kept or let go of first. */
  const isHalfWritten = (): boolean =>
    client.draftsUnder(`${sheetsUnder(place.roomId, sheet.tool)}${sheet.id}/`).length > 0 ||
    lines.some(({ id }) => [lineKey(id), ifThenKey(id)].some((key) => client.draft(key) !== undefined));

  const putBack = async (): Promise<void> => {
    if (place.mine !== null) return sayRefused(place.keep(...anew(sheet, lines, freshId)));
    const things = [['sheet', sheet.id] as const, ...lines.map(({ id }) => ['sheetLine', id] as const)];
    for (const [kind, id] of things) {
      const answer = await client.send('putBack', { kind, id });
      if (!answer.ok) return notify({ text: say(refusalSentence[answer.error]) });
    }
  };
  const remove = async (): Promise<void> => {
    if (busy) return;
    if (isHalfWritten()) return setProblem(say('tools.sheet.half-written'));
    setBusy(true);
    const answer = await removeAll(open);
    setBusy(false);
    if (!answer.ok) return setProblem(say(refusalSentence[answer.error]));
    notify({ text: say('tools.sheet.removed'), undo: () => void putBack() });
    const { roomId, sessionId } = place;
    if (roomId === undefined) goInstead({ name: 'tools' });
    else
      goInstead({
        name: 'shared-session',
        roomId,
        ...(sessionId !== undefined && { id: sessionId, part: 'sheets' }),
      });
  };
  return (
    <div className="remove-sheet stack no-print">
      <Problem text={problem} />
      <Button kind="quiet" onPress={() => void remove()}>
        {say('tools.sheet.remove')}
      </Button>
    </div>
  );
};
