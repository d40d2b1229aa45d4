import { planKinds } from '@handrail/domain/plans/plan.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { useCardOf } from '../../circle/cards.ts';
import { CardWords } from '../../desk/CardWords.tsx';
import { useRecords } from '../../notebook/notebook.tsx';
import { SafetyPlanPart } from '../../people/parts/SafetyPlanPart.tsx';
import { usePartsHere } from '../../people/use-parts.ts';
import { DangerTiles } from '../../safety/DangerTiles.tsx';
import { Go } from '../../shell/navigator.tsx';
import { useLive } from '../session-here.tsx';
import { PartReads } from './PartReads.tsx';

/** Only when somebody flagged it. What the therapist must act on stands before the question. [D18] */
export const SafetyPart = () => {
  const { mine } = useLive();
  return mine === 'owner' ? <Mine /> : <Theirs />;
};

const Mine = () => {
  const say = useSay();
  const { roomId } = useLive();
  const card = useCardOf(roomId);
  return (
    <>
      {card ? <CardWords card={card} /> : null}
      <section className="stack" aria-labelledby="places-h">
        <h2 id="places-h">{say('session.safety.places')}</h2>
        <p className="soft">{say('live.safety.intro')}</p>
        <DangerTiles />
      </section>
      <section className="stack" aria-labelledby="own-plans-h">
        <h2 id="own-plans-h">{say('session.safety.plans')}</h2>
        <PartReads part="safety-plan" />
        <ul className="plainlist" role="list">
          {planKinds.map((plan) => (
            <li key={plan}>
              <Go to={{ name: 'safety-plan', plan }}>{say(`safety.plan.${plan}`)}</Go>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const Theirs = () => {
  const say = useSay();
  const { roomId, name } = useLive();
  const here = usePartsHere(roomId).includes('safety-plan');
  const own = useRecords('therapistCard').at(-1);
  return (
    <>
      <p>{say('live.safety.theirs', { name })}</p>
      {own ? <CardWords card={own} /> : null}
      {here ? <SafetyPlanPart /> : <p className="soft">{say('live.part.not-shared', { name })}</p>}
    </>
  );
};
