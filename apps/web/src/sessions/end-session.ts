import { change, type RecordOf } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { nowMs, useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useSayRefused } from '../shell/use-keep.ts';

/** Ends a session, with a way back: the same session goes on when the end is undone. Answers whether it ended. */
export const useEndSession = (): ((session: RecordOf<'session'>) => Promise<boolean>) => {
  const say = useSay();
  const client = useNotebook();
  const sayRefused = useSayRefused();
  return async ({ id }) => {
    const answer = await client.keep(change('session', id, { endedAt: nowMs() }));
    notify(
      answer.ok
        ? {
            text: say('session.ended.title'),
            undo: () => sayRefused(client.keep(change('session', id, { endedAt: null }))),
          }
        : { text: say(refusalSentence[answer.error]) },
    );
    return answer.ok;
  };
};
