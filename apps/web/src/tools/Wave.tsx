import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { bottom, curveThrough, high, left, right, spotsOf, top, wide, type Said } from './wave.ts';

const minutesIn = (second: number): number => Math.floor(second / 60);

/** The wave as a quiet curve, and every number in a table. Nothing moves, and nothing says which way it should go. */
export const Wave = ({ said }: { said: readonly Said[] }) => {
  const say = useSay();
  const spots = spotsOf(said);
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return <p>{say('tools.ride.none')}</p>;
  const alt = say('tools.ride.curve-is', {
    first: first.value,
    last: last.value,
    highest: Math.max(...said.map(({ value }) => value)),
    minutes: minutesIn(last.second),
  });
  const ground = high - bottom;
  const half = (top + ground) / 2;
  const far = wide - right;
  const minutes = Array.from({ length: minutesIn(last.second) }, (_, at) => at + 1);
  const every = Math.max(1, Math.ceil(minutes.length / 6));
  return (
    <figure className="chart wave">
      <figcaption>{say('tools.ride.curve')}</figcaption>
      <svg viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={alt}>
        <path className="axis" d={`M${left} ${top}H${far}M${left} ${half}H${far}M${left} ${ground}H${far}`} />
        {[
          [10, top],
          [5, half],
          [0, ground],
        ].map(([value, y]) => (
          <text key={value} x={left - 8} y={(y ?? 0) + 5} textAnchor="end">
            {value}
          </text>
        ))}
        {spots.length > 1 ? (
          <>
            <path className="under-wave" d={`${curveThrough(spots)}V${ground}H${first.x}Z`} />
            <path className="thread" d={curveThrough(spots)} />
          </>
        ) : null}
        {spots.map(({ slot, second, x, y }) => (
          <circle
            key={`${slot}-${second}`}
            className={slot === 'minute' ? 'knob' : 'knob-now'}
            cx={x}
            cy={y}
            r={6}
          />
        ))}
        {minutes
          .filter((minute) => minute % every === 0 && minute * 60 * 4 >= last.second)
          .map((minute) => (
            <text
              key={minute}
              x={left + ((minute * 60) / Math.max(1, last.second)) * (far - left)}
              y={high - 10}
              textAnchor="middle"
            >
              {minute}
            </text>
          ))}
        <text x={left} y={high - 10} textAnchor="start">
          {say('tools.ride.axis-time')}
        </text>
      </svg>
      <WaveTable said={said} />
    </figure>
  );
};

const WaveTable = ({ said }: { said: readonly Said[] }) => {
  const say = useSay();
  const when = ({ slot, second }: Said): string => {
    const at = say('tools.ride.at', { minutes: minutesIn(second), seconds: second % 60 });
    if (slot === 'start') return say('tools.ride.at-start');
    return slot === 'end' ? `${at}, ${say('tools.ride.at-end')}` : at;
  };
  return (
    <Twin summary={say('tools.ride.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('tools.ride.col-time')}</th>
            <th scope="col">{say('tools.ride.col-value')}</th>
          </tr>
        </thead>
        <tbody>
          {said.map((one) => (
            <tr key={`${one.slot}-${one.second}`}>
              <td>{when(one)}</td>
              <td>{one.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Twin>
  );
};
