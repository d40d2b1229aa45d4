import { useEffect } from 'react';
import { useNotebook, useOpenNotebook } from '../notebook/notebook.tsx';
import { usePrefs } from './prefs.ts';
import { beginAt } from './navigator.tsx';

/** Locks after the minutes the person chose without a touch or a key, and when the page is hidden if they wish. */
export const useAutoLock = (): void => {
  const client = useNotebook();
  const open = useOpenNotebook() !== null;
  const { lockAfter, lockOnHide } = usePrefs();
  useEffect(() => {
    if (!open) return;
    const lock = (): void => {
      void client.send('lock', null).then(() => beginAt({ name: 'locked' }));
    };
    const wait = lockAfter * 60_000;
    let timer = setTimeout(lock, wait);
    let last = performance.now();
    const touched = (): void => {
      // A laptop that slept does not run timers: the time since the last touch decides.
      if (performance.now() - last > wait) return lock();
      last = performance.now();
      clearTimeout(timer);
      timer = setTimeout(lock, wait);
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && lockOnHide) lock();
      if (document.visibilityState === 'visible') touched();
    };
    const events = ['pointerdown', 'keydown'] as const;
    for (const name of events) window.addEventListener(name, touched, { passive: true });
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, touched);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [client, open, lockAfter, lockOnHide]);
};
