import { useId } from 'react';
import type { Span } from '@handrail/domain/checkins/span.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { Amounts } from '../checkins/amount-words.tsx';

/** Everything said about one behaviour, from its first day to its last: N of M days known. [D6] */
export const SpanNote = ({ span }: { span: Span | null }) => {
  const say = useSay();
  const id = useId();
  if (!span) return null;
  const { first, last, tally } = span;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say('lookback.span')}</h2>
      <p>
        {say('lookback.span.known', {
          first: dateInWords(first, say.language),
          last: dateInWords(last, say.language),
          known: tally.knownDays,
          days: tally.days,
          used: tally.usedDays,
        })}{' '}
        {tally.atLeast.length > 0 ? (
          <Sentence id="lookback.span.amount" parts={{ amount: <Amounts amounts={tally.atLeast} /> }} />
        ) : null}{' '}
        {tally.uncountedDays > 0 ? say('lookback.span.uncounted', { count: tally.uncountedDays }) : null}
      </p>
    </section>
  );
};
