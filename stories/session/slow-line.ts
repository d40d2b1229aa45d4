/** A line as on a telephone on a train: every frame takes its time, and now and then one of them is the last. */
import type { RelayParts } from '@handrail/store/device.ts';
import type { Socket } from '@handrail/sync/session/session.ts';

/** Timers that run so many times faster: a story of a minute is told in seconds. */
export const hurried =
  (times: number): RelayParts['after'] =>
  (ms, act) => {
    const timer = setTimeout(act, ms / times);
    return () => clearTimeout(timer);
  };

/** Ten times faster, but what was typed does not become an act by itself: its pause of 0.7 s and its 2.5 s never end. */
export const withoutPause: RelayParts['after'] = (ms, act) =>
  ms === 700 || ms === 2_500 ? () => {} : hurried(10)(ms, act);

export interface SlowLine {
  /** Milliseconds each frame takes, one way. */
  ms: number;
  /** Of this share of frames, the connection ends with them. */
  breaks: number;
  /** How often it did. */
  readonly broken: () => number;
  readonly between: (socket: Socket) => Socket;
}

/** `chance`: a number from 0 up to 1, as `Math.random` answers. */
export const slowLine = (chance: () => number): SlowLine => {
  let broken = 0;
  const line: SlowLine = {
    ms: 0,
    breaks: 0,
    broken: () => broken,
    between: (far) => {
      const near: Socket = {
        send: (bytes) => onTheWay(() => far.send(bytes)),
        close: () => far.close(),
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      // Frames keep their order, as on any line.
      const onTheWay = (arrives: () => void): void => {
        if (chance() < line.breaks) {
          broken += 1;
          far.close();
        } else setTimeout(arrives, line.ms);
      };
      far.onopen = () => near.onopen?.();
      far.onclose = () => near.onclose?.();
      far.onmessage = (bytes) => onTheWay(() => near.onmessage?.(bytes));
      return near;
    },
  };
  return line;
};
