import { useEffect, useRef } from 'react';

/** For a heading that appears by an act: it takes the focus, so that keyboard and screen reader are where the page is. */
export const takeFocus = (heading: HTMLElement | null): void => heading?.focus();

/** Brings the focus to the page's heading when the page turns from reading to writing or back, and not at first. */
export const useHeadingAfter = (mode: string): void => {
  const before = useRef(mode);
  useEffect(() => {
    if (before.current === mode) return;
    before.current = mode;
    document.querySelector<HTMLElement>('main h1')?.focus();
    window.scrollTo(0, 0);
  }, [mode]);
};
