/**
 * Marek: a game at night and things bought in it, debts, Kasia. No substance. He told his map to his own notebook, shows
 * Dana his plan and what he follows, and checks in when he feels like it, for himself.
 */
import { sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import type { Said } from '@handrail/domain/checkins/check-in.ts';
import { keptByDay, type Deed } from './deeds.ts';
import { mareksCosts, mareksMap } from './marek-map.ts';
import { mareksPlan } from './marek-plan.ts';
import { mareksThings, type Telling } from './marek-telling.ts';
import { marekWords } from './marek-words.ts';
import { tellerOf, type Asked } from './telling.ts';

/** Hours at the game, and pounds beside them: days ago, amount. Whole weeks are unsaid. */
const nights: readonly (readonly [ago: number, hours: number | 'none' | 'uncounted', spent?: number])[] = [
  [52, 6, 40],
  [50, 5],
  [49, 'uncounted'],
  [41, 4],
  [40, 7, 95],
  [25, 5],
  [24, 4, 15],
  [22, 'none'],
  [9, 4],
  [8, 'uncounted'],
  [6, 'none'],
  [3, 3],
];

const days = ({ ids, says, ago, fresh }: Telling): readonly Change[] => {
  const said = (amount: number | 'none' | 'uncounted', unit: string): Said =>
    typeof amount === 'number' ? { kind: 'some', amount, unit } : { kind: amount };
  const note = new Map([
    [52, { note: says.nightNote, mood: 7 }],
    [40, { note: says.parcelNote, mood: 3, urge: 8 }],
    [22, { note: says.soupNote, sleep: 8, helped: [says.helpedLamp] }],
    [6, { helped: [says.helpedRiver], mood: 6 }],
  ]);
  return nights.map(([day, hours, spent]) =>
    change('checkIn', fresh(), {
      day: ago(day),
      scope: 'day',
      behaviourIds: spent === undefined ? [ids.game] : [ids.game, ids.parcels],
      reports: {
        [ids.game]: said(hours, says.gameUnit),
        ...(spent !== undefined && { [ids.parcels]: said(spent, says.parcelsUnit) }),
      },
      ...note.get(day),
    }),
  );
};

const followed = ({ ids, says, ago, on, fresh }: Telling): readonly Change[] => [
  ...on(
    47,
    change('metric', ids.tiredMetric, {
      label: says.tiredMetric,
      wanted: 'watching',
      cadence: 'before-session',
    }),
  ),
  ...(
    [
      [47, 8],
      [33, 8, says.tiredWords],
      [19, 6],
      [6, 5],
    ] as const
  ).map(([day, value, words]) =>
    change('reading', fresh(), {
      metricId: ids.tiredMetric,
      day: ago(day),
      value,
      ...(words !== undefined && { words }),
    }),
  ),
];

const tuesday = 1;

/** Days ago: his notebook, his meeting Dana. */
export const mareksBeginning = { alone: 56, meets: 49 } as const;

const together = (told: Telling, roomId: string): readonly Deed[] => {
  const { ids, says, fresh, atAgo, ago, timeZone, coming } = told;
  const next = { day: ago(coming(tuesday)), time: '17:30', timeZone } as const;
  const line = (label: string): Change =>
    change('agendaItem', fresh(), { sessionId: ids.nextTogether, label });
  return [
    {
      who: 'marek',
      ago: 47,
      does: 'keeps',
      changes: [
        ...sharePart([], roomId, 'plan', true, fresh(), atAgo(47)),
        ...sharePart([], roomId, 'follow', true, fresh(), atAgo(47)),
      ],
    },
    {
      who: 'dana',
      ago: 20,
      does: 'keeps-in-room',
      of: 'marek',
      changes: [
        change('comment', fresh(), {
          aboutKind: 'goal',
          aboutId: ids.gameStays,
          words: says.comment,
          day: ago(20),
        }),
      ],
    },
    {
      who: 'dana',
      ago: 6,
      does: 'keeps-in-room',
      of: 'marek',
      changes: [
        change('appointment', fresh(), { of: 'set', ...next, minutes: 50, way: 'video' }),
        change('session', ids.nextTogether, { day: next.day, form: 'whole' }),
        line(says.agendaDana),
        change('suggestion', fresh(), {
          of: 'step',
          by: 'therapist',
          draft: { goalId: ids.gameStays, label: says.pencil },
        }),
      ],
    },
    { who: 'marek', ago: 2, does: 'keeps-in-room', of: 'marek', changes: [line(says.agenda)] },
  ];
};

export const marek = (asked: Asked, language: 'en' | 'es') => {
  const told = tellerOf(asked, mareksThings, marekWords[language], language);
  const changes = [mareksMap, mareksCosts, mareksPlan, days, followed].flatMap((chapter) => chapter(told));
  return {
    changes,
    ids: told.ids,
    alone: keptByDay('marek', told.byDay(changes, mareksBeginning.alone)),
    together: (roomId: string) => together(told, roomId),
  };
};
