import type { Kind } from '@handrail/domain/records.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from '../shell/Notices.tsx';
import { refusalSentence } from '../shell/refusals.ts';
import { useKeeping } from '../shell/use-keep.ts';

/** Keeping the therapist's own words in a room, for a form: like `useKeep`, and sent as soon as the relay is there. */
export const useKeepInRoom = (
  roomId: string,
  ...drafts: readonly string[]
): ReturnType<typeof useKeeping> => {
  const client = useNotebook();
  return useKeeping((...changes) => client.keepInRoomFrom(roomId, drafts, ...changes));
};

/** Taking the therapist's own words out of a room. `done`: the sentence that says so. */
export const useRemoveInRoom = (
  roomId: string,
): ((kind: Kind, id: string, done: string) => Promise<boolean>) => {
  const say = useSay();
  const client = useNotebook();
  return async (kind, id, done) => {
    const answer = await client.send('removeInRoom', { roomId, kind, id });
    notify({ text: answer.ok ? done : say(refusalSentence[answer.error]) });
    return answer.ok;
  };
};
