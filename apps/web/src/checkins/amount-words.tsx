/** Amounts in words: "3 glasses", "3 glasses, give or take 1", "2 pints and 40 g". Units are the person's words and stay in pen. */
import { Fragment, type ReactNode } from 'react';
import type { AmountIn } from '@handrail/domain/checkins/amounts.ts';
import { numberInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay, type Say } from '@handrail/ui/say.tsx';

const bare = ({ amount, unit }: Pick<AmountIn, 'amount' | 'unit'>, say: Say): string =>
  unit === '' ? numberInWords(amount, say.language) : `${numberInWords(amount, say.language)} ${unit}`;

/** For names that only a reader hears (aria-label), where no pen can be drawn. */
export const amountText = (amounts: readonly AmountIn[], say: Say): string =>
  amounts
    .map((one) =>
      one.plusMinus === 0
        ? bare(one, say)
        : say('lookback.give-or-take', {
            amount: bare(one, say),
            off: numberInWords(one.plusMinus, say.language),
          }),
    )
    .reduce((first, second) => (first === '' ? second : say('lookback.and', { first, second })), '');

const Bare = ({ amount, unit }: Pick<AmountIn, 'amount' | 'unit'>) => {
  const say = useSay();
  return (
    <>
      {numberInWords(amount, say.language)}
      {unit === '' ? null : (
        <>
          {' '}
          <Own>{unit}</Own>
        </>
      )}
    </>
  );
};

const One = ({ one }: { one: AmountIn }) => {
  const say = useSay();
  if (one.plusMinus === 0) return <Bare {...one} />;
  return (
    <Sentence
      id="lookback.give-or-take"
      parts={{ amount: <Bare {...one} /> }}
      values={{ off: numberInWords(one.plusMinus, say.language) }}
    />
  );
};

export const Amounts = ({ amounts }: { amounts: readonly AmountIn[] }): ReactNode =>
  amounts.map((one, at) => (
    <Fragment key={one.unit}>
      {at === 0 ? null : ' · '}
      <One one={one} />
    </Fragment>
  ));
