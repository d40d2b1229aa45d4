import { useAllRecords, useNotebook } from '../notebook/notebook.tsx';
import { draftIdIn, type NoteDraft } from './note-draft.ts';

/** A note that is being written, whether it was left as a draft or only typed so far. */
export interface BegunNote {
  readonly id: string;
  readonly day: string | undefined;
  readonly sessionId: string | undefined;
}

/** All of them about one room, the latest day first. What was typed last stands for what was kept before. */
export const useDraftsOf = (roomId: string): readonly BegunNote[] => {
  const client = useNotebook();
  const records = useAllRecords();
  const kept = records('noteDraft').map((one) => ({
    id: one.id,
    roomId: one.roomId,
    day: one.day as string | undefined,
    sessionId: one.sessionId,
  }));
  const typed = client.draftsUnder('note/').flatMap(([key, text]) => {
    const id = draftIdIn(key);
    if (id === null) return [];
    const draft = JSON.parse(text) as Partial<NoteDraft>;
    return [{ id, roomId: draft.roomId, day: draft.day, sessionId: draft.sessionId ?? undefined }];
  });
  const latest = new Map([...kept, ...typed].map((one) => [one.id, one]));
  return [...latest.values()]
    .filter((one) => one.roomId === roomId)
    .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || (a.id < b.id ? -1 : 1));
};
