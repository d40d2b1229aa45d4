import { useRef, useState } from 'react';
import { change, type Change } from '@handrail/domain/records.ts';
import { inBatches, type ImportPreview } from '@handrail/interop/imports/preview.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook, useToday } from '../notebook/notebook.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { lineText } from './line-words.tsx';

/** How many lines of what was left out stay with the record of an import. */
const keptLines = 500;

export interface Adding {
  readonly done: number;
  readonly total: number;
  readonly state: 'adding' | 'done' | 'stopped' | 'refused';
  /** Why, when it was refused; what was added before stays. */
  readonly problem: string | null;
}

const isCheckIn = ({ kind }: Change): boolean => kind === 'checkIn';

/**
 * Adds in portions, each kept before the next begins, so that stopping or a dead battery leaves whole check-ins and the
 * same file can go on later. An import adds, never deletes. [D15, P12]
 */
export const useAdding = (importId: string, fileName: string) => {
  const say = useSay();
  const client = useNotebook();
  const today = useToday();
  const stopping = useRef(false);
  const [adding, setAdding] = useState<Adding | null>(null);
  const start = async (preview: ImportPreview): Promise<void> => {
    stopping.current = false;
    const leftOut = preview.leftOut.slice(0, keptLines).map((line) => lineText(line, say));
    const about = { tool: preview.tool, fileName, day: today, leftOut };
    const total = preview.checkIns;
    // Going on after a stop: what this import added before counts too.
    const before = client.records('checkIn').filter((checkIn) => checkIn.importId === importId).length;
    let done = 0;
    setAdding({ done, total, state: 'adding', problem: null });
    for (const [i, batch] of inBatches(preview.add).entries()) {
      if (stopping.current) return setAdding({ done, total, state: 'stopped', problem: null });
      const so = done + batch.filter(isCheckIn).length;
      const answer = await client.keep(
        change('import', importId, { ...(i === 0 ? about : {}), added: before + so }),
        ...batch,
      );
      if (!answer.ok)
        return setAdding({ done, total, state: 'refused', problem: say(refusalSentence[answer.error]) });
      done = so;
      setAdding({ done, total, state: 'adding', problem: null });
    }
    setAdding({ done, total, state: 'done', problem: null });
  };
  const stop = (): void => {
    stopping.current = true;
  };
  return { adding, start, stop };
};
