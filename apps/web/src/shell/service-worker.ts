/** Registers the service worker (offline after the first visit) and lets the person decide when a new version starts. */
import { useSyncExternalStore } from 'react';
import { serviceWorkerUrl } from './trusted-types.ts';

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();
const found = (worker: ServiceWorker | null): void => {
  waiting = worker;
  for (const listener of listeners) listener();
};

export const registerServiceWorker = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  let first = navigator.serviceWorker.controller === null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The old version's files go when the new one starts, so every tab starts again: one writes, the others only wait.
    if (!first) location.reload();
    first = false;
  });
  const registration = await navigator.serviceWorker.register(serviceWorkerUrl as unknown as string, {
    updateViaCache: 'none',
  });
  if (registration.waiting && navigator.serviceWorker.controller) found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && navigator.serviceWorker.controller) found(fresh);
    });
  });
};

export const startNewVersion = (): void => waiting?.postMessage('update-now');

export const useNewVersion = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );
