import {
  isPastReview,
  reviewState,
  type Reviewed,
  type Source,
  type WrittenDay,
} from '@handrail/content/safety/reviewed.ts';
import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { useToday } from '../../notebook/notebook.tsx';
import './cards.css';

/** A text, or several that share their sources, whoever they are for. */
export type Checked = Pick<Reviewed, 'sources' | 'verifiedOn' | 'reviewBy' | 'reviewedBy'>;

const inWords = (written: WrittenDay, say: Say): string => {
  const day = parseLocalDay(written);
  return day === null ? written : dateInWords(day, say.language);
};

const sourceSentence = (source: Source, say: Say): string =>
  'citation' in source
    ? say('plan.card.cited', { title: source.title, citation: source.citation })
    : say('shell.source', { title: source.title, day: inWords(source.readOn, say) });

/** Who has looked at a text; never "reviewed" while half of that is missing. [D19] */
const reviewSentences = (text: Checked, say: Say): readonly string[] => {
  const state = reviewState(text);
  if (state === 'nobody') return [say('shell.unreviewed')];
  const names = say('shell.reviewed', { names: text.reviewedBy.map(({ name }) => name).join(', ') });
  switch (state) {
    case 'no-clinician':
      return [names, say('plan.card.reviewed-no-clinician')];
    case 'no-lived-experience':
      return [names, say('plan.card.reviewed-no-lived-experience')];
    case 'both':
      return [names];
  }
};

/** Under every safety text: who has reviewed it, where it comes from, and when it was last checked. [P13, D19] */
export const CardSources = ({ of: text }: { of: Checked }) => {
  const say = useSay();
  const today = useToday();
  const day = inWords(text.verifiedOn, say);
  return (
    <section className="card-sources">
      {reviewSentences(text, say).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3>{say('plan.card.sources')}</h3>
      <ul>
        {text.sources.map((source) => (
          <li key={source.title}>{sourceSentence(source, say)}</li>
        ))}
      </ul>
      <p>{say(isPastReview(text, today) ? 'plan.card.past-review' : 'plan.card.checked', { day })}</p>
    </section>
  );
};
