import type { LocalDay } from '@handrail/kernel/local-day.ts';
import { dateInWords, numberInWords, shortDay } from '@handrail/ui/dates.ts';
import { OwnLine } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { useRemove } from '../shell/use-keep.ts';
import { readingSpots } from './reading-shape.ts';
import { shortNumber } from './short-number.ts';

export interface ReadingOn {
  readonly id: string;
  readonly day: LocalDay;
  readonly value: number;
  readonly words?: string;
}

/** A line that pauses where nothing was said, and every number in a table. */
export const MetricChart = ({ readings, unit }: { readings: readonly ReadingOn[]; unit: string }) => {
  const say = useSay();
  const { spots, threads, low, high, width, height } = readingSpots(readings);
  const first = readings[0];
  const last = readings.at(-1);
  if (!first || !last) return null;
  const alt = say('lookback.follow.alt', {
    count: readings.length,
    first: dateInWords(first.day, say.language),
    last: dateInWords(last.day, say.language),
  });
  const lines =
    low === high
      ? [[low, height / 2] as const]
      : ([
          [high, 24],
          [low, height - 44],
        ] as const);
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        <path className="axis" d={lines.map(([, y]) => `M44 ${y}H354`).join('')} />
        {lines.map(([value, y]) => (
          <text key={value} x="38" y={y + 5} textAnchor="end">
            {shortNumber(value, say.language)}
          </text>
        ))}
        {threads.map((d) => (
          <path key={d} className="thread" d={d} />
        ))}
        {spots.map(({ id, x, y }, i) => (
          <circle
            key={id}
            className={i === spots.length - 1 ? 'knob-now' : 'knob'}
            cx={x}
            cy={y}
            r={i === spots.length - 1 ? 7 : 4.5}
          />
        ))}
        <text x="52" y={height - 8} textAnchor="start">
          {shortDay(first.day, say.language)}
        </text>
        {first.day === last.day ? null : (
          <text x={width - 6} y={height - 8} textAnchor="end">
            {shortDay(last.day, say.language)}
          </text>
        )}
      </svg>
      <p className="small soft">{say('lookback.follow.key')}</p>
      <ReadingTable readings={readings} unit={unit} />
    </figure>
  );
};

const ReadingTable = ({ readings, unit }: { readings: readonly ReadingOn[]; unit: string }) => {
  const say = useSay();
  const remove = useRemove();
  return (
    <Twin summary={say('lookback.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('lookback.table.day')}</th>
            <th scope="col">
              {say('lookback.follow.table.value')}{' '}
              {unit === '' ? null : <bdi className="own-inline">{unit}</bdi>}
            </th>
            <th scope="col">{say('lookback.follow.table.words')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.id}>
              <th scope="row">{dateInWords(reading.day, say.language)}</th>
              <td>{numberInWords(reading.value, say.language)}</td>
              <td>
                {reading.words ? <OwnLine>{reading.words}</OwnLine> : null}
                <button
                  type="button"
                  className="take-back small"
                  aria-label={say('lookback.follow.remove-reading', {
                    day: dateInWords(reading.day, say.language),
                  })}
                  onClick={() => void remove('reading', reading.id)}
                >
                  {say('shell.remove')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Twin>
  );
};
