import type { CardId } from '@handrail/content/safety/card.ts';
import { cards } from '@handrail/content/safety/cards.ts';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';

/** Safety texts to open, by their titles. */
export const CardRows = ({ ids }: { ids: readonly CardId[] }) => {
  const say = useSay();
  return (
    <ul className="rows" role="list">
      {ids.map((id) => (
        <li key={id}>
          <Go to={{ name: 'safety', card: id }} className="list-row card-row">
            <span className="list-title">{cards[id][say.language].title}</span>
            <Icon name="onward" />
          </Go>
        </li>
      ))}
    </ul>
  );
};
