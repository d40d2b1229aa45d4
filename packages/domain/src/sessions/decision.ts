import * as v from 'valibot';
import { day, id, ten, words } from '../fields.ts';

/**
 * What the person said yes to while a shared session was open. It is kept at home beside what it became, in one act, and
 * stands in the room of that session, so that both see what was decided; the goal or the step itself goes the way the
 * person chose for it. [P7, D4, D14]
 */
export const decisionFields = {
  roomId: id,
  sessionId: id,
  /** `scale`: one that was written; `rating`: where the person says they are on one. */
  of: v.picklist(['goal', 'step', 'if-then', 'strategy', 'scale', 'rating', 'use-plan', 'own']),
  words,
  confidence: ten,
  day,
  /** The suggestion it came from, if any. */
  suggestionId: id,
  /** What it became at home; not told. */
  becameId: id,
};
