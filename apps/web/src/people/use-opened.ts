/**
 * What this app reports that it opened: a part, once a day, and only after it stood on a screen that can be seen. The
 * person reads it, and so does the therapist, in the same words.
 */
import { useEffect, useRef } from 'react';
import { change, type RecordOf } from '@handrail/domain/records.ts';
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { useNotebook, useRoomRecord, useToday } from '../notebook/notebook.tsx';

/** Twice: the first comes before the page is drawn, the second after. */
const afterDrawing = (act: () => void): (() => void) => {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
};

/**
 * Reports `part` as opened while `shown` (there is something of it on the page, and the room is open), and answers with
 * the report of today once it is kept. A page that merely stays open past midnight is not opened again.
 */
export const useOpened = (
  roomId: string,
  part: SharedPart,
  shown: boolean,
): RecordOf<'opened'> | undefined => {
  const client = useNotebook();
  const today = useToday();
  const now = useRef(today);
  useEffect(() => {
    now.current = today;
  }, [today]);
  useEffect(() => {
    if (!shown) return;
    const report = (): void => {
      if (document.visibilityState !== 'visible') return;
      const day = now.current;
      const id = `${day}-${part}`;
      if (client.roomRecord(roomId, 'opened', id)) return;
      // When it cannot be kept, nothing is reported and the page claims nothing.
      void client.send('keepInRoom', { roomId, changes: [change('opened', id, { day, part })] });
    };
    const stop = afterDrawing(report);
    document.addEventListener('visibilitychange', report);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', report);
    };
  }, [client, roomId, part, shown]);
  return useRoomRecord(roomId, 'opened', `${today}-${part}`);
};
