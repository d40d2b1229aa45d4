import { useEffect, useState } from 'react';
import { nowMs } from '../notebook/notebook.tsx';
import type { Said } from './wave.ts';

/** Two hours: the longest a kept second may be. */
const longest = 7_200;

export interface Ride {
  readonly stage: 'before' | 'watching' | 'ending' | 'after';
  readonly said: readonly Said[];
  /** Whole seconds since it began. */
  readonly second: number;
  /** The minute that is asked about, while it is. */
  readonly asked: number | null;
  readonly begin: (value: number | null) => void;
  readonly say: (value: number) => void;
  readonly skip: () => void;
  readonly stop: () => void;
  readonly end: (value: number | null) => void;
  readonly again: () => void;
}

/**
 * One watch of an urge. Its numbers are in this page's memory and in no draft: they are gone when the page is left, unless
 * the person keeps them.
 */
export const useRide = (): Ride => {
  const [stage, setStage] = useState<Ride['stage']>('before');
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [began, setBegan] = useState(0);
  const [second, setSecond] = useState(0);
  /** The last minute that was answered or left out. */
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (stage !== 'watching') return;
    const timer = setInterval(
      () => setSecond(Math.max(0, Math.min(longest, Math.floor((nowMs() - began) / 1000)))),
      500,
    );
    return () => clearInterval(timer);
  }, [stage, began]);
  const minute = Math.floor(second / 60);
  const put = (slot: Said['slot'], value: number, at: number): void =>
    setSaid((before) => [...before, { slot, value, second: at }]);
  return {
    stage,
    said,
    second,
    asked: stage === 'watching' && minute > over ? minute : null,
    begin: (value) => {
      setBegan(nowMs());
      setSecond(0);
      setOver(0);
      if (value !== null) put('start', value, 0);
      setStage('watching');
    },
    say: (value) => {
      put('minute', value, second);
      setOver(minute);
    },
    skip: () => setOver(minute),
    stop: () => setStage('ending'),
    end: (value) => {
      if (value !== null) put('end', value, second);
      setStage('after');
    },
    again: () => {
      setSaid([]);
      setSecond(0);
      setStage('before');
    },
  };
};
