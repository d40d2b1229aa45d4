/** What the person said about a session. Words to be read, never added up. [P5] */
import type { RecordOf } from '../records.ts';

type Feedback = RecordOf<'sessionFeedback'>;
/** The questions, in the order they are asked. */
export const feedbackQuestions = ['heard', 'mattered', 'pace', 'missing'] as const;

/** What was said about one session; the latest, should two devices have written one. */
export const feedbackOn = (sessionId: string, feedback: readonly Feedback[]): Feedback | undefined =>
  feedback.findLast((one) => one.sessionId === sessionId);

/** Whether anything was said at all. With nothing said there is nothing to let anybody read. */
export const saysAnything = (feedback: Feedback | undefined): boolean =>
  feedback !== undefined &&
  feedbackQuestions.some((question) => {
    const said = feedback[question];
    return said !== undefined && said.trim() !== '';
  });
