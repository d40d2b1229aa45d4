import { useState } from 'react';
import type { Change, Kind } from '@handrail/domain/records.ts';
import type { Result } from '@handrail/kernel/result.ts';
import type { Refusal } from '@handrail/store/protocol.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useNotebook } from '../notebook/notebook.tsx';
import { notify } from './Notices.tsx';
import { refusalSentence } from './refusals.ts';

interface Keeping {
  readonly keep: (...changes: readonly Change[]) => Promise<boolean>;
  readonly problem: string | null;
  readonly busy: boolean;
}

/** Keeping by whichever act; what every form shows of it is the same. */
export const useKeeping = (
  act: (...changes: readonly Change[]) => Promise<Result<unknown, Refusal>>,
): Keeping => {
  const say = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = async (...changes: readonly Change[]): Promise<boolean> => {
    setBusy(true);
    const answer = await act(...changes);
    setBusy(false);
    setProblem(answer.ok ? null : say(refusalSentence[answer.error]));
    if (answer.ok) notify({ text: say('shell.kept') });
    return answer.ok;
  };
  return { keep, problem, busy };
};

/**
 * Keeping, for a form: `keep` resolves to true once the changes are on the device, and to false with `problem` set to
 * a sentence when they are not; what was typed stays where it is. `drafts`: keys of the drafts that the form keeps; they
 * go in the same commit [T11].
 */
export const useKeep = (...drafts: readonly string[]): Keeping => {
  const client = useNotebook();
  return useKeeping((...changes) => client.keepFrom(drafts, ...changes));
};

/** For an act without a place of its own for a problem, such as an undo: when it is refused, a note says why. */
export const useSayRefused = (): ((act: Promise<Result<unknown, Refusal>>) => void) => {
  const say = useSay();
  return (act) =>
    void act.then((answer) => {
      if (!answer.ok) notify({ text: say(refusalSentence[answer.error]) });
    });
};

/** Removing a thing, with undo for 30 days. */
export const useRemove = (): ((kind: Kind, id: string) => Promise<boolean>) => {
  const say = useSay();
  const client = useNotebook();
  const sayRefused = useSayRefused();
  return async (kind, id) => {
    const answer = await client.send('remove', { kind, id });
    notify(
      answer.ok
        ? { text: say('shell.removed'), undo: () => sayRefused(client.send('putBack', { kind, id })) }
        : { text: say(refusalSentence[answer.error]) },
    );
    return answer.ok;
  };
};
