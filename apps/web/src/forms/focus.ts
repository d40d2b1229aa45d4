/** Where the focus goes when an act changes the page, so that nobody who works by keyboard or ear is thrown to its top. */
import { useEffect, useRef, type RefObject } from 'react';

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

/**
 * For a place whose button its own act takes away: `place` goes on it as its `ref`, `acted` is called with the act. Once
 * `state` is another and the focus has fallen to the page, it goes to the place (where that has a `tabIndex`) or to the
 * first thing in it that can be pressed. What changes by the other one's hand takes the focus from nobody.
 */
export const useFocusAfterAct = <E extends HTMLElement = HTMLDivElement>(
  state: string | number | boolean | undefined,
): { readonly place: RefObject<E | null>; readonly acted: () => void } => {
  const place = useRef<E>(null);
  const waits = useRef(false);
  useEffect(() => {
    if (!waits.current) return;
    waits.current = false;
    const fell = document.activeElement === null || document.activeElement === document.body;
    const to = place.current?.matches('[tabindex]')
      ? place.current
      : place.current?.querySelector<HTMLElement>('button, a[href], input, textarea');
    if (fell) to?.focus({ preventScroll: true });
  }, [state]);
  const acted = (): void => {
    waits.current = true;
  };
  return { place, acted };
};
