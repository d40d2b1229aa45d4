import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProcessNote, Refusal } from '@handrail/store/protocol.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { PageKeeper, type KeptState, type Page } from './page-keeper.ts';

export interface ProcessPages {
  /** `null` until they were opened. */
  readonly notes: readonly ProcessNote[] | null;
  readonly notOpened: Refusal | null;
  readonly state: KeptState;
  readonly write: (page: Page) => void;
  readonly remove: (id: string) => Promise<Refusal | null>;
}

/** The therapist's own pages about one room, or about nobody in particular. */
export const useProcessNotes = (about: string | null): ProcessPages => {
  const client = useNotebook();
  const [notes, setNotes] = useState<readonly ProcessNote[] | null>(null);
  const [notOpened, setNotOpened] = useState<Refusal | null>(null);
  const [state, setState] = useState<KeptState>(null);
  const keeper = useRef<PageKeeper>(undefined);
  keeper.current ??= new PageKeeper((page) => client.send('keepProcessNote', page), setState);
  useEffect(() => {
    let here = true;
    void client.send('processNotes', { about }).then((answer) => {
      if (!here) return;
      setNotes(answer.ok ? answer.value : null);
      setNotOpened(answer.ok ? null : answer.error);
    });
    return () => {
      here = false;
    };
  }, [client, about]);
  useEffect(() => {
    const done = client.onHandIn(`process ${about ?? ''}`, () => keeper.current?.handIn());
    return () => {
      done();
      // Leaving the page before the pause was over: what was written is kept now.
      keeper.current?.handIn();
    };
  }, [client, about]);
  const write = useCallback((page: Page) => {
    setNotes((before) => {
      const written: ProcessNote = { ...page, changedAt: 0 };
      const known = before?.some(({ id }) => id === page.id);
      return known
        ? (before ?? []).map((note) => (note.id === page.id ? written : note))
        : [written, ...(before ?? [])];
    });
    keeper.current?.write(page);
  }, []);
  const remove = useCallback(
    async (id: string) => {
      keeper.current?.forget(id);
      const answer = await client.send('removeProcessNote', { id });
      // One that was never kept is gone already.
      const gone = answer.ok || answer.error === 'not-found';
      if (gone) setNotes((before) => before?.filter((note) => note.id !== id) ?? null);
      return gone ? null : answer.error;
    },
    [client],
  );
  return { notes, notOpened, state, write, remove };
};
