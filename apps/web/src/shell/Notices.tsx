import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@handrail/ui/button.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { UndoNote } from '@handrail/ui/undo-note.tsx';
import { useDraftRefused, useOpenNotebook } from '../notebook/notebook.tsx';
import { refusalSentence } from './refusals.ts';
import { startNewVersion, useNewVersion } from './service-worker.ts';

/** One short note at the foot of the page, with an undo where there is one. It stays until the next act or 20 seconds. */
interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}
let notice: Notice | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const noticeMs = 20_000;
export const notify = (next: Notice | null): void => {
  notice = next;
  clearTimeout(timer);
  if (next) timer = setTimeout(() => notify(null), noticeMs);
  for (const listener of listeners) listener();
};
const useNotice = (): Notice | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notice,
  );

/** What happened, what was made with a newer version, what is not as it was left, and that a new version is ready. */
export const Notices = () => {
  const say = useSay();
  const open = useOpenNotebook();
  const said = useNotice();
  const update = useNewVersion();
  const draftRefused = useDraftRefused();
  const isOpen = open !== null;
  useEffect(() => {
    // A note about the open notebook, and its undo, do not stay on the lock.
    if (isOpen) return () => notify(null);
  }, [isOpen]);
  return (
    <div className="notices">
      {open?.trouble.map((trouble) => (
        <p key={trouble.kind} role="alert" className="card">
          {say(`shell.trouble.${trouble.kind}`, { count: trouble.count })}
        </p>
      ))}
      {open && open.newer.length > 0 ? (
        <p role="status" className="card">
          {say('shell.newer', { count: open.newer.length })}
        </p>
      ) : null}
      {draftRefused ? (
        <p role="alert" className="card">
          {say(refusalSentence[draftRefused])}
        </p>
      ) : null}
      {update ? (
        <div role="status" className="card between">
          <span>{say('shell.update')}</span>
          <Button onPress={startNewVersion}>{say('shell.update-now')}</Button>
        </div>
      ) : null}
      {said ? (
        <UndoNote
          text={said.text}
          {...(said.undo
            ? {
                onUndo: () => {
                  said.undo?.();
                  notify(null);
                },
              }
            : {})}
        />
      ) : null}
    </div>
  );
};
