import { useSay } from '@handrail/ui/say.tsx';
import { usePerson } from './person-context.tsx';

/** What the end of a room means from this side. Who ended it, and why, is not said. */
export const Ended = () => {
  const say = useSay();
  const { name } = usePerson();
  return (
    <section className="card stack" aria-labelledby="ended-h">
      <h2 id="ended-h">{say('people.ended')}</h2>
      <p>{say('people.ended.nothing-goes', { name })}</p>
      <p>{say('people.ended.stays')}</p>
    </section>
  );
};
