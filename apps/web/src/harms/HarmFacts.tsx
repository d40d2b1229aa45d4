import type { ReactNode } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { FactList, type Fact } from '../map/Facts.tsx';
import { behaviourName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';

/** What was said about one harm; what eases it first. Each rating stands alone: no colour, no sum. [D17] */
export const HarmFacts = ({ harm }: { harm: RecordOf<'harm'> }) => {
  const say = useSay();
  const behaviours = useRecords('behaviour').filter((one) => harm.behaviourIds?.includes(one.id));
  const facts: Fact[] = [];
  const tell = (label: string, said: ReactNode): void => {
    if (said !== undefined && said !== '' && said !== null) facts.push({ label, said });
  };
  if (harm.to !== undefined && harm.to !== 'me') {
    tell(say('harms.fact.who'), harm.toName ? <Own>{harm.toName}</Own> : say(`kind.harm-to.${harm.to}`));
  }
  tell(say('harms.fact.eases'), harm.eases ? <Own>{harm.eases}</Own> : null);
  if (harm.label?.trim()) tell(say('harms.fact.area'), harm.area && say(`kind.harm-area.${harm.area}`));
  tell(say('harms.fact.bad'), harm.bad === undefined ? null : say('harms.of-four', { said: harm.bad }));
  tell(
    say('harms.fact.likely'),
    harm.likely === undefined ? null : say('harms.of-four', { said: harm.likely }),
  );
  tell(say('harms.fact.soon'), harm.soon && say(`kind.soon.${harm.soon}`));
  if (behaviours.length > 0) {
    tell(
      say('harms.fact.behaviours'),
      behaviours.map((one, at) => (
        <span key={one.id}>
          {at > 0 ? ', ' : ''}
          <Named name={behaviourName(one, say)} />
        </span>
      )),
    );
  }
  return <FactList facts={facts} />;
};
