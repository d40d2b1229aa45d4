import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords, numberInWords } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Beside } from '../beside/Beside.tsx';
import { usePerson, useShared } from '../person-context.tsx';

/** Every number in a table, in the order of days, with the words beside it. */
const Readings = ({ metric }: { metric: RecordOf<'metric'> }) => {
  const say = useSay();
  const { name } = usePerson();
  const readings = useShared('reading')
    .filter((one) => one.metricId === metric.id)
    .toSorted((a, b) =>
      (a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.madeAt - b.madeAt,
    );
  if (readings.length === 0) return <p className="soft">{say('lookback.follow.none-yet')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('lookback.table.day')}</th>
          <th scope="col">
            {say('lookback.follow.table.value')} {metric.unit ? <Own>{metric.unit}</Own> : null}
          </th>
          <th scope="col">{say('people.words-of', { name })}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.id}>
            <th scope="row">
              {reading.day === undefined ? say('shell.unsaid') : dateInWords(reading.day, say.language)}
            </th>
            <td>
              {reading.value === undefined ? say('shell.unsaid') : numberInWords(reading.value, say.language)}
            </td>
            <td>{reading.words ? <Own>{reading.words}</Own> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What the person follows, in the order they began, with the way they want it to go if they said one. */
export const FollowPart = () => {
  const say = useSay();
  const metrics = useShared('metric');
  return (
    <section aria-labelledby="follow-h">
      <h2 id="follow-h">{say('people.follow')}</h2>
      <ul className="rows theirs-list" role="list">
        {metrics.map((metric) => {
          const own = metric.label?.trim();
          const name = own ? metric.label : say('lookback.follow.no-name');
          return (
            <li key={metric.id}>
              <Beside kind="metric" record={metric} thing={name ?? ''}>
                <h3 className="thing-name">{own ? <Own>{metric.label}</Own> : name}</h3>
                {metric.wanted ? (
                  <p className="small soft">
                    {say('lookback.follow.chosen', {
                      wanted: say(`lookback.follow.wanted.${metric.wanted}`),
                    })}
                  </p>
                ) : null}
                <Readings metric={metric} />
              </Beside>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
