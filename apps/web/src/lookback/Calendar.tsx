import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { addDays, parseLocalDay, type LocalDay } from '@handrail/kernel/local-day.ts';
import type { LookBackDay, LookBackWeek } from '@handrail/domain/checkins/look-back.ts';
import { dayInWords, numberInWords, shortDay, weekdayInWords, weekdayShort } from '@handrail/ui/dates.ts';
import { Mark } from '@handrail/ui/mark.tsx';
import { useSay, type Say } from '@handrail/ui/say.tsx';
import { dayWords } from './said-words.ts';
import type { Brush } from './use-brush.ts';

/** The longest number that can be read inside a mark; a longer one is in the day's name and in the table. */
const markLetters = 3;

const markText = ({ amounts, momentsOnly }: LookBackDay, language: string): string | undefined => {
  const [one, ...others] = amounts;
  if (!one || others.length > 0) return undefined;
  const text = numberInWords(one.amount, language) + (momentsOnly ? '+' : '');
  return text.length <= markLetters ? text : undefined;
};

const dayAt = (event: PointerEvent): LocalDay | null => {
  const under = document
    .elementFromPoint(event.clientX, event.clientY)
    ?.closest<HTMLElement>('button[data-day]');
  return parseLocalDay(under?.dataset['day'] ?? '');
};

/**
 * Four weeks, Monday first, one mark a day. With a mark picked, a touch or a stroke over several days fills them in;
 * without one, a touch opens the day. Every day is a button, so a keyboard does the same.
 */
export const Calendar = ({
  weeks,
  today,
  open,
  brush,
  onOpen,
}: {
  weeks: readonly LookBackWeek[];
  today: LocalDay;
  open: LocalDay | null;
  brush: Brush;
  onOpen: (day: LocalDay) => void;
}) => {
  const say = useSay();
  const stroke = useRef<Set<LocalDay> | null>(null);
  const stroked = useRef(false);
  const [under, setUnder] = useState<ReadonlySet<LocalDay>>(new Set());
  const begin = (event: PointerEvent): void => {
    const day = brush.kind === null ? null : dayAt(event);
    stroke.current = day === null ? null : new Set([day]);
    stroked.current = false;
  };
  const move = (event: PointerEvent): void => {
    const day = stroke.current && dayAt(event);
    if (!stroke.current || !day || stroke.current.has(day)) return;
    stroke.current.add(day);
    setUnder(new Set(stroke.current));
  };
  const end = (): void => {
    const days = [...(stroke.current ?? [])];
    stroke.current = null;
    setUnder(new Set());
    if (days.length < 2) return;
    // The browser sends a click after the stroke if it ends where it began; the stroke has done its work.
    stroked.current = true;
    brush.paint(days);
  };
  const giveUp = (): void => {
    stroke.current = null;
    setUnder(new Set());
  };
  const touch = (day: LocalDay): void => (brush.kind === null ? onOpen(day) : brush.paint([day]));
  return (
    <table
      className="calendar"
      data-brush={brush.kind ?? undefined}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={giveUp}
      onClickCapture={(event: MouseEvent) => {
        if (stroked.current) event.stopPropagation();
        stroked.current = false;
      }}
    >
      <caption className="visually-hidden">{say('lookback.caption')}</caption>
      <Weekdays say={say} monday={weeks[0]?.monday} />
      <tbody>
        {weeks.map((week) => (
          <tr key={week.monday}>
            {week.days.map((day, i) => {
              const date = addDays(week.monday, i);
              return (
                <td key={date}>
                  {day ? (
                    <Day
                      day={day}
                      today={today}
                      open={open === date}
                      stroked={under.has(date)}
                      onTouch={touch}
                    />
                  ) : (
                    <div className="day later">
                      <DayNumber day={date} say={say} />
                    </div>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Weekdays = ({ say, monday }: { say: Say; monday: LocalDay | undefined }) => (
  <thead>
    <tr>
      {Array.from({ length: 7 }, (_, i) => (
        <th key={i} scope="col">
          <abbr title={monday ? weekdayInWords(addDays(monday, i), say.language) : undefined}>
            {weekdayShort(i, say.language)}
          </abbr>
        </th>
      ))}
    </tr>
  </thead>
);

/**
 * "2", and on the first of a month "1 Mar". The month is drawn and not written, so that what is heard ("1 March") still
 * holds every word that is read.
 */
const DayNumber = ({ day, say, hidden }: { day: LocalDay; say: Say; hidden?: boolean }) => {
  const number = String(Number(day.slice(8)));
  const [before = '', after = ''] = day.endsWith('-01') ? shortDay(day, say.language).split(number) : [];
  return (
    <span aria-hidden={hidden} data-before={before || undefined} data-after={after || undefined}>
      {number}
    </span>
  );
};

const Day = ({
  day,
  today,
  open,
  stroked,
  onTouch,
}: {
  day: LookBackDay;
  today: LocalDay;
  open: boolean;
  stroked: boolean;
  onTouch: (day: LocalDay) => void;
}) => {
  const say = useSay();
  const isToday = day.day === today;
  const text = markText(day, say.language);
  return (
    <button
      type="button"
      className="day"
      data-day={day.day}
      data-open={open ? '' : undefined}
      data-stroked={stroked ? '' : undefined}
      data-conflict={day.conflict ? '' : undefined}
      aria-current={isToday ? 'date' : undefined}
      aria-label={say(isToday ? 'lookback.day.name-today' : 'lookback.day.name', {
        day: dayInWords(day.day, say.language),
        said: dayWords(day, say),
      })}
      onClick={() => onTouch(day.day)}
    >
      <DayNumber day={day.day} say={say} hidden />
      {/* The number is drawn, not written: the day's name says it, with its unit. */}
      <span className="day-mark" data-number={text} aria-hidden="true">
        <Mark kind={day.kind} />
      </span>
    </button>
  );
};
