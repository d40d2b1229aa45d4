/**
 * Where the person is, in memory only. The browser's history holds a counter, so that Back goes one screen back and
 * neither the address nor the state says which screen that was. After a reload only the counter is known: the app begins
 * at the doors or the lock, and Leave still steps back over every entry of ours.
 */
import { useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import type { Route } from './routes.ts';

let stack: Route[] = [{ name: 'doors' }];
let at = 0;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Opens a screen; Back returns to the one before. */
export const go = (route: Route): void => {
  if (JSON.stringify(route) === JSON.stringify(stack[at])) {
    // Already here: one more entry would make Back do nothing. The heading is where a reader begins.
    document.querySelector<HTMLElement>('main h1')?.focus();
    return;
  }
  stack = [...stack.slice(0, at + 1), route];
  at = stack.length - 1;
  history.pushState({ n: at }, '', '/');
  window.scrollTo(0, 0);
  tell();
};

/** The browser has made an entry of its own (a link to this page with something after `#`): this screen stands on it. */
export const arriveAt = (route: Route): void => {
  stack = [...stack.slice(0, at + 1), route];
  at = stack.length - 1;
  history.replaceState({ n: at }, '', '/');
  window.scrollTo(0, 0);
  tell();
};

/** Opens a screen in place of this one, so that Back does not return here. */
export const goInstead = (route: Route): void => {
  stack = [...stack.slice(0, at), route];
  history.replaceState({ n: at }, '', '/');
  window.scrollTo(0, 0);
  tell();
};

/** Forgets every screen and begins here: after locking, unlocking or leaving. */
export const beginAt = (route: Route): void => {
  stack = [...Array.from({ length: at }, () => route), route];
  history.replaceState({ n: at }, '', '/');
  window.scrollTo(0, 0);
  tell();
};

export const goBack = (): void => {
  if (at > 0) history.back();
  else goInstead({ name: 'today' });
};

/** How many entries of the browser's history are ours; Leave steps back over them. */
export const depth = (): number => at;

const counterIn = (state: unknown): number => {
  const n = (state as { n?: unknown } | null)?.n;
  return Number.isInteger(n) && Number(n) > 0 ? Math.min(Number(n), history.length - 1) : 0;
};

export const listenToBack = (): void => {
  at = counterIn(history.state);
  beginAt({ name: 'doors' });
  window.addEventListener('popstate', (event: PopStateEvent) => {
    const n = (event.state as { n?: number } | null)?.n;
    if (n === undefined || n >= stack.length) return;
    at = n;
    tell();
  });
};

export const useRoute = (): Route =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => stack[at] ?? { name: 'today' },
  );

interface GoProps {
  readonly to: Route;
  readonly children: ReactNode;
  readonly className?: string;
  readonly kind?: string;
  readonly current?: boolean;
  readonly label?: string;
  /** What else happens on the way. */
  readonly onGo?: () => void;
}

/** A link to another screen. Its address is the one address there is. */
export const Go = ({ to, children, className, kind, current, label, onGo }: GoProps) => (
  <a
    href="/"
    className={className}
    data-kind={kind}
    aria-current={current ? 'page' : undefined}
    aria-label={label}
    onClick={(event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onGo?.();
      go(to);
    }}
  >
    {children}
  </a>
);
