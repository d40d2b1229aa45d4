/** Whether a box says when the other one reads it: to the person, and only while the other one is not there to read it now. [D18] */
import type { Author, Present } from '@handrail/store/protocol.ts';

/** `present`: who has this very page open, other devices of the person's own among them. */
export const saysWhen = (mine: Author | undefined, present: readonly Pick<Present, 'own'>[]): boolean =>
  mine === 'owner' && present.every(({ own }) => own);
