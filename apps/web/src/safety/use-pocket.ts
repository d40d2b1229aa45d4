import { useCallback, useEffect, useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { PocketItem, Refusal } from '@handrail/store/protocol.ts';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';

export interface Pocket {
  /** What can be read before unlocking: of every notebook while locked, of the open one while open. */
  readonly items: readonly PocketItem[];
  readonly put: (line: RecordOf<'planLine'>) => Promise<Refusal | null>;
  readonly take: (id: string) => Promise<Refusal | null>;
}

const words = (line: RecordOf<'planLine'>): string => line.words ?? '';

/** A line as it would stand in the pocket. A line without plan or section belongs nowhere and is not put. */
export const asPocketItem = (line: RecordOf<'planLine'>): Omit<PocketItem, 'notebookId'> => ({
  id: line.id,
  plan: line.plan ?? '',
  section: line.section ?? '',
  words: words(line),
  ...(line.phone === undefined ? {} : { phone: line.phone }),
});

export const usePocket = (): Pocket => {
  const client = useNotebook();
  const notebookId = useOpenNotebook()?.cover.id;
  const [all, setAll] = useState<readonly PocketItem[]>([]);
  const look = useCallback(async () => {
    const answer = await client.send('pocket', null);
    return answer.ok ? answer.value : null;
  }, [client]);
  useEffect(() => {
    let here = true;
    void look().then((items) => {
      if (here && items) setAll(items);
    });
    return () => {
      here = false;
    };
  }, [look]);
  const again = async (): Promise<void> => {
    const items = await look();
    if (items) setAll(items);
  };
  return {
    items: notebookId === undefined ? all : all.filter((item) => item.notebookId === notebookId),
    put: async (line) => {
      const answer = await client.send('pocketPut', { items: [asPocketItem(line)] });
      await again();
      return answer.ok ? null : answer.error;
    },
    take: async (id) => {
      const answer = await client.send('pocketTake', { id });
      await again();
      return answer.ok ? null : answer.error;
    },
  };
};
