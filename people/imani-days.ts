/**
 * Twelve weeks of her days, in every way a day can be told: `3` three for the whole day, `3~` give or take one, `0` none,
 * `u` some and not counted, `.` unsaid, `m` in moments only, `c` none for the day beside a moment with some, `w` in
 * words. The last row ends yesterday: of today nothing is said yet. In the fourth week she said nothing at all.
 */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import type { Telling } from './imani-telling.ts';

const wineDays = `
  .  .  4  4  .  u  4
  4  3  .  .  4  4  .
  3  .  .  u  .  .  4
  .  .  .  .  .  .  .
  .  3  0  .  4  3~ .
  3  .  3  0  .  u  3
  3  2  .  u  2  4  3
  3~ 0  .  2  3  u  4
  2  .  0  3  .  m  3
  3  2  u  0  2  4  .
  2  0  c  3  .  u  3~
  2  m  0  .  0  3  2`;
const betsDays = `
  .  .  .  .  60 .  .
  .  .  .  .  u  .  .
  .  .  .  .  50 30 .
  .  .  .  .  .  .  .
  .  .  0  .  20 .  .
  0  .  .  0  u  .  .
  .  .  .  .  40 .  .
  0  0  .  .  25 10 .
  .  .  .  .  u  .  .
  0  .  .  .  0  .  .
  .  .  .  .  15 0  .
  .  .  0  .  .  .  0`;
const foodDays = `
  .  .  .  .  .  .  .
  .  .  w  .  .  .  .
  .  .  .  .  .  w  .
  .  .  .  .  .  .  .
  .  .  .  .  .  .  .
  .  w  .  .  .  .  .
  .  .  .  .  .  .  .
  .  .  .  .  .  .  .
  .  .  .  w  .  .  .
  .  .  .  .  .  .  w
  .  w  .  .  .  .  .
  .  .  .  .  w  .  .`;

const read = (rows: string): string[] => rows.trim().split(/\s+/);

interface Of {
  readonly id: string;
  readonly unit: string;
}

const said = (mark: string, unit: string): Said => {
  if (mark === '0') return { kind: 'none' };
  if (mark === 'u') return { kind: 'uncounted' };
  const amount = Number.parseInt(mark, 10);
  return { kind: 'some', amount, unit, ...(mark.endsWith('~') && { plusMinus: 1 }) };
};

const wholeDay = (told: Telling, days: number, of: Of, mark: string): Change =>
  change('checkIn', told.fresh(), {
    day: told.ago(days),
    scope: 'day',
    behaviourIds: [of.id],
    reports: { [of.id]: said(mark, of.unit) },
  });

const moment = (told: Telling, days: number, of: Of, amount: number): Change =>
  change('checkIn', told.fresh(), {
    day: told.ago(days),
    scope: 'moment',
    at: told.atAgo(days),
    behaviourIds: [of.id],
    reports: { [of.id]: { kind: 'some', amount, unit: of.unit } },
    urge: 6,
    place: told.says.place,
    people: told.says.people,
    why: told.says.why,
  });

const told = (telling: Telling, rows: string, of: Of): Change[] =>
  read(rows).flatMap((mark, index, all) => {
    const days = all.length - index;
    if (mark === '.') return [];
    if (mark === 'm') return [moment(telling, days, of, 1), moment(telling, days, of, 2)];
    if (mark === 'c') return [wholeDay(telling, days, of, '0'), moment(telling, days, of, 1)];
    return [wholeDay(telling, days, of, mark)];
  });

const food = ({ ids, says, ago, fresh }: Telling): Change[] =>
  read(foodDays).flatMap((mark, index, all) =>
    mark === 'w'
      ? [
          change('checkIn', fresh(), {
            day: ago(all.length - index),
            scope: 'day',
            behaviourIds: [ids.food],
            urge: 7,
            company: says.foodCompany,
            note: says.nightFood,
          }),
        ]
      : [],
  );

/** What else she said on some evenings, of nothing in particular. */
const evenings = ({ ids, says, ago, fresh }: Telling): Change[] => [
  change('checkIn', fresh(), {
    day: ago(1),
    scope: 'day',
    behaviourIds: [ids.wine],
    urge: 5,
    mood: 6,
    sleep: 6,
    helped: [says.helpedTea, says.helpedRing],
    note: says.laughed,
  }),
  change('checkIn', fresh(), { day: ago(8), scope: 'day', sleep: 7, mood: 6, note: says.quietDay }),
  change('checkIn', fresh(), {
    day: ago(13),
    scope: 'day',
    behaviourIds: [ids.wine],
    urge: 8,
    helped: [says.helpedBath],
    note: says.hardDay,
  }),
];

const followed = ({ ids, says, ago, fresh, on }: Telling): Change[] => [
  change('metric', ids.rested, { label: says.sleepMetric, wanted: 'up', cadence: 'when-i-want' }),
  ...on(12, change('metric', ids.walks, { label: says.walks, unit: says.walksUnit })),
  ...(
    [
      [75, 3],
      [61, 2],
      [40, 3],
      [33, 3],
      [26, 4],
      [12, 5],
      [5, 6],
    ] as const
  ).map(([days, value]) =>
    change('reading', fresh(), {
      metricId: ids.rested,
      day: ago(days),
      value,
      ...(days === 5 && { words: says.restedWords }),
    }),
  ),
  change('reading', fresh(), { metricId: ids.walks, day: ago(9), value: 2 }),
  change('import', ids.import, {
    tool: 'day-by-day-csv',
    fileName: says.fileName,
    day: ago(3),
    added: 12,
    leftOut: [says.leftOutRow],
  }),
];

export const imaniDays = (telling: Telling): readonly Change[] => [
  ...told(telling, wineDays, { id: telling.ids.wine, unit: telling.says.wineUnit }),
  ...told(telling, betsDays, { id: telling.ids.bets, unit: telling.says.betsUnit }),
  ...food(telling),
  ...evenings(telling),
  ...followed(telling),
];
