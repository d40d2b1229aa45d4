import { useSyncExternalStore } from 'react';
import { LiveText } from '../live/live-text.ts';
import { useLiveText } from '../live/texts.ts';

const nothingToHear = (): (() => void) => () => undefined;

/** Whether anything stands in a co-typed text; `null` while that is not known yet. */
export const useIsWritten = (roomId: string, text: string): boolean | null => {
  const live = useLiveText(roomId, text);
  const open = live instanceof LiveText ? live : null;
  return useSyncExternalStore(open?.subscribe ?? nothingToHear, () =>
    live === null ? null : open !== null && open.letters.trim() !== '',
  );
};
