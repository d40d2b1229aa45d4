import '../map/map.css';
import './harms.css';
import { PartRow } from '../circle/ShareRow.tsx';
import { TheirOrder } from '../circle/TheirOrder.tsx';
import type { RecordOf } from '@handrail/domain/records.ts';
import { currentOrder } from '@handrail/domain/urgency/order.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { harmName, Named } from '../names/names.tsx';
import { useRecords } from '../notebook/notebook.tsx';
import { Go } from '../shell/navigator.tsx';
import { Page } from '../shell/Page.tsx';
import { SeeChip } from '../shell/who-sees.tsx';
import { HarmFacts } from './HarmFacts.tsx';
import { ReadingChart } from './ReadingChart.tsx';

type Harm = RecordOf<'harm'>;

const AddHarm = ({ to }: { to?: 'me' | 'others' }) => {
  const say = useSay();
  return (
    <Go to={to === undefined ? { name: 'harm' } : { name: 'harm', to }} className="button">
      <Icon name="plus" />
      {say(to === 'me' ? 'harms.add-me' : to === 'others' ? 'harms.add-others' : 'harms.add')}
    </Go>
  );
};

/** In the order they were written, never by how bad. [D10, D17] */
const HarmList = ({
  id,
  title,
  harms,
  add,
}: {
  id: string;
  title: string;
  harms: readonly Harm[];
  add?: 'me' | 'others';
}) => {
  const say = useSay();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {harms.length === 0 ? null : (
        <ul className="rows">
          {harms.map((harm) => {
            const name = harmName(harm, say);
            return (
              <li key={harm.id} className="harm">
                <Go to={{ name: 'harm', id: harm.id }} className={name.own ? 'own harm-link' : 'harm-link'}>
                  <bdi>{name.text}</bdi>
                </Go>
                <HarmFacts harm={harm} />
              </li>
            );
          })}
        </ul>
      )}
      {add ? (
        <div>
          <AddHarm to={add} />
        </div>
      ) : null}
    </section>
  );
};

/** The person's order as it stands, to read; it is changed on a page of its own. */
const WhatMatters = ({ harms }: { harms: readonly Harm[] }) => {
  const say = useSay();
  const { ranked, notYet, reasons, day } = currentOrder(useRecords('ranking'), harms);
  return (
    <section aria-labelledby="rank-h">
      <h2 id="rank-h">{say('harms.rank')}</h2>
      <p className="small soft">
        {day === undefined
          ? say('harms.rank.none')
          : say('harms.rank.from', { day: dateInWords(day, say.language) })}
      </p>
      {ranked.length > 0 ? (
        <ol className="rank rank-read">
          {ranked.map((harm) => (
            <li key={harm.id}>
              <span className="grip" aria-hidden="true" />
              <div className="what">
                <p>
                  <Named name={harmName(harm, say)} />
                </p>
                {reasons[harm.id] ? (
                  <p className="small">
                    <Own>{reasons[harm.id]}</Own>
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      {day !== undefined && notYet.length > 0 ? (
        <>
          <h3>{say('harms.rank.not-yet')}</h3>
          <ul className="ways">
            {notYet.map((harm) => (
              <li key={harm.id}>
                <Named name={harmName(harm, say)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div>
        <Go to={{ name: 'ranking' }} className="button" kind="main">
          {say(day === undefined ? 'harms.rank.begin' : 'harms.rank.change')}
        </Go>
      </div>
    </section>
  );
};

/** The readings of every harm that has some, in the order the harms were written. */
const Weights = ({ harms }: { harms: readonly Harm[] }) => {
  const say = useSay();
  const readings = useRecords('harmReading');
  const weighed = harms.filter((harm) => readings.some((reading) => reading.harmId === harm.id));
  return weighed.length === 0 ? null : (
    <section aria-labelledby="weights">
      <h2 id="weights">{say('harms.readings')}</h2>
      {weighed.map((harm) => (
        <div key={harm.id} className="stack">
          <h3 className="weight-name">
            <Named name={harmName(harm, say)} />
          </h3>
          <ReadingChart readings={readings.filter((reading) => reading.harmId === harm.id)} />
        </div>
      ))}
    </section>
  );
};

/** What it costs, to me and to others, and what matters most. */
export default function HarmsScreen() {
  const say = useSay();
  const harms = useRecords('harm');
  const unsaid = harms.filter(({ to }) => to === undefined);
  return (
    <Page
      title={say('harms.title')}
      intro={say('harms.intro')}
      wide
      back={{ to: { name: 'map' }, label: say('shell.map') }}
      head={
        <div>
          <SeeChip of={{ part: 'harms' }} />
        </div>
      }
    >
      {harms.length === 0 ? (
        <Empty drawing={<Drawing name="bird" />}>
          <p>{say('harms.empty')}</p>
          <AddHarm />
        </Empty>
      ) : (
        <div className="split">
          <div className="stack">
            <WhatMatters harms={harms} />
            <TheirOrder />
            <Weights harms={harms} />
          </div>
          <div className="stack harm-lists">
            <HarmList
              id="tome"
              title={say('harms.to-me')}
              harms={harms.filter(({ to }) => to === 'me')}
              add="me"
            />
            <HarmList
              id="toothers"
              title={say('harms.to-others')}
              harms={harms.filter(({ to }) => to !== undefined && to !== 'me')}
              add="others"
            />
            {unsaid.length > 0 ? (
              <HarmList id="tounsaid" title={say('harms.to-unsaid')} harms={unsaid} />
            ) : null}
          </div>
        </div>
      )}
      <PartRow part="harms" />
    </Page>
  );
}
