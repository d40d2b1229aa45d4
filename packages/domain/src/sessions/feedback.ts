import * as v from 'valibot';
import { day, id, words, yes } from '../fields.ts';

/** How much of it was so. Words, not numbers: nobody adds them up. [P5] */
export const howMuch = ['yes', 'mostly', 'a-little', 'no'] as const;
export const paces = ['too-slow', 'right', 'too-fast'] as const;

/**
 * Four own questions after a session (clinical.md §1.5, task 1; own wording, no published scale). Kept at home. It stands in
 * the room only when the person says so. [P8]
 */
export const sessionFeedbackFields = {
  roomId: id,
  sessionId: id,
  day,
  heard: v.picklist(howMuch),
  mattered: v.picklist(howMuch),
  pace: v.picklist(paces),
  missing: words,
  shared: yes,
};
