import { dangerTiles } from '@handrail/domain/plans/danger.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';

/** Each opens Safety at the right place; none is a score, and which one it was is remembered nowhere. */
export const DangerTiles = ({ onGo }: { onGo?: () => void }) => {
  const say = useSay();
  return (
    <ul className="tiles danger-tiles" role="list">
      {dangerTiles.map((tile) => (
        <li key={tile}>
          <Go to={{ name: 'safety', card: tile }} className="tile" {...(onGo && { onGo })}>
            <Icon name="lantern" />
            <span>{say(`doors.danger.${tile}`)}</span>
          </Go>
        </li>
      ))}
    </ul>
  );
};
