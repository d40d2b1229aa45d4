/** Where the focus goes when an act changes the page, so that nobody who works by keyboard or ear is thrown to its top. */
import { useEffect, useRef } from 'react';

const heading = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1');

/** For something that appears by an act, as its `ref`: the focus goes to it. */
export const takeFocus = (appeared: HTMLElement | null): void => appeared?.focus();

/** After an act that takes the pressed button off the page: the screen's heading is always there. */
export const focusHeading = (): void => {
  // The next frame: by then the page shows what the act changed.
  requestAnimationFrame(() => heading()?.focus({ preventScroll: true }));
};

/** For a page that takes the place of another under the same route: reading begins at its heading and its top. */
export const useHeadingAtFirst = (): void => useEffect(() => heading()?.focus(), []);

/** Brings the focus to the page's heading when the page turns from reading to writing or back, and not at first. */
export const useHeadingAfter = (mode: string): void => {
  const before = useRef(mode);
  useEffect(() => {
    if (before.current === mode) return;
    before.current = mode;
    heading()?.focus();
    window.scrollTo(0, 0);
  }, [mode]);
};
