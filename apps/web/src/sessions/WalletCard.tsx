import type { TakeAway } from '@handrail/domain/sessions/take-away.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Scroll } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { NumberWords, usePaperNumbers } from './Numbers.tsx';
import type { PaperPartName } from './PaperPart.tsx';
import { IfThenLine } from './parts/StepsPart.tsx';

/** 85 by 54 millimetres with a line to cut along; it grows when the words are long, because no word is cut off. */
export const WalletCard = ({
  session,
  next,
  page,
  leftOut,
}: {
  session: RecordOf<'session'>;
  /** The next contact that both agreed on: words of the page, not of the person. */
  next?: string | null;
  page: TakeAway;
  leftOut: readonly PaperPartName[];
}) => {
  const say = useSay();
  const numbers = usePaperNumbers();
  const has = (part: PaperPartName): boolean => !leftOut.includes(part);
  return (
    <section className="paper-part" aria-labelledby="wallet-h">
      <h2 id="wallet-h">{say('session.page.wallet')}</h2>
      <p className="small soft">{say('session.page.cut')}</p>
      <div className="wallet">
        <Scroll />
        {has('steps')
          ? page.steps.map(({ step, ifThens }) => (
              <div key={step.id}>
                <p>
                  <Own>{step.label ?? ''}</Own>
                </p>
                {ifThens.map((one) => (
                  <IfThenLine key={one.id} ifThen={one} />
                ))}
              </div>
            ))
          : null}
        {has('next') && session.nextContact ? (
          <p>
            {say('session.page.next')}: <Own>{session.nextContact}</Own>
          </p>
        ) : null}
        {has('next') && next ? (
          <p>
            {say('session.page.next')}: {next}
          </p>
        ) : null}
        {has('numbers') ? (
          <p className="wallet-numbers">
            {numbers
              .filter(({ kind }) => kind === 'emergency' || kind === 'crisis')
              .map((service) => (
                <NumberWords key={service.id} service={service} />
              ))}
          </p>
        ) : null}
      </div>
    </section>
  );
};
