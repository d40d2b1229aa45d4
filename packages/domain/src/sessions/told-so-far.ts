/**
 * How far a decision of the person has come. At home it is kept with their yes; the other one reads it once it stands in the
 * room, which a device that does not share from here leaves to a newer one. [P8]
 */
import type { RecordOf } from '../records.ts';
import { toldOf } from './decide.ts';

type Decision = RecordOf<'decision'>;

export type ToldSoFar =
  | { readonly state: 'not' }
  /** `waits`: kept at home, and not in the room yet. */
  | { readonly state: 'waits' | 'reads'; readonly decision: Decision };

/** `atHome`: the person's own decisions; `inRoom`: those that stand in the room, under the same ids. */
export const toldSoFar = (
  becameId: string,
  sessionId: string,
  atHome: readonly Decision[],
  inRoom: readonly Decision[],
): ToldSoFar => {
  const decision = toldOf(becameId, sessionId, atHome);
  if (!decision) return { state: 'not' };
  return { state: inRoom.some(({ id }) => id === decision.id) ? 'reads' : 'waits', decision };
};
