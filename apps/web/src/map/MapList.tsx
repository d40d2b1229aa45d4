import { waysOf, type Line } from '@handrail/domain/links/ways.ts';
import { useSay } from '@handrail/ui/say.tsx';
import { Go } from '../shell/navigator.tsx';
import { RemoveThing } from './RemoveThing.tsx';
import { keyOf, routeTo, type MapThing } from './things.ts';
import { Ways } from './Ways.tsx';

interface ListProps {
  readonly things: readonly MapThing[];
  readonly lines: readonly Line[];
}

const ListItem = ({ thing, things, lines }: ListProps & { thing: MapThing }) => {
  const say = useSay();
  const isAlone = Object.values(waysOf(lines, thing)).every((ways) => ways.length === 0);
  return (
    <li>
      <details>
        <summary>
          {thing.name.own ? (
            <span className="own" dir="auto">
              {thing.name.text}
            </span>
          ) : (
            <span>{thing.name.text}</span>
          )}
          <span className="soft small">
            {thing.area === undefined || !thing.name.own
              ? say(`map.sort.${thing.sort}`)
              : say('map.sort.area', { sort: say(`map.sort.${thing.sort}`), area: thing.area })}
          </span>
        </summary>
        <div className="stack node-sheet">
          {isAlone ? (
            <p className="small soft">{say('map.alone')}</p>
          ) : (
            <Ways thing={thing} things={things} lines={lines} level="h3" />
          )}
          <div className="actions">
            <Go
              to={routeTo(thing)}
              className="button"
              label={say('map.open-named', { name: thing.name.text })}
            >
              {say('map.open')}
            </Go>
            <Go
              to={{ name: 'link', fromKind: thing.kind, fromId: thing.id }}
              className="button"
              label={say('map.draw-line-named', { name: thing.name.text })}
            >
              {say('map.draw-line-here')}
            </Go>
            <RemoveThing kind={thing.kind} id={thing.id} name={thing.name.text} />
          </div>
        </div>
      </details>
    </li>
  );
};

/** The same map as a list: everything the picture shows and does, without a picture. */
export const MapList = ({ things, lines }: ListProps) => {
  const say = useSay();
  return (
    <section aria-labelledby="map-list">
      <div className="between">
        <h2 id="map-list">{say('map.list.title')}</h2>
        <span className="small soft">{say('map.list.note')}</span>
      </div>
      <ul className="rows twinlist">
        {things.map((thing) => (
          <ListItem key={keyOf(thing)} thing={thing} things={things} lines={lines} />
        ))}
      </ul>
    </section>
  );
};
