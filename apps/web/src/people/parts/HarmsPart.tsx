import type { ReactNode } from 'react';
import { readingsByDay } from '@handrail/domain/harms/readings.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { currentOrder } from '@handrail/domain/urgency/order.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { FactList, type Fact } from '../../map/Facts.tsx';
import { behaviourName, harmName, Named } from '../../names/names.tsx';
import { Beside } from '../beside/Beside.tsx';
import { usePerson, useShared } from '../person-context.tsx';
import { EarlierOrdersOf } from './EarlierOrdersOf.tsx';
import { UrgencyView } from '../urgency/UrgencyView.tsx';

type Harm = RecordOf<'harm'>;

/** What was said about one harm; what eases it first. Each rating stands alone: no colour, no sum. [D17] */
const Facts = ({ harm }: { harm: Harm }) => {
  const say = useSay();
  const behaviours = useShared('behaviour').filter((one) => harm.behaviourIds?.includes(one.id));
  const facts: Fact[] = [];
  const tell = (label: string, said: ReactNode): void => {
    if (said !== undefined && said !== '' && said !== null) facts.push({ label, said });
  };
  if (harm.to !== undefined && harm.to !== 'me')
    tell(say('harms.fact.who'), harm.toName ? <Own>{harm.toName}</Own> : say(`kind.harm-to.${harm.to}`));
  tell(say('harms.fact.eases'), harm.eases ? <Own>{harm.eases}</Own> : null);
  if (harm.label?.trim()) tell(say('harms.fact.area'), harm.area && say(`kind.harm-area.${harm.area}`));
  if (harm.bad !== undefined) tell(say('harms.fact.bad'), say('harms.of-four', { said: harm.bad }));
  if (harm.likely !== undefined) tell(say('harms.fact.likely'), say('harms.of-four', { said: harm.likely }));
  tell(say('harms.fact.soon'), harm.soon && say(`kind.soon.${harm.soon}`));
  if (behaviours.length > 0)
    tell(
      say('harms.fact.behaviours'),
      behaviours.map((one, at) => (
        <span key={one.id}>
          {at > 0 ? ', ' : ''}
          <Named name={behaviourName(one, say)} />
        </span>
      )),
    );
  return <FactList facts={facts} />;
};

/** How much it weighed, as it was said; a day without a number says so. Nothing is averaged. [D6] */
const Readings = ({ harmId }: { harmId: string }) => {
  const say = useSay();
  const { name } = usePerson();
  const rows = readingsByDay(useShared('harmReading').filter((one) => one.harmId === harmId));
  return rows.length === 0 ? null : (
    <Twin summary={say('harms.readings')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('harms.readings.day')}</th>
            <th scope="col">{say('harms.readings.bother')}</th>
            <th scope="col">{say('people.words-of', { name })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((reading) => (
            <tr key={reading.id}>
              <th scope="row">{dateInWords(reading.day, say.language)}</th>
              <td>{reading.bother ?? say('shell.unsaid')}</td>
              <td>{reading.words ? <Own>{reading.words}</Own> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Twin>
  );
};

/** In the order they were written, never by how bad. [D10, D17] */
const HarmList = ({ id, title, harms }: { id: string; title: string; harms: readonly Harm[] }) => {
  const say = useSay();
  return harms.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rows theirs-list" role="list">
        {harms.map((harm) => {
          const name = harmName(harm, say);
          return (
            <li key={harm.id}>
              <Beside kind="harm" record={harm} thing={name.text}>
                <h3 className="thing-name">
                  <Named name={name} />
                </h3>
                <Facts harm={harm} />
                <Readings harmId={harm.id} />
              </Beside>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** The person's order as it stands. Nothing on this page moves it. [D5] */
const TheirOrder = ({ harms }: { harms: readonly Harm[] }) => {
  const say = useSay();
  const { name } = usePerson();
  const rankings = useShared('ranking');
  const { ranked, notYet, reasons, day } = currentOrder(rankings, harms);
  return (
    <section aria-labelledby="order-h">
      <h2 id="order-h">{say('people.order', { name })}</h2>
      <p className="small soft">
        {day === undefined
          ? say('people.order.none')
          : say('people.order.from', { day: dateInWords(day, say.language) })}
      </p>
      {ranked.length === 0 ? null : (
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
      )}
      {day !== undefined && notYet.length > 0 ? (
        <>
          <h3>{say('people.order.not-yet')}</h3>
          <ul className="ways">
            {notYet.map((harm) => (
              <li key={harm.id}>
                <Named name={harmName(harm, say)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {rankings.length > 1 ? <EarlierOrdersOf rankings={rankings} harms={harms} /> : null}
    </section>
  );
};

/** What it costs in the person's words, their order, and the therapist's view beside it. */
export const HarmsPart = () => {
  const say = useSay();
  const { name } = usePerson();
  const harms = useShared('harm');
  return (
    <>
      <div className="split order-split">
        <TheirOrder harms={harms} />
        <UrgencyView harms={harms} />
      </div>
      <HarmList
        id="to-them-h"
        title={say('people.harms.to-them', { name })}
        harms={harms.filter(({ to }) => to === 'me')}
      />
      <HarmList
        id="to-others-h"
        title={say('harms.to-others')}
        harms={harms.filter(({ to }) => to !== undefined && to !== 'me')}
      />
      <HarmList
        id="to-unsaid-h"
        title={say('harms.to-unsaid')}
        harms={harms.filter(({ to }) => to === undefined)}
      />
    </>
  );
};
