/**
 * A screen's code is had once, ahead of time where possible. When it is here the screen is drawn in the same moment; one
 * that has to wait is held back by React for 0.3 s after the empty page, so that nothing flickers.
 */
import { createElement, use, type ComponentType } from 'react';

/** What a screen must be told is checked by the route table; here it is only handed on. */
type Screen = ComponentType<{ route: never }>;
type Load = () => Promise<{ readonly default: unknown }>;

export interface LazyScreen {
  readonly drawn: Screen;
  /** Has the code, without drawing it. Rejects when it cannot be had. */
  readonly fetch: () => Promise<unknown>;
  /** After a failure: the next drawing asks again. Until then the failure stands, or drawing would ask without end. */
  readonly forgetFailure: () => void;
}

/** `load` gives a module whose default export is the screen. */
export const lazyScreen = (load: Load): LazyScreen => {
  let coming: Promise<Screen> | null = null;
  let failed = false;
  const fetch = (): Promise<Screen> => {
    if (coming) return coming;
    const asked = load().then((module) => module.default as Screen);
    asked.then(
      // React reads these two of a promise it is given, and draws at once what has already come.
      (screen) => Object.assign(asked, { status: 'fulfilled', value: screen }),
      () => (failed = true),
    );
    coming = asked;
    return asked;
  };
  const Drawn: Screen = (props) => createElement(use(fetch()), props);
  const forgetFailure = (): void => {
    if (failed) coming = null;
    failed = false;
  };
  return { drawn: Drawn, fetch, forgetFailure };
};
