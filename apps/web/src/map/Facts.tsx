import type { ReactNode } from 'react';
import { hasAmounts } from '@handrail/domain/behaviours/behaviour.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { numberInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';

export interface Fact {
  readonly label: string;
  readonly said: ReactNode;
}

/** What was said, each under its question. What was not said does not appear. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <dl className="said-so">
      {facts.map(({ label, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );

/** What was said about one behaviour. Numbers are never shown for eating and self-injury. [D16] */
export const BehaviourFacts = ({ behaviour }: { behaviour: RecordOf<'behaviour'> }) => {
  const say = useSay();
  const { behaviourKind, substance, prescribed, daysInFour, route, typicalAmount, unit } = behaviour;
  const numbers = hasAmounts(behaviourKind);
  const facts: Fact[] = [];
  const tell = (label: string, said: ReactNode): void => {
    if (said !== undefined && said !== '' && said !== null) facts.push({ label, said });
  };
  const own = (label: string, words: string | undefined): void =>
    tell(label, words ? <Own>{words}</Own> : null);
  if (behaviour.label?.trim())
    tell(say('map.fact.kind'), behaviourKind && say(`kind.behaviour.${behaviourKind}`));
  tell(say('map.fact.substance'), substance && say(`kind.substance.${substance}`));
  tell(say('map.behaviour.prescribed'), prescribed && say(`kind.prescribed.${prescribed}`));
  if (numbers) {
    tell(
      say('map.fact.days'),
      daysInFour === undefined ? null : say('map.fact.days-of', { days: daysInFour }),
    );
    const amount = typicalAmount === undefined ? null : numberInWords(typicalAmount, say.language);
    tell(
      say('map.fact.amount'),
      amount === null ? null : (
        <>
          {amount} {unit ? <Own>{unit}</Own> : null}
        </>
      ),
    );
    if (amount === null) own(say('map.behaviour.unit'), unit);
  }
  tell(say('map.fact.route'), route && say(`kind.route.${route}`));
  own(say('map.behaviour.set'), behaviour.set);
  own(say('map.behaviour.setting'), behaviour.setting);
  own(say('map.behaviour.rules'), behaviour.rules);
  own(say('map.behaviour.since'), behaviour.sinceWhen);
  own(say('map.behaviour.break'), behaviour.longestBreak);
  own(say('map.behaviour.break-helped'), behaviour.breakHelped);
  return <FactList facts={facts} />;
};
