import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dayInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';

const said = {
  when: 'plan.ladder.when',
  where: 'plan.ladder.where',
  withWhom: 'plan.ladder.with-whom',
  helpNeeded: 'plan.ladder.help',
} as const;

/** When, where, with whom, what help; how sure; when it is looked at again. Only what was said. */
export const StepFacts = ({ step }: { step: RecordOf<'step'> }) => {
  const say = useSay();
  const sure = step.confidence === undefined ? '' : say('plan.ladder.sure', { value: step.confidence });
  const reviewOn = step.reviewOn === undefined ? null : parseLocalDay(step.reviewOn);
  const again =
    reviewOn === null ? '' : say('plan.ladder.review-on', { day: dayInWords(reviewOn, say.language) });
  const plain = [sure, again].filter(Boolean).join(' ');
  return (
    <>
      {(['when', 'where', 'withWhom', 'helpNeeded'] as const).map((field) =>
        step[field] ? (
          <p key={field} className="small">
            <Sentence id={said[field]} parts={{ words: <Own>{step[field]}</Own> }} />
          </p>
        ) : null,
      )}
      {plain ? <p className="small soft">{plain}</p> : null}
    </>
  );
};

/** What the latest look at a step said, when it said something. */
export const LastReview = ({
  step,
  reviews,
}: {
  step: RecordOf<'step'>;
  reviews: readonly RecordOf<'stepReview'>[];
}) => {
  const say = useSay();
  const last = reviews.findLast((review) => review.stepId === step.id);
  if (!last) return null;
  // "Did this" stands above already.
  const outcome = step.status === 'did' && last.outcome === 'did' ? undefined : last.outcome;
  return (
    <>
      {outcome ? (
        <p className="small soft">
          {say('plan.ladder.last-time', { outcome: say(`kind.outcome.${outcome}`) })}
        </p>
      ) : null}
      {last.learned ? (
        <p className="small">
          <Sentence id="plan.ladder.learned" parts={{ words: <Own>{last.learned}</Own> }} />
        </p>
      ) : null}
    </>
  );
};
