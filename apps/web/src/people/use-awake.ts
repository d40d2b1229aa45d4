import { useEffect, useState } from 'react';
import type { Refusal, RoomView } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { refusalSentence } from '../shell/refusals.ts';

/**
 * Puts what stands in a room on the page, and again should it have gone to sleep meanwhile: a desk of many keeps a few
 * open. Answers why it could not be opened, in words; null while it is, or is about to be, and where there is no room.
 */
export const useAwake = (room: RoomView | undefined): string | null => {
  const say = useSay();
  const client = useNotebook();
  const [refused, setRefused] = useState<Refusal | null>(null);
  const asleep = room !== undefined && !room.awake ? room.id : null;
  useEffect(() => {
    if (asleep === null) return;
    // The answer may come when another room is looked at: it is not about that one.
    let here = true;
    void client.send('openRoom', { roomId: asleep }).then((answer) => {
      if (here) setRefused(answer.ok ? null : answer.error);
    });
    return () => {
      here = false;
    };
  }, [client, asleep]);
  return refused === null || asleep === null ? null : say(refusalSentence[refused]);
};
