import { shortDay } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { Sentence, useSay } from '@handrail/ui/say.tsx';
import { amountText } from '../checkins/amount-words.tsx';
import { chartShape } from './chart-shape.ts';
import { shortNumber } from './short-number.ts';
import { pointOf, type WholeWeek } from './weeks.ts';

/** Four weeks in one unit: dots on a brass line, one short dash above a dot for each unknown day. */
export const WeekChart = ({
  weeks,
  unit,
  named,
}: {
  weeks: readonly WholeWeek[];
  unit: string;
  named: boolean;
}) => {
  const say = useSay();
  const points = weeks.map((week) => pointOf(week, unit));
  const shape = chartShape(points);
  const last = shape.dots.findLastIndex(({ value }) => value !== null);
  const heard = weeks.map(({ monday }, i) => {
    const day = shortDay(monday, say.language);
    const point = points[i];
    return point === undefined || point.value === null
      ? say('lookback.chart.week-nothing', { day })
      : say('lookback.chart.week', {
          day,
          amount: amountText([{ unit, amount: point.value, plusMinus: 0 }], say),
          unknown: point.unknown,
        });
  });
  return (
    <figure className="chart">
      {named ? (
        <figcaption>
          {unit === '' ? (
            say('lookback.chart.no-unit')
          ) : (
            <Sentence id="lookback.chart.in" parts={{ unit: <Own>{unit}</Own> }} />
          )}
        </figcaption>
      ) : null}
      <svg
        viewBox={`0 0 ${shape.width} ${shape.height}`}
        role="img"
        aria-label={say('lookback.chart.alt', { weeks: heard.join('. ') })}
      >
        <path className="axis" d={shape.ticks.map(({ y }) => `M36 ${y}H354`).join('')} />
        {shape.ticks.map(({ value, y }) => (
          <text key={value} x="28" y={y + 5} textAnchor="end">
            {shortNumber(value, say.language)}
          </text>
        ))}
        {shape.threads.map((d) => (
          <path key={d} className="thread" d={d} />
        ))}
        <g className="openmarks">
          {shape.dashes.map(({ x, y }) => (
            <path key={`${x} ${y}`} d={`M${x - 6} ${y}h12`} />
          ))}
        </g>
        {shape.dots.map(({ x, y, value }, i) => (
          <g key={x}>
            {value === null ? null : (
              <>
                <circle className={i === last ? 'knob-now' : 'knob'} cx={x} cy={y} r={i === last ? 9.5 : 7} />
                <DotNumber x={x} y={y} foot={shape.foot} text={shortNumber(value, say.language)} />
              </>
            )}
            <text x={x} y={shape.foot} textAnchor="middle">
              {shortDay(weeks[i]?.monday ?? weeks[0]!.monday, say.language)}
            </text>
          </g>
        ))}
      </svg>
      <p className="small soft key-line">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 7h12M4 13h12" />
        </svg>
        {say('lookback.chart.key')}
      </p>
    </figure>
  );
};

/** Under its dot, as on paper; beside it where the day's name would be in the way. */
const DotNumber = ({ x, y, foot, text }: { x: number; y: number; foot: number; text: string }) =>
  y + 44 > foot ? (
    <text className="num" x={x + 14} y={y - 5} textAnchor="start">
      {text}
    </text>
  ) : (
    <text className="num" x={x} y={y + 28} textAnchor="middle">
      {text}
    </text>
  );
