import { planKinds } from '@handrail/domain/plans/plan.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { CardWords } from '../../desk/CardWords.tsx';
import { useRecords } from '../../notebook/notebook.tsx';
import { DangerTiles } from '../../safety/DangerTiles.tsx';
import { Go } from '../../shell/navigator.tsx';
import { useWhoSees, whoSeesSentence } from '../../shell/who-sees.tsx';
import { SessionText } from '../SessionText.tsx';

/** Only when somebody flagged it. The therapist's card and who is here stand before the question. [D18] */
export const SafetyPart = () => {
  const say = useSay();
  const who = useWhoSees();
  const card = useRecords('therapistCard').at(-1);
  return (
    <>
      <p className="see-sentence">{whoSeesSentence(who, say)}</p>
      {card ? <CardWords card={card} /> : null}
      <section aria-labelledby="places-h">
        <h2 id="places-h">{say('session.safety.places')}</h2>
        <p className="soft">{say('session.safety.intro')}</p>
        <DangerTiles />
      </section>
      <section aria-labelledby="own-plans-h">
        <h2 id="own-plans-h">{say('session.safety.plans')}</h2>
        <ul className="plainlist" role="list">
          {planKinds.map((plan) => (
            <li key={plan}>
              <Go to={{ name: 'safety-plan', plan }}>{say(`safety.plan.${plan}`)}</Go>
            </li>
          ))}
        </ul>
      </section>
      <SessionText
        field="safetyWords"
        label={say('session.safety.words')}
        hint={say('session.safety.words-hint')}
      />
    </>
  );
};
