/**
 * Leave: locks, steps back over our own entries in the browser's history and puts a neutral page in the place of this
 * one. The browser's own history stays, and the app says so.
 */
import { useEffect } from 'react';
import type { NotebookClient } from '../notebook/client.ts';
import { useNotebook } from '../notebook/notebook.tsx';
import { depth } from './navigator.tsx';

const neutralPage = '/page.html';
const historyPatienceMs = 150;
/** What was typed in the last moments is sealed before the page goes; nothing is seen meanwhile. */
const lockPatienceMs = 300;

const atMost = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const leave = async (client: NotebookClient): Promise<void> => {
  // Hide first: the worker's answer may take a moment, the eyes in the room do not.
  document.documentElement.hidden = true;
  const locked = Promise.race([client.send('lock', null), atMost(lockPatienceMs)]);
  const back = depth();
  if (back > 0) {
    await new Promise<void>((resolve) => {
      window.addEventListener('popstate', () => resolve(), { once: true });
      setTimeout(resolve, historyPatienceMs);
      history.go(-back);
    });
  }
  await locked;
  location.replace(neutralPage);
};

const presses = 3;
const withinMs = 1500;

/** Shift three times leaves, from anywhere. */
export const useLeaveKeys = (): void => {
  const client = useNotebook();
  useEffect(() => {
    let times: number[] = [];
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Shift') {
        times = [];
        return;
      }
      if (event.repeat) return;
      const now = event.timeStamp;
      times = [...times.filter((at) => now - at < withinMs), now];
      if (times.length < presses) return;
      times = [];
      void leave(client);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [client]);
};
