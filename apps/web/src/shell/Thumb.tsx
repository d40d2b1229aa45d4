import { Icon, type IconName } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from './navigator.tsx';
import type { Place } from './routes.ts';

const places = [
  ['today', 'today'],
  ['map', 'map'],
  ['plan', 'plan'],
  ['look-back', 'calendar'],
  ['circle', 'circle'],
] as const satisfies readonly (readonly [Place, IconName])[];

/** Five places, under the thumb. */
export const Thumb = ({ place }: { place: Place | undefined }) => {
  const say = useSay();
  return (
    <nav className="thumb" aria-label={say('shell.places')}>
      {places.map(([name, icon]) => (
        <Go key={name} to={{ name }} current={place === name}>
          <Icon name={icon} />
          <span>{say(`shell.${name}`)}</span>
        </Go>
      ))}
    </nav>
  );
};
