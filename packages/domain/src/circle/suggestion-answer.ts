import * as v from 'valibot';
import { id } from '../fields.ts';
import { draft } from '../sessions/session.ts';

/**
 * The person's answer to a suggestion in a room. It stays at home: "not now" is told to nobody. `suggested` is the
 * suggestion as it stood when they answered. [D4]
 */
export const suggestionAnswerFields = {
  suggestionId: id,
  roomId: id,
  answer: v.picklist(['accepted', 'declined']),
  /** The id of what it became. */
  became: id,
  suggested: draft,
};
