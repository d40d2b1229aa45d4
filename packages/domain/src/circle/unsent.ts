import { day, id, words } from '../fields.ts';

/**
 * Words the therapist had written and not sent when the room ended. They stay in the therapist's own notebook, as
 * theirs, and go nowhere. `name`: what they called the person; `about`: what the words stood beside.
 */
export const unsentWordsFields = { roomId: id, name: words, about: words, words, day };
