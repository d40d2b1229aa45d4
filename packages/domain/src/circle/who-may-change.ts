/**
 * Who may write what into a room. Every device asks this of every entry, whoever sent it, so a changed app on the other
 * side achieves nothing: an entry with one thing in it that is not theirs to write is refused whole. [P7, D5]
 */
import type { Kind } from '../records.ts';

export const whoMayChange = {
  // What the person shares is theirs, and stays theirs.
  behaviour: 'owner',
  function: 'owner',
  concern: 'owner',
  strength: 'owner',
  link: 'owner',
  harm: 'owner',
  harmReading: 'owner',
  ranking: 'owner',
  goal: 'owner',
  scale: 'owner',
  scaleRating: 'owner',
  step: 'owner',
  stepReview: 'owner',
  ifThen: 'owner',
  strategyChoice: 'owner',
  metric: 'owner',
  reading: 'owner',
  checkIn: 'owner',
  planLine: 'owner',
  lifeEvent: 'owner',
  break: 'owner',
  decision: 'owner',
  sessionFeedback: 'owner',
  usePlanLine: 'owner',
  usePlanTry: 'owner',
  // What the therapist says beside it is the therapist's: the person can neither write nor change it.
  therapistCard: 'member',
  suggestion: 'member',
  comment: 'member',
  urgencyView: 'member',
  opened: 'member',
  progressNote: 'member',
  noteAddendum: 'member',
  // What both work on in a session. Whose words a thing is (`whoseFields`) is known from signatures, not from a field.
  session: 'both',
  agendaItem: 'both',
  appointment: 'both',
  appointmentAnswer: 'both',
  sheet: 'both',
  sheetLine: 'both',
  // What never leaves a home has no writer in a room.
  about: 'nobody',
  cardShown: 'nobody',
  noteDraft: 'nobody',
  deskNotebook: 'nobody',
  import: 'nobody',
  share: 'nobody',
  member: 'nobody',
  suggestionAnswer: 'nobody',
  unsentWords: 'nobody',
} as const satisfies Record<Kind, 'owner' | 'member' | 'both' | 'nobody'>;

/** Whether this role writes things of this kind. */
export const mayChange = (role: 'owner' | 'member', kind: Kind): boolean =>
  whoMayChange[kind] === role || whoMayChange[kind] === 'both';
