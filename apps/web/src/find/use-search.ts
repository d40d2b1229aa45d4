import { useEffect, useState } from 'react';
import type { SearchHit } from '@handrail/store/protocol.ts';
import { useNotebook } from '../notebook/notebook.tsx';

/** Between two letters nothing is asked. */
const pauseMs = 100;
/** One letter is in everything. */
const shortest = 2;

/** While rooms are still being opened after unlocking, the question is asked again. */
const againMs = 600;

export interface Found {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  /** Not every room was looked at: it is asked again by itself. */
  readonly notYet: boolean;
  /** What these hits are for; the box may say something newer by now. */
  readonly words: string;
}
const nothing: Found = { hits: [], more: false, notYet: false, words: '' };

/** Places in what was shared where these words stand. The words go to this device's worker and nowhere else. */
export const useSearch = (words: string): Found => {
  const client = useNotebook();
  const [found, setFound] = useState<Found>(nothing);
  const asked = words.trim().length >= shortest;
  useEffect(() => {
    if (!asked) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async (): Promise<void> => {
      const answer = await client.send('search', { words });
      if (over) return;
      const { hits, more, notYet = false } = answer.ok ? answer.value : nothing;
      setFound({ hits, more, notYet, words });
      if (notYet) timer = setTimeout(() => void ask(), againMs);
    };
    timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, words, asked]);
  return asked ? found : nothing;
};
