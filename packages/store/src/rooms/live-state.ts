/** The shared session whose page is open on this device, as long as it is; kept nowhere. [T48] */
import type { Bytes } from '../persistence/storage.ts';
import type { Whereabouts } from '../protocol.ts';

/** Another device that is known to have the page open now. */
export interface Other {
  readonly visit: string;
  readonly where: Whereabouts;
  /** Gives up the wait after which it counts as gone. */
  readonly giveUp: () => void;
}

export interface Live {
  readonly roomId: string;
  readonly sessionId: string;
  /** By chance, for this opening of the page alone: what was said to an earlier one is not said to this one. */
  readonly visit: string;
  /** Of the next signal. */
  counter: number;
  where: Whereabouts;
  /** By device, the visit of it that was heard last. */
  readonly seen: Map<string, string>;
  /** By device, the last counter of that visit. */
  readonly heard: Map<string, number>;
  /** By `device visit`, the largest counter: an earlier or the same one counts no more. */
  readonly counters: Map<string, number>;
  readonly others: Map<string, Other>;
  /** This device's counter at the last beats, oldest first: who has heard nothing since the first of them is late. */
  readonly beats: number[];
  /** Sealed ahead, so that leaving waits for nothing; with the epoch it is sealed under. */
  farewell: { readonly epoch: number; readonly sealed: Bytes } | null;
  sending: boolean;
  due: boolean;
  giveUpBeat: (() => void) | null;
  /** What the page was told last, as JSON. */
  told: string;
}

export const newLive = (roomId: string, sessionId: string, visit: string): Live => ({
  roomId,
  sessionId,
  visit,
  counter: 0,
  where: { at: '' },
  seen: new Map(),
  heard: new Map(),
  counters: new Map(),
  others: new Map(),
  beats: [],
  farewell: null,
  sending: false,
  due: false,
  giveUpBeat: null,
  told: '',
});
