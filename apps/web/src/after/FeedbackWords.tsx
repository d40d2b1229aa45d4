import { feedbackQuestions } from '@handrail/domain/sessions/feedback-said.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';

type Feedback = RecordOf<'sessionFeedback'>;

const answer = (feedback: Feedback, question: 'heard' | 'mattered' | 'pace', say: Say): string | null => {
  if (question === 'pace')
    return feedback.pace === undefined ? null : say(`after.feedback.pace.${feedback.pace}`);
  const said = feedback[question];
  return said === undefined ? null : say(`after.feedback.much.${said}`);
};

/** What was said, question by question, in words. What was skipped is not there. [D6, P5] */
export const FeedbackWords = ({ feedback }: { feedback: Feedback }) => {
  const say = useSay();
  return (
    <dl className="feedback-words">
      {feedbackQuestions.map((question) => {
        const said = question === 'missing' ? feedback.missing?.trim() : answer(feedback, question, say);
        return said ? (
          <div key={question}>
            <dt>{say(`after.feedback.${question}`)}</dt>
            <dd className={question === 'missing' ? 'own' : undefined} dir="auto">
              {question === 'missing' ? feedback.missing : said}
            </dd>
          </div>
        ) : null;
      })}
    </dl>
  );
};
