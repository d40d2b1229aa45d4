/** Screens are had before somebody asks for them, in the pauses of the page, so that each is drawn the moment it is opened. */
import { useEffect } from 'react';
import { useOpenNotebook } from '../notebook/notebook.tsx';
import { routes, type RouteName } from './routes.ts';

/** Where people go from the doors and the lock. */
const beforeOpening: readonly RouteName[] = [
  'today',
  'safety',
  'about-this',
  'help-with',
  'danger',
  'desk',
  'therapist-door',
];
const every = Object.keys(routes) as RouteName[];

/** The screen that was just opened comes first. */
const settledMs = 1_000;
const longestWaitMs = 2_000;
/** Safari knows no idle moments; there a short wait stands for one. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => resolve(), { timeout: longestWaitMs });
    else setTimeout(resolve, longestWaitMs / 10);
  });

const have = async (names: readonly RouteName[], wanted: () => boolean): Promise<void> => {
  for (const name of names) {
    await pause();
    if (!wanted()) return;
    const { screen } = routes[name];
    // Nobody has asked for it yet. Whoever does asks again, and is told then.
    await screen.fetch().catch(screen.forgetFailure);
  }
};

export const useScreensAhead = (): void => {
  const open = useOpenNotebook() !== null;
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => void have(open ? every : beforeOpening, () => here), open ? settledMs : 0);
    return () => {
      clearTimeout(timer);
      here = false;
    };
  }, [open]);
};

/** After a screen could not be had: the next visit asks again. */
export const forgetFailures = (): void => {
  for (const { screen } of Object.values(routes)) screen.forgetFailure();
};
