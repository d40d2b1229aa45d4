import { botherLine, readingsByDay } from '@handrail/domain/harms/readings.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import { dateInWords, shortDay } from '@handrail/ui/dates.ts';
import { Own } from '@handrail/ui/own.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Twin } from '@handrail/ui/twin.tsx';
import { Button } from '@handrail/ui/button.tsx';
import { wrap } from '../map/picture/wrap.ts';
import { useRemove } from '../shell/use-keep.ts';
import { chartBox, drawBother, yOf, type ChartDrawing } from './chart-geometry.ts';

const cornersPath = 'M-6-2.5V-6h3.5M2.5-6H6v3.5M6 2.5V6H2.5M-2.5 6H-6V2.5';

/** The person's words over their dots, as far as there is room: the last first, none touching another. */
const wordsToShow = ({
  spots,
}: ChartDrawing): readonly { x: number; y: number; id: string; words: string }[] => {
  const shown: { x: number; y: number; id: string; words: string }[] = [];
  for (const [nth, { x, y, point }] of [...spots.entries()].toReversed()) {
    const words = point.words === undefined ? undefined : wrap(point.words, 6.5, 1)[0];
    if (words === undefined || shown.some((other) => Math.abs(other.x - x) < 112)) continue;
    // On the side the line does not come from, and on the paper.
    const comesDown = (spots[nth - 1]?.y ?? y) < y;
    const under = y < 44 || (comesDown && y < 140);
    shown.push({ x: Math.max(88, Math.min(302, x)), y: under ? y + 30 : y - 16, id: point.id, words });
  }
  return shown;
};

const Drawn = ({ drawing, label }: { drawing: ChartDrawing; label: string }) => {
  const say = useSay();
  const { left, right, bottom } = chartBox;
  const openX = drawing.corners[Math.floor((drawing.corners.length - 1) / 2)];
  return (
    <svg viewBox={`0 0 ${chartBox.width} ${chartBox.height}`} role="img" aria-label={label}>
      {[10, 5, 0].map((mark) => (
        <g key={mark}>
          <path className="axis" d={`M30 ${yOf(mark)}H354`} />
          <text x="22" y={yOf(mark) + 5} textAnchor="end">
            {mark}
          </text>
        </g>
      ))}
      {drawing.threads.map((path) => (
        <path key={path} className="thread" d={path} />
      ))}
      {drawing.corners.map((x) => (
        <path key={x} className="unsaid" transform={`translate(${x} ${bottom - 14})`} d={cornersPath} />
      ))}
      {openX === undefined ? null : (
        <text x={openX} y={bottom - 28} textAnchor="middle">
          {say('shell.unsaid')}
        </text>
      )}
      {drawing.spots.map(({ x, y, point }, at) => (
        <circle
          key={point.id}
          className={at === drawing.spots.length - 1 ? 'knob-now' : 'knob'}
          cx={x}
          cy={y}
          r={at === drawing.spots.length - 1 ? 9 : 6.5}
        />
      ))}
      {wordsToShow(drawing).map(({ x, y, id, words }) => (
        <text key={id} className="say" x={x} y={y} textAnchor="middle">
          {words}
        </text>
      ))}
      {drawing.days.map(({ x, day }, at) => (
        <text
          key={day}
          x={at === 0 ? left - 16 : x > right - 10 ? right + 16 : x}
          y="212"
          textAnchor={at === 0 ? 'start' : x > right - 10 ? 'end' : 'middle'}
        >
          {shortDay(day, say.language)}
        </text>
      ))}
    </svg>
  );
};

/** How much a harm bothered the person over time: a sentence, a quiet line, a table. */
export const ReadingChart = ({ readings }: { readings: readonly RecordOf<'harmReading'>[] }) => {
  const say = useSay();
  const remove = useRemove();
  const line = botherLine(readings);
  const rows = readingsByDay(readings);
  const first = line.points[0];
  const last = line.points.at(-1);
  const day = (at: typeof first): string => (at ? dateInWords(at.day, say.language) : '');
  const sentence =
    first && last
      ? [
          first === last
            ? say('harms.readings.one', { bother: first.bother, day: day(first) })
            : say('harms.readings.two', {
                first: first.bother,
                firstDay: day(first),
                last: last.bother,
                lastDay: day(last),
              }),
          line.unsaidWeeks.length > 0 ? say('harms.readings.blank', { weeks: line.unsaidWeeks.length }) : '',
        ].join(' ')
      : null;
  return (
    <figure className="chart">
      {sentence === null ? null : (
        <>
          <figcaption>
            <p>{sentence}</p>
          </figcaption>
          <Drawn drawing={drawBother(line)} label={sentence} />
        </>
      )}
      <Twin summary={say('harms.readings.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('harms.readings.day')}</th>
              <th scope="col">{say('harms.readings.bother')}</th>
              <th scope="col">{say('harms.readings.words')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((reading) => (
              <tr key={reading.id}>
                <th scope="row">{dateInWords(reading.day, say.language)}</th>
                <td>{reading.bother ?? say('shell.unsaid')}</td>
                <td>
                  {reading.words ? <Own>{reading.words}</Own> : null}
                  <Button
                    kind="quiet"
                    label={say('harms.readings.remove', { day: dateInWords(reading.day, say.language) })}
                    onPress={() => void remove('harmReading', reading.id)}
                  >
                    {say('shell.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Twin>
    </figure>
  );
};
