import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';

const addable = [
  { route: 'behaviour', sort: 'does' },
  { route: 'concern', sort: 'behind' },
  { route: 'strength', sort: 'holds' },
] as const;

/** Three ways to add, of equal weight, and a line between what is there. */
export const AddToMap = ({ withLine }: { withLine: boolean }) => {
  const say = useSay();
  return (
    <section aria-labelledby="add-to-map">
      <h2 id="add-to-map">{say('map.add')}</h2>
      <div className="actions">
        {addable.map(({ route, sort }) => (
          <Go key={route} to={{ name: route, id: 'new' }} className="button">
            <Icon name="plus" />
            {say(`map.add.${sort}`)}
          </Go>
        ))}
        {withLine ? (
          <Go to={{ name: 'link' }} className="button">
            {say('map.draw-line')}
          </Go>
        ) : null}
      </div>
    </section>
  );
};
