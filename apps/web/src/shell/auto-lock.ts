import { useEffect } from 'react';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { usePrefs } from './prefs.ts';
import { beginAt } from './navigator.tsx';

/** Two clocks, in milliseconds: one stands still while some devices sleep, the other can be set back. */
const readClocks = (): readonly [steady: number, wall: number] => [performance.now(), Date.now()];
const longest = (from: readonly [number, number], to: readonly [number, number]): number =>
  Math.max(to[0] - from[0], to[1] - from[1]);

/** Locks after the minutes the person chose without a touch or a key, and when the page is hidden if they wish. */
export const useAutoLock = (): void => {
  const client = useNotebook();
  const open = useOpenNotebook() !== null;
  const { lockAfter, lockOnHide } = usePrefs();
  useEffect(() => {
    if (!open) return;
    const lock = (): void => {
      // Hidden first, as Leave does: the worker's answer may take a moment.
      document.documentElement.hidden = true;
      void client.send('lock', null).then(() => {
        beginAt({ name: 'locked' });
        document.documentElement.hidden = false;
        // What was hidden could not take the focus.
        document.querySelector<HTMLElement>('main h1')?.focus();
      });
    };
    const wait = lockAfter * 60_000;
    let timer = setTimeout(lock, wait);
    let last = readClocks();
    const touched = (): void => {
      // A device that slept does not run timers: the time since the last touch decides.
      if (longest(last, readClocks()) > wait) return lock();
      last = readClocks();
      clearTimeout(timer);
      timer = setTimeout(lock, wait);
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && lockOnHide) lock();
      if (document.visibilityState === 'visible') touched();
    };
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, touched, { passive: true });
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, touched);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [client, open, lockAfter, lockOnHide]);
};
