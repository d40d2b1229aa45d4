import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { ladder } from '@handrail/domain/steps/ladder.ts';
import { dayInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { stepStatusOf } from '../../goals/goal-look.ts';
import { IfThenLine } from '../../goals/IfThenLine.tsx';
import { Named, stepName } from '../../names/names.tsx';
import { Beside } from '../beside/Beside.tsx';
import { useShared } from '../person-context.tsx';

type Step = RecordOf<'step'>;

const said = {
  when: 'plan.ladder.when',
  where: 'plan.ladder.where',
  withWhom: 'plan.ladder.with-whom',
  helpNeeded: 'people.step.help',
} as const;

/** When, where, with whom, what help; how sure; when it is looked at again. Only what was said. */
const Facts = ({ step }: { step: Step }) => {
  const say = useSay();
  const reviewOn = step.reviewOn === undefined ? null : parseLocalDay(step.reviewOn);
  const plain = [
    step.confidence === undefined ? '' : say('plan.ladder.sure', { value: step.confidence }),
    reviewOn === null ? '' : say('people.step.review-on', { day: dayInWords(reviewOn, say.language) }),
  ].filter(Boolean);
  return (
    <>
      {(['when', 'where', 'withWhom', 'helpNeeded'] as const).map((field) =>
        step[field] ? (
          <p key={field} className="small">
            <Sentence id={said[field]} parts={{ words: <Own>{step[field]}</Own> }} />
          </p>
        ) : null,
      )}
      {plain.length > 0 ? <p className="small soft">{plain.join(' ')}</p> : null}
    </>
  );
};

/** Every look at a step, oldest first, in the person's words. */
const Reviews = ({ stepId }: { stepId: string }) => {
  const say = useSay();
  const reviews = useShared('stepReview').filter((one) => one.stepId === stepId);
  return reviews.map((review) => {
    const facts = [
      review.day === undefined ? '' : dayInWords(review.day, say.language),
      review.outcome === undefined ? '' : say(`kind.outcome.${review.outcome}`),
      review.next === undefined ? '' : say('people.step.next', { next: say(`kind.next.${review.next}`) }),
    ].filter(Boolean);
    return (
      <div key={review.id}>
        {facts.length > 0 ? <p className="small soft">{facts.join(' · ')}</p> : null}
        {review.learned ? (
          <p className="small">
            <Sentence id="people.step.learned" parts={{ words: <Own>{review.learned}</Own> }} />
          </p>
        ) : null}
      </div>
    );
  });
};

/** The small steps of one goal, first step first. Resting and let go keep their place and their weight. [D9] */
export const StepsOf = ({ goalId }: { goalId: string }) => {
  const say = useSay();
  const steps = ladder(goalId, useShared('step'));
  const ifThens = useShared('ifThen');
  return steps.length === 0 ? null : (
    <div className="stack">
      <h4>{say('plan.ladder.title')}</h4>
      <ol className="plainlist theirs-list" role="list">
        {steps.map((step) => {
          const name = stepName(step, say);
          return (
            <li key={step.id}>
              <Beside kind="step" record={step} thing={name.text}>
                <p className="state small soft">
                  {[
                    say(`people.step.state.${stepStatusOf(step)}`),
                    step.size === undefined ? '' : say(`kind.step-size.${step.size}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <p>
                  <Named name={name} />
                </p>
                {ifThens
                  .filter(({ stepId }) => stepId === step.id)
                  .map(({ id, ifWords, thenWords }) => (
                    <IfThenLine key={id} ifWords={ifWords} thenWords={thenWords} />
                  ))}
                <Facts step={step} />
                <Reviews stepId={step.id} />
              </Beside>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
