import { waysOf, type Line, type Way, type Ways as AllWays } from '@handrail/domain/links/ways.ts';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Named } from '../names/names.tsx';
import { Go } from '../shell/navigator.tsx';
import { keyOf, routeTo, type MapThing } from './things.ts';

const headings = {
  comesFrom: 'map.comes-from',
  leadsTo: 'map.leads-to',
  heldBy: 'map.held-by',
  holds: 'map.holds',
  beside: 'map.beside',
} as const satisfies Record<keyof AllWays, MessageKey>;

const WayItem = ({ way, from, other }: { way: Way; from: MapThing; other: MapThing }) => {
  const say = useSay();
  return (
    <li>
      <Go to={routeTo(other)}>
        <Named name={other.name} />
      </Go>{' '}
      {way.line.words === undefined ? null : (
        <q>
          <Own>{way.line.words}</Own>
        </q>
      )}{' '}
      <Go
        to={{ name: 'link', id: way.line.id }}
        className="small soft"
        label={say('map.change-line-between', { from: from.name.text, to: other.name.text })}
      >
        {say('map.change-line')}
      </Go>
    </li>
  );
};

/** What one thing comes from, leads to and is held by, in words; the lines of the picture as a list. */
export const Ways = ({
  thing,
  things,
  lines,
  level,
}: {
  thing: MapThing;
  things: readonly MapThing[];
  lines: readonly Line[];
  level: 'h2' | 'h3';
}) => {
  const say = useSay();
  const ways = waysOf(lines, thing);
  const byKey = new Map(things.map((one) => [keyOf(one), one]));
  const Heading = level;
  return (Object.keys(headings) as (keyof AllWays)[]).map((which) =>
    ways[which].length === 0 ? null : (
      <div key={which} className="way-group">
        <Heading>{say(headings[which])}</Heading>
        <ul className="ways">
          {ways[which].map((way) => {
            const other = byKey.get(keyOf(way.other));
            return other ? <WayItem key={way.line.id} way={way} from={thing} other={other} /> : null;
          })}
        </ul>
      </div>
    ),
  );
};
