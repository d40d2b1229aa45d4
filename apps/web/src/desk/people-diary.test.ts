import { parseLocalDay } from '@handrail/kernel/local-day.ts';
import type { RecordOf } from '@handrail/domain/records.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomHere } from './arbitrary-room.ts';
import { peopleDiary } from './people-diary.ts';
import type { PersonRow } from './people-rows.ts';

const now = Date.UTC(2026, 10, 24, 9);
const day = (text: string) => parseLocalDay(text) ?? undefined;

const meets = (id: string, on: string, time: string, agreed = true): PersonRow => {
  const when = { day: day(on), time, timeZone: 'Europe/Madrid' };
  const appointment = { id: `a-${id}`, madeAt: 1, of: 'set', ...when } as RecordOf<'appointment'>;
  const yes = {
    id: `y-${id}`,
    madeAt: 2,
    appointmentId: `a-${id}`,
    answer: 'accepted',
    ...when,
  } as RecordOf<'appointmentAnswer'>;
  const room = roomHere(id, {
    appointments: [appointment],
    appointmentAnswers: agreed ? [yes] : [],
    authors: { [appointment.id]: 'member', [yes.id]: 'owner' },
  });
  return { kind: 'distance', id, name: id, room };
};
const dateless = (id: string): PersonRow => ({ kind: 'distance', id, name: id, room: roomHere(id) });

const said = (rows: readonly PersonRow[]) =>
  peopleDiary(rows, now, 'Europe/Madrid').map(({ day: on, rows: these }) => [
    on,
    these.map(({ row, next }) => `${row.id} ${next.kind}`),
  ]);

test('[D10] people stand by the day of the next contact, then by its hour, and those without a date last', () => {
  expect(
    said([
      dateless('noa'),
      meets('ruth', '2026-12-03', '16:00'),
      meets('imani', '2026-11-24', '16:00'),
      meets('marek', '2026-11-24', '11:30', false),
    ]),
  ).toEqual([
    ['2026-11-24', ['marek proposed', 'imani agreed']],
    ['2026-12-03', ['ruth agreed']],
    [null, ['noa none']],
  ]);
});

test('the day is the day here: late in the evening elsewhere may be tomorrow', () => {
  expect(peopleDiary([meets('ruth', '2026-11-24', '23:30')], now, 'Asia/Kolkata')[0]?.day).toBe('2026-11-25');
});

test('[D10] everybody stands there once, and people without a date keep the order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (dated) => {
      const rows = dated.map((has, at) =>
        has
          ? meets(`p${at}`, `2026-12-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`, '10:00')
          : dateless(`p${at}`),
      );
      const days = peopleDiary(rows, now, 'Europe/Madrid');
      const shown = days.flatMap(({ rows: these }) => these.map(({ row }) => row.id));
      expect(shown.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      const open = days.find(({ day: on }) => on === null)?.rows.map(({ row }) => row.id) ?? [];
      expect(open).toEqual(rows.filter((_, at) => dated[at] === false).map(({ id }) => id));
    }),
  );
});
