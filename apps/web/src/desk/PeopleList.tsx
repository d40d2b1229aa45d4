import { useEffect, useMemo, useState } from 'react';
import type { RecordOf } from '@handrail/domain/records.ts';
import { addDays } from '@handrail/kernel/local-day.ts';
import { dateInWords } from '@handrail/ui/dates.ts';
import { Drawing } from '@handrail/ui/drawing.tsx';
import { Icon } from '@handrail/ui/icon.tsx';
import { useSay } from '@handrail/ui/say.tsx';
import { Empty } from '@handrail/ui/twin.tsx';
import { OpenInvitations } from '../invitations/OpenInvitations.tsx';
import {
  nowMs,
  useDevice,
  useInvitations,
  useOpenNotebook,
  useRecords,
  useRooms,
  useToday,
} from '../notebook/notebook.tsx';
import { endVisits } from '../people/visit.ts';
import { Go } from '../shell/navigator.tsx';
import type { Route } from '../shell/routes.ts';
import { deskRows } from './desk-notebooks.ts';
import { NotebookRow } from './NotebookRow.tsx';
import { peopleDiary, type DiaryDay, type DiaryRow } from './people-diary.ts';
import { orders, peopleRows, type By, type PersonRow } from './people-rows.ts';
import { RoomRow } from './RoomRow.tsx';

/** Everybody this desk knows, in one list. Nothing here puts one person before another. [D10] */
export const PeopleList = ({ card }: { card: RecordOf<'therapistCard'> | undefined }) => {
  const say = useSay();
  const open = useOpenNotebook();
  const [by, setBy] = useState<By>('next');
  const rooms = useRooms();
  const members = useRecords('member');
  const invitations = useInvitations();
  const deskNotebooks = useRecords('deskNotebook');
  const device = useDevice();
  const rows = useMemo(() => {
    const notebooks = deskRows(deskNotebooks, device?.notebooks ?? []);
    return peopleRows({ rooms, members, invitations, notebooks }, by, say.language);
  }, [rooms, members, invitations, deskNotebooks, device, by, say.language]);
  useEffect(() => {
    if (open) endVisits(open);
  }, [open]);
  return (
    <section aria-labelledby="people-h">
      <h2 id="people-h" className="visually-hidden">
        {say('desk.people')}
      </h2>
      {rows.length === 0 ? (
        <Empty drawing={<Drawing name="notebook" />}>
          <p>
            <strong>{say('desk.empty')}</strong>
          </p>
          <p>{say('desk.empty-more')}</p>
        </Empty>
      ) : null}
      {rows.length > 1 ? (
        <div className="between">
          <div className="lamp people-order" role="group" aria-label={say('desk.order')}>
            {orders.map((one) => (
              <button key={one} type="button" aria-pressed={by === one} onClick={() => setBy(one)}>
                {say(`desk.order.${one}`)}
              </button>
            ))}
          </div>
          <Go to={{ name: 'find' }} className="button people-find">
            <Icon name="find" />
            {say('shell.find')}
          </Go>
        </div>
      ) : null}
      <Rows rows={rows} by={by} card={card} />
      <OpenInvitations />
      <Add card={card} />
    </section>
  );
};

type Card = RecordOf<'therapistCard'> | undefined;

const hereZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** By next contact a day at a time; else one list. The next contact of each is said in both. */
const Rows = ({ rows, by, card }: { rows: readonly PersonRow[]; by: By; card: Card }) => {
  const days = useMemo(() => peopleDiary(rows, nowMs(), hereZone), [rows]);
  if (rows.length === 0) return null;
  if (by === 'next')
    return (
      <ol className="diary" role="list">
        {days.map((day) => (
          <Day key={day.day ?? 'open'} day={day} card={card} />
        ))}
      </ol>
    );
  const next = new Map(days.flatMap((day) => day.rows).map((one) => [one.row.id, one]));
  return (
    <ul className="rows desk-rows" role="list">
      {rows.map((row) => {
        const one = next.get(row.id);
        return one ? <Row key={row.id} one={one} card={card} /> : null;
      })}
    </ul>
  );
};

const Day = ({ day: { day, rows }, card }: { day: DiaryDay; card: Card }) => {
  const say = useSay();
  const today = useToday();
  const heading =
    day === null
      ? say('desk.diary.open')
      : day === today
        ? say('desk.diary.today')
        : day === addDays(today, 1)
          ? say('desk.diary.tomorrow')
          : dateInWords(day, say.language);
  return (
    <li className="diary-day" data-open={day === null ? '' : undefined}>
      <h3>{heading}</h3>
      <ul className="rows" role="list">
        {rows.map((one) => (
          <Row key={one.row.id} one={one} card={card} />
        ))}
      </ul>
    </li>
  );
};

const Row = ({ one: { row, next }, card }: { one: DiaryRow; card: Card }) => {
  const say = useSay();
  return row.kind === 'distance' ? (
    <RoomRow room={row.room} name={row.name ?? say('desk.nameless')} next={next} />
  ) : (
    <NotebookRow row={row.row} card={card} />
  );
};

/** The card comes before the first invitation: nobody is asked to share with someone whose card they cannot read. [D18] */
const Add = ({ card }: { card: RecordOf<'therapistCard'> | undefined }) => {
  const say = useSay();
  const afterCard = (next: 'invite' | 'joining'): Route =>
    card ? { name: next } : { name: 'therapist-card', next };
  return (
    <>
      <div className="actions">
        <Go to={afterCard('invite')} className="button" kind="main">
          <Icon name="letter" />
          {say('desk.invite')}
        </Go>
        <Go to={afterCard('joining')} className="button">
          {say('desk.join')}
        </Go>
      </div>
      {card ? null : <p className="small soft">{say('desk.card-first')}</p>}
      <div className="actions">
        <Go to={{ name: 'new-notebook' }} className="button">
          <Icon name="plus" />
          {say('desk.new')}
        </Go>
        <Go to={{ name: 'new-notebook', from: 'file' }} className="button" kind="quiet">
          {say('desk.restore')}
        </Go>
      </div>
    </>
  );
};
