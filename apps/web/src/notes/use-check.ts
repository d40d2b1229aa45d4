import { useEffect, useState } from 'react';
import type { Commands, Refusal } from '@handrail/store/protocol.ts';
import { useNotebook } from '../notebook/notebook.tsx';

export type Checked = Commands['checkNote']['out'];

type Answered = Checked | { readonly refused: Refusal };

/**
 * Asks the worker whether a note is as it was signed, again whenever what is shown is another record: of the note itself, or of
 * the note that something was added to. `null` while it is asked: what was answered of other words is not said of these.
 */
export const useCheck = (
  { kind, id, roomId }: Commands['checkNote']['in'],
  shown: object,
  note: object | undefined,
): Answered | null => {
  const client = useNotebook();
  const [last, setLast] = useState<{
    readonly shown: object;
    readonly note: object | undefined;
    readonly answer: Answered;
  } | null>(null);
  useEffect(() => {
    let here = true;
    const asked = { kind, id, ...(roomId !== undefined && { roomId }) };
    void client.send('checkNote', asked).then((answer) => {
      if (here) setLast({ shown, note, answer: answer.ok ? answer.value : { refused: answer.error } });
    });
    return () => {
      here = false;
    };
    // Each change makes another record, whatever hash stands in it.
  }, [client, kind, id, roomId, shown, note]);
  return last !== null && last.shown === shown && last.note === note ? last.answer : null;
};
