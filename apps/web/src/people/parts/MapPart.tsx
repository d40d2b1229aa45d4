import { useMemo } from 'react';
import { linesAmong, waysOf, type Line, type Ways as AllWays } from '@handrail/domain/links/ways.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import type { MessageKey } from '@handrail/content/translations/catalogue.ts';
import { Own, OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { BehaviourFacts } from '../../map/Facts.tsx';
import { keyOf, type MapThing } from '../../map/things.ts';
import { behaviourName, concernName, functionName, Named, strengthName } from '../../names/names.tsx';
import { Beside } from '../beside/Beside.tsx';
import { usePerson, useShared } from '../person-context.tsx';

const headings = {
  comesFrom: 'map.comes-from',
  leadsTo: 'map.leads-to',
  heldBy: 'map.held-by',
  holds: 'map.holds',
  beside: 'map.beside',
} as const satisfies Record<keyof AllWays, MessageKey>;

type Thing = Pick<MapThing, 'kind' | 'id' | 'sort' | 'name' | 'area'>;

/** The lines of one thing in words, each with the person's own words on it. */
const Lines = ({
  thing,
  byKey,
  lines,
}: {
  thing: Thing;
  byKey: ReadonlyMap<string, Thing>;
  lines: readonly Line[];
}) => {
  const say = useSay();
  const ways = waysOf(lines, thing);
  return (Object.keys(headings) as (keyof AllWays)[]).map((which) =>
    ways[which].length === 0 ? null : (
      <div key={which} className="way-group">
        <h4>{say(headings[which])}</h4>
        <ul className="ways">
          {ways[which].map(({ line, other }) => {
            const found = byKey.get(keyOf(other));
            return found ? (
              <li key={line.id}>
                <Named name={found.name} />{' '}
                {line.words === undefined ? null : (
                  <q>
                    <Own>{line.words}</Own>
                  </q>
                )}
              </li>
            ) : null;
          })}
        </ul>
      </div>
    ),
  );
};

/** What a behaviour gives the person, how strongly, and what else does. */
const Gives = ({ behaviourId }: { behaviourId: string }) => {
  const say = useSay();
  const all = useShared('function').filter((one) => one.behaviourId === behaviourId);
  return all.length === 0 ? null : (
    <div className="way-group">
      <h4>{say('people.gives')}</h4>
      <ul className="ways">
        {all.map((one) => {
          const name = functionName(one, say);
          return (
            <li key={one.id}>
              <Named name={name} />{' '}
              <span className="small soft">
                {[
                  name.own && one.gives ? say(`kind.gives.${one.gives}`) : '',
                  one.strength === undefined ? '' : say('map.gives.of-ten', { strength: one.strength }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {one.elsewhere ? (
                <p className="small">
                  {say('people.gives.elsewhere')} <Own>{one.elsewhere}</Own>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const More = ({ words }: { words: string | undefined }) =>
  words?.trim() ? <OwnLine>{words}</OwnLine> : null;

/** The person's map in their words: each thing with what was said of it and the lines it is part of. */
export const MapPart = () => {
  const say = useSay();
  const { name } = usePerson();
  const behaviours = useShared('behaviour');
  const concerns = useShared('concern');
  const strengths = useShared('strength');
  const links = useShared('link');
  const things = useMemo(() => {
    const all: readonly Thing[] = [
      ...behaviours.map((one) => ({
        kind: 'behaviour' as const,
        id: one.id,
        sort: 'does' as const,
        name: behaviourName(one, say),
        area: undefined,
      })),
      ...concerns.map((one) => ({
        kind: 'concern' as const,
        id: one.id,
        sort: 'behind' as const,
        name: concernName(one, say),
        area: one.area === undefined ? undefined : say(`kind.concern.${one.area}`),
      })),
      ...strengths.map((one) => ({
        kind: 'strength' as const,
        id: one.id,
        sort: 'holds' as const,
        name: strengthName(one, say),
        area: undefined,
      })),
    ];
    return new Map(all.map((thing) => [keyOf(thing), thing]));
  }, [behaviours, concerns, strengths, say]);
  const lines = useMemo(() => linesAmong(links, [...things.values()]), [links, things]);
  const shown = (
    kind: Thing['kind'],
    records: readonly (RecordOf<'behaviour'> | RecordOf<'concern'> | RecordOf<'strength'>)[],
  ) =>
    records.map((record) => {
      const thing = things.get(keyOf({ kind, id: record.id }));
      return thing ? (
        <li key={record.id}>
          <Beside kind={kind} record={record} thing={thing.name.text}>
            <h3 className="thing-name">
              <Named name={thing.name} />
            </h3>
            {thing.area === undefined || !thing.name.own ? null : <p className="small soft">{thing.area}</p>}
            {kind === 'behaviour' ? <BehaviourFacts behaviour={record as RecordOf<'behaviour'>} /> : null}
            {kind === 'behaviour' ? (
              <Gives behaviourId={record.id} />
            ) : (
              <More words={(record as RecordOf<'concern'>).more} />
            )}
            <Lines thing={thing} byKey={things} lines={lines} />
          </Beside>
        </li>
      ) : null;
    });
  return (
    <>
      <Things id="does-h" title={say('people.map.does', { name })} shown={shown('behaviour', behaviours)} />
      <Things id="behind-h" title={say('people.map.behind')} shown={shown('concern', concerns)} />
      <Things id="holds-h" title={say('people.map.holds', { name })} shown={shown('strength', strengths)} />
    </>
  );
};

const Things = ({ id, title, shown }: { id: string; title: string; shown: readonly React.ReactNode[] }) =>
  shown.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rows theirs-list" role="list">
        {shown}
      </ul>
    </section>
  );
