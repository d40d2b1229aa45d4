/**
 * Every kind of thing a notebook holds, in one table. A change names a kind, an id and some fields; the store keeps
 * each field by last writer (architecture §4) and asks this table whether a value is allowed.
 */
import * as v from 'valibot';
import { aboutFields } from './about/about.ts';
import { appointmentAnswerFields, appointmentFields } from './appointments/appointment.ts';
import { behaviourFields, functionFields } from './behaviours/behaviour.ts';
import { checkInFields } from './checkins/check-in.ts';
import { commentFields, openedFields, urgencyViewFields } from './circle/comment.ts';
import { memberFields } from './circle/member.ts';
import { shareFields } from './circle/share.ts';
import { suggestionAnswerFields } from './circle/suggestion-answer.ts';
import { deskNotebookFields, therapistCardFields } from './circle/therapist-card.ts';
import { unsentWordsFields } from './circle/unsent.ts';
import { concernFields, strengthFields } from './concerns/concern.ts';
import { goalFields } from './goals/goal.ts';
import { harmFields, harmReadingFields } from './harms/harm.ts';
import { importFields } from './imports/import.ts';
import { linkFields } from './links/link.ts';
import { metricFields, readingFields } from './metrics/metric.ts';
import { noteAddendumFields, noteDraftFields, progressNoteFields } from './notes/note.ts';
import { breakFields, cardShownFields, lifeEventFields, planLineFields } from './plans/plan.ts';
import { usePlanLineFields, usePlanTryFields } from './plans/use-plan.ts';
import { scaleFields, scaleRatingFields } from './scales/scale.ts';
import { decisionFields } from './sessions/decision.ts';
import { sessionFeedbackFields } from './sessions/feedback.ts';
import {
  agendaItemFields,
  sessionFields,
  strategyChoiceFields,
  suggestionFields,
} from './sessions/session.ts';
import { ifThenFields, stepFields, stepReviewFields } from './steps/step.ts';
import { sheetFields, sheetLineFields } from './tools/sheet.ts';
import { rankingFields } from './urgency/ranking.ts';

export const kinds = {
  about: aboutFields,
  behaviour: behaviourFields,
  function: functionFields,
  concern: concernFields,
  strength: strengthFields,
  link: linkFields,
  harm: harmFields,
  harmReading: harmReadingFields,
  ranking: rankingFields,
  goal: goalFields,
  scale: scaleFields,
  scaleRating: scaleRatingFields,
  step: stepFields,
  stepReview: stepReviewFields,
  ifThen: ifThenFields,
  metric: metricFields,
  reading: readingFields,
  checkIn: checkInFields,
  planLine: planLineFields,
  lifeEvent: lifeEventFields,
  break: breakFields,
  cardShown: cardShownFields,
  session: sessionFields,
  agendaItem: agendaItemFields,
  strategyChoice: strategyChoiceFields,
  suggestion: suggestionFields,
  therapistCard: therapistCardFields,
  deskNotebook: deskNotebookFields,
  import: importFields,
  share: shareFields,
  member: memberFields,
  suggestionAnswer: suggestionAnswerFields,
  unsentWords: unsentWordsFields,
  comment: commentFields,
  urgencyView: urgencyViewFields,
  opened: openedFields,
  decision: decisionFields,
  sessionFeedback: sessionFeedbackFields,
  appointment: appointmentFields,
  appointmentAnswer: appointmentAnswerFields,
  noteDraft: noteDraftFields,
  progressNote: progressNoteFields,
  noteAddendum: noteAddendumFields,
  sheet: sheetFields,
  sheetLine: sheetLineFields,
  usePlanLine: usePlanLineFields,
  usePlanTry: usePlanTryFields,
} as const satisfies Record<string, v.ObjectEntries>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);

export type Fields<K extends Kind> = {
  readonly [F in keyof (typeof kinds)[K]]?: v.InferOutput<Extract<(typeof kinds)[K][F], v.GenericSchema>>;
};

/** A thing in the notebook as it stands now. A field nobody filled in is absent. */
export type RecordOf<K extends Kind> = Fields<K> & {
  readonly id: string;
  /** When it was first kept, in milliseconds. */
  readonly madeAt: number;
};
export type AnyRecord = RecordOf<Kind>;

/** New values for some fields of one thing; `null` takes a value back to unsaid. */
export type FieldsToKeep<K extends Kind> = { readonly [F in keyof Fields<K>]?: Fields<K>[F] | null };
export interface Change<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly fields: FieldsToKeep<K>;
}

export const change = <K extends Kind>(kind: K, id: string, fields: FieldsToKeep<K>): Change<K> => ({
  kind,
  id,
  fields,
});

/** Why a value is not allowed. `too-long`: a text above the limit of one field. */
export type FieldProblem = 'unknown-field' | 'too-long' | 'not-allowed';

/** `null` when the value may stand in this field of this kind. Returns, never throws. */
export const fieldProblem = (kind: Kind, field: string, value: unknown): FieldProblem | null => {
  const schema = (kinds[kind] as Record<string, v.GenericSchema>)[field];
  if (!schema || !Object.hasOwn(kinds[kind], field)) return 'unknown-field';
  // Asked for every field of every entry at each opening, and nearly always answered with yes: why not is asked apart.
  if (value === null || v.is(schema, value)) return null;
  const issues = v.safeParse(schema, value).issues ?? [];
  return issues.some((issue) => issue.type === 'max_bytes') ? 'too-long' : 'not-allowed';
};
