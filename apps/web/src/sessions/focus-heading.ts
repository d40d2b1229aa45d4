/**
 * After an act that takes the pressed button off the page, the focus goes to the screen's heading: a place that is
 * always there, so that nobody who works by keyboard or ear is thrown to the top of the document.
 */
export const focusHeading = (): void => {
  // The next frame: by then the page shows what the act changed.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
};
