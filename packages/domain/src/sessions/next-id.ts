/**
 * The id of the session that nobody has written down yet. Two devices that know the same sessions name it alike without asking
 * each other, so that two who begin apart begin the same one.
 */
import type { RecordOf } from '../records.ts';
import { endedSessions } from './past.ts';

type Session = RecordOf<'session'>;

const lanes = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/** 32 bits of what goes in (FNV-1a with an avalanche after it): to spread, not to hide. */
const mixed = (text: string, seed: number): number => {
  let h = seed;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
};

const idAfter = (roomId: string, before: string): string =>
  lanes.map((seed) => mixed(`${roomId}/${before}`, seed).toString(16).padStart(8, '0')).join('');

/** After the last one that is over. One that is there already is never named again. */
export const nextSessionId = (roomId: string, sessions: readonly Session[]): string => {
  const there = new Set(sessions.map(({ id }) => id));
  let id = idAfter(roomId, endedSessions(sessions)[0]?.id ?? '');
  while (there.has(id)) id = idAfter(roomId, id);
  return id;
};
