import { useEffect, useMemo, useState } from 'react';
import { useNotebook, useRecords } from '../notebook/notebook.tsx';

/**
 * Ids that an import must not add again: what is here, and what the person removed. `null` until the removed ones are
 * known, so that a preview never promises what would not come back.
 */
export const useKnown = (): ReadonlySet<string> | null => {
  const client = useNotebook();
  const checkIns = useRecords('checkIn');
  const [removed, setRemoved] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let here = true;
    void client.send('removed', null).then((answer) => {
      if (here) setRemoved(answer.ok ? answer.value.map(({ id }) => id) : []);
    });
    return () => {
      here = false;
    };
  }, [client, checkIns]);
  return useMemo(
    () => (removed === null ? null : new Set([...checkIns.map(({ id }) => id), ...removed])),
    [checkIns, removed],
  );
};
