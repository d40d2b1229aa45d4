import { useCallback, useEffect, useState } from 'react';
import type { Copies } from '@handrail/store/protocol.ts';
import { useNotebook } from '../notebook/notebook.tsx';

/** Where the copies are; `again` asks once more after something was saved. */
export const useCopies = (): readonly [copies: Copies | null, again: () => Promise<void>] => {
  const client = useNotebook();
  const [copies, setCopies] = useState<Copies | null>(null);
  const again = useCallback(async () => {
    const answer = await client.send('copies', null);
    if (answer.ok) setCopies(answer.value);
  }, [client]);
  useEffect(() => {
    let here = true;
    void client.send('copies', null).then((answer) => {
      if (here && answer.ok) setCopies(answer.value);
    });
    return () => {
      here = false;
    };
  }, [client]);
  return [copies, again];
};
