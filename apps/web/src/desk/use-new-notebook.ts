import { useState } from 'react';
import { change } from '@handrail/domain/records.ts';
import type { Answer } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { freshId, useDraft, useNotebook } from '../notebook/notebook.tsx';
import { refusalSentence } from '../shell/refusals.ts';

/**
 * The desk closes as the new notebook opens, so the name is written down first, under an id chosen here. When the
 * notebook then is not made, the name is erased again and stays only in the box.
 */
export const useNewNotebook = (place: string) => {
  const say = useSay();
  const client = useNotebook();
  const [names, setNames, drop] = useDraft(place, { name: '', nextContact: '' });
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (
    send: (id: string) => Promise<Answer<'makeNotebook' | 'restoreBackup'>>,
  ): Promise<boolean> => {
    const id = freshId();
    setProblem(null);
    setWaiting(true);
    const fields = { notebookId: id, name: names.name || null, nextContact: names.nextContact || null };
    const written = await client.keep(change('deskNotebook', id, fields));
    // The draft belongs to the desk, which is about to close.
    if (written.ok) drop();
    const answer = written.ok ? await send(id) : written;
    setWaiting(false);
    if (answer.ok) return true;
    if (written.ok) {
      await client.send('erase', { kind: 'deskNotebook', id });
      setNames(names);
    }
    setProblem(say(refusalSentence[answer.error]));
    return false;
  };
  return { names, setNames, waiting, problem, make };
};
