/** What stands in the four boxes, and what of it is kept. */
import type { RecordOf, FieldsToKeep } from '@handrail/domain/records.ts';
import { saidWords } from '../forms/changed-fields.ts';

type Feedback = RecordOf<'sessionFeedback'>;

export interface FeedbackDraft {
  readonly heard: NonNullable<Feedback['heard']> | '';
  readonly mattered: NonNullable<Feedback['mattered']> | '';
  readonly pace: NonNullable<Feedback['pace']> | '';
  readonly missing: string;
}

export const feedbackKey = (sessionId: string): string => `feedback/${sessionId}`;

/** Nothing is chosen until a hand chooses. [D2] */
export const feedbackDraftOf = (feedback: Feedback | undefined): FeedbackDraft => ({
  heard: feedback?.heard ?? '',
  mattered: feedback?.mattered ?? '',
  pace: feedback?.pace ?? '',
  missing: feedback?.missing ?? '',
});

export const feedbackFields = (draft: FeedbackDraft): FieldsToKeep<'sessionFeedback'> => ({
  heard: draft.heard || null,
  mattered: draft.mattered || null,
  pace: draft.pace || null,
  missing: saidWords(draft.missing),
});

/**
 * Who sees it now: what stands in the room is seen, whatever was chosen since on a device that leaves sharing to a newer one;
 * what was chosen here and stands there not yet waits. [P8]
 */
export const seesFeedback = (
  feedback: Feedback | undefined,
  inRoom: readonly Feedback[],
): 'only-you' | 'you-and' | 'waits' => {
  if (feedback && inRoom.some(({ id }) => id === feedback.id)) return 'you-and';
  return feedback?.shared === true ? 'waits' : 'only-you';
};
