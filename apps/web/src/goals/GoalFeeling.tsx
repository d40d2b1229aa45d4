import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';

const Answer = ({ question, words }: { question: string; words: string | undefined }) =>
  words?.trim() ? (
    <p className="answer">
      <span className="small soft">{question}</span>
      <Own>{words}</Own>
    </p>
  ) : null;

/** How much it matters and how sure the person is, in words. What was not said is not there. */
export const GoalFeeling = ({ goal }: { goal: RecordOf<'goal'> }) => {
  const say = useSay();
  const { importance, confidence } = goal;
  if (importance === undefined && confidence === undefined) return null;
  return (
    <section aria-labelledby="feeling-title">
      <h2 id="feeling-title">{say('plan.goal.rulers')}</h2>
      {importance === undefined ? null : (
        <div>
          <p>{say('plan.goal.importance-is', { value: importance })}</p>
          <Answer question={say('plan.edit.not-lower')} words={goal.importanceNotLower} />
          <Answer question={say('plan.edit.one-higher')} words={goal.importanceOneHigher} />
        </div>
      )}
      {confidence === undefined ? null : (
        <div>
          <p>{say('plan.goal.confidence-is', { value: confidence })}</p>
          <Answer question={say('plan.edit.not-lower')} words={goal.confidenceNotLower} />
          <Answer question={say('plan.edit.one-higher')} words={goal.confidenceOneHigher} />
        </div>
      )}
      <p>
        <Go to={{ name: 'edit-goal', id: goal.id }}>{say('plan.goal.rulers-change')}</Go>
      </p>
    </section>
  );
};
