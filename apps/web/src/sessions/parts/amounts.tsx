import { Fragment, type ReactNode } from 'react';
import type { AmountIn } from '@handrail/domain/checkins/amounts.ts';
import { numberInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';

/** "9 glasses, 2 bottles": each unit apart, in the person's word for it. */
export const Amounts = ({ amounts }: { amounts: readonly AmountIn[] }): ReactNode =>
  amounts.map((one, at) => (
    <Fragment key={one.unit}>
      {at > 0 ? ', ' : null}
      <Amount {...one} />
    </Fragment>
  ));

const Amount = ({ unit, amount, plusMinus }: AmountIn) => {
  const { language } = useSay();
  const counted = (
    <>
      {numberInWords(amount, language)}
      {unit === '' ? null : (
        <>
          {' '}
          <Own>{unit}</Own>
        </>
      )}
    </>
  );
  return plusMinus === 0 ? (
    counted
  ) : (
    <Sentence
      id="session.followed.give-or-take"
      parts={{ amount: counted, more: numberInWords(plusMinus, language) }}
    />
  );
};
