import { day, id, words } from '../fields.ts';

/**
 * Words somebody had written in a room and that the other one did not get before it ended: the therapist's words, what
 * either wrote of what both write, and letters typed on a shared page; what else the person says there stands at home. They
 * stay in the notebook of who wrote them, as theirs, and go nowhere. `name`: what that one called the other; `about`: what the
 * words stood beside.
 */
export const unsentWordsFields = { roomId: id, name: words, about: words, words, day };
