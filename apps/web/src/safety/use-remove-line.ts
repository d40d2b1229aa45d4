import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import type { Pocket } from './use-pocket.ts';

type Line = RecordOf<'planLine'>;

/** A removed line leaves the pocket too; undo brings back both. */
export const useRemoveLine = (pocket: Pocket): ((line: Line) => Promise<void>) => {
  const say = useSay();
  const client = useNotebook();
  return async (line) => {
    const readable = pocket.items.some(({ id }) => id === line.id);
    const ref = { kind: 'planLine', id: line.id } as const;
    const refusal = readable ? await pocket.take(line.id) : null;
    const answer = refusal === null ? await client.send('remove', ref) : null;
    if (answer?.ok !== true) {
      return notify({
        text: say(refusalSentence[refusal ?? (answer && !answer.ok ? answer.error : 'failed')]),
      });
    }
    const undo = async (): Promise<void> => {
      const back = await client.send('putBack', ref);
      const refused = !back.ok ? back.error : readable ? await pocket.put(line) : null;
      if (refused !== null) notify({ text: say(refusalSentence[refused]) });
    };
    notify({ text: say('shell.removed'), undo: () => void undo() });
  };
};
