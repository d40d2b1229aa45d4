import { useState } from 'react';
import { useSay } from '@handrail/ui/say.tsx';
import type { NotebookClient } from '../notebook/client.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Stroke, Undoable } from './quick.ts';
import type { Refusal } from '@handrail/store/protocol.ts';

const carryOut = async (
  client: NotebookClient,
  { keep, remove }: Stroke,
  putBack: readonly string[] = [],
): Promise<Refusal | null> => {
  if (keep.length > 0) {
    const answer = await client.keep(...keep);
    if (!answer.ok) return answer.error;
  }
  for (const id of remove) {
    const answer = await client.send('remove', { kind: 'checkIn', id });
    if (!answer.ok) return answer.error;
  }
  for (const id of putBack) {
    const answer = await client.send('putBack', { kind: 'checkIn', id });
    if (!answer.ok) return answer.error;
  }
  return null;
};

/** Carries out one stroke at once and offers its undo in a note; `problem` says why when it was refused. */
export const useStroke = (): {
  paint: (stroke: Undoable, said: string) => Promise<boolean>;
  problem: string | null;
} => {
  const say = useSay();
  const client = useNotebook();
  const [problem, setProblem] = useState<string | null>(null);
  const paint = async ({ stroke, undo }: Undoable, said: string): Promise<boolean> => {
    const refused = await carryOut(client, stroke);
    setProblem(refused === null ? null : say(refusalSentence[refused]));
    if (refused !== null) return false;
    notify({
      text: said,
      undo: () => {
        void carryOut(client, undo, undo.putBack).then((again) => {
          if (again !== null) notify({ text: say(refusalSentence[again]) });
        });
      },
    });
    return true;
  };
  return { paint, problem };
};
