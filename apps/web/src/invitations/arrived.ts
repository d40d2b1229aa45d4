/**
 * An invitation that came by link or was pasted, while the person finds or makes the notebook to answer it with. It is
 * kept in this page's memory and nowhere else: not in the address, not in the history, not on the device.
 */
import { useSyncExternalStore } from 'react';
import { arriveAt, beginAt } from '../shell/navigator.tsx';
import { codeInFragment } from './fragment.ts';
import type { Route } from '../shell/routes.ts';

let code: string | null = null;
const listeners = new Set<() => void>();

const set = (next: string | null): void => {
  code = next;
  for (const listener of listeners) listener();
};

export const keepInvitation = (text: string): void => set(text.trim());
export const forgetInvitation = (): void => set(null);
export const arrivedInvitation = (): string | null => code;

export const useArrivedInvitation = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => code,
  );

/** Takes the code out of the address, and the address back to what it always is. Before anything is drawn. */
export const takeFragment = (): boolean => {
  const { hash } = location;
  if (hash === '') return false;
  history.replaceState(history.state, '', '/');
  const text = codeInFragment(hash);
  if (text === null) return false;
  set(text);
  return true;
};

/** The same link opened in a page that is here already only changes the fragment. */
export const listenToFragment = (): void => {
  window.addEventListener('hashchange', () => {
    if (takeFragment()) arriveAt({ name: 'joining' });
  });
};

/** Where a notebook that was just opened or made goes on: to the invitation that waits, or where it always does. */
export const onwardFrom = (otherwise: Route): Route => (code === null ? otherwise : { name: 'joining' });
/** Begins there, with an invitation that waits before everything else. */
export const beginOrJoin = (otherwise: Route): void => beginAt(onwardFrom(otherwise));
