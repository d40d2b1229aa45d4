/** Which parts of a room hold something, and in which something came or changed since the therapist looked. */
import { useSyncExternalStore } from 'react';
import { sharedParts, type SharedPart } from '@handrail/domain/circle/share.ts';
import { partsHere, whatIsNew } from '@handrail/domain/circle/whats-new.ts';
import type { NotebookClient } from '../notebook/client.ts';
import { useNotebook } from '../notebook/notebook.tsx';

/** A list of parts as one string, so that a list that says the same is the same. */
const useParts = (find: (client: NotebookClient) => readonly SharedPart[]): readonly SharedPart[] => {
  const client = useNotebook();
  const said = useSyncExternalStore(client.subscribe, () => find(client).join(' ')).split(' ');
  return sharedParts.filter((part) => said.includes(part));
};

/** Parts of which something is shared now. */
export const usePartsHere = (roomId: string): readonly SharedPart[] =>
  useParts((client) => partsHere((kind) => client.roomRecords(roomId, kind)));

/** Parts in which something came or changed since `since`; all of them when it is undefined. */
export const useNewParts = (roomId: string, since: number | undefined): readonly SharedPart[] =>
  useParts((client) => whatIsNew(client.roomLatest(roomId), since));

/** Parts that this therapist's app opened some time, and of which nothing is shared now. */
export const usePartsNotNow = (roomId: string): readonly SharedPart[] => {
  const here = usePartsHere(roomId);
  const opened = useParts((client) =>
    client.roomRecords(roomId, 'opened').flatMap(({ part }) => (part === undefined ? [] : [part])),
  );
  return opened.filter((part) => !here.includes(part));
};
