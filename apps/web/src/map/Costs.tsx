import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { harmName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';

/** What one behaviour costs, in the order it was written; each leads to its own page. */
export const Costs = ({ behaviourId }: { behaviourId: string }) => {
  const say = useSay();
  const harms = useRecords('harm').filter((harm) => harm.behaviourIds?.includes(behaviourId));
  return harms.length === 0 ? null : (
    <section>
      <h2>{say('map.costs')}</h2>
      <ul className="ways">
        {harms.map((harm) => (
          <li key={harm.id}>
            <Go to={{ name: 'harm', id: harm.id }}>
              <Named name={harmName(harm, say)} />
            </Go>{' '}
            {harm.to === undefined || harm.to === 'me' ? null : (
              <span className="small soft">
                {harm.toName ? <Own>{harm.toName}</Own> : say(`kind.harm-to.${harm.to}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
