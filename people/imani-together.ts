/**
 * What Imani shares with Dana, and the two sessions they had on one page: agenda by both, decisions, texts that both typed
 * in, one episode whose choice point became an if-then, notes, and what comes next. Eating at night she keeps to herself.
 */
import { sharePart, stopItem } from '@handrail/domain/circle/sharing.ts';
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { change, type Change, type RecordOf } from '@handrail/domain/records.ts';
import { decided, type Told } from '@handrail/domain/sessions/decide.ts';
import { noticeText, takeText } from '@handrail/domain/sessions/live.ts';
import type { Deed } from './deeds.ts';
import { episode } from './imani-episode.ts';
import { beside, contacts, feedback } from './imani-next.ts';
import { almostFive, danaHere, four, imaniHere, imaniKeeps, sessionDaysOf, type Here } from './imani-room.ts';
import type { Telling } from './imani-telling.ts';
import { togetherWords } from './imani-together-words.ts';

const shares = ({ told: { ids, fresh, atAgo, ago }, roomId, days: { first } }: Here): readonly Deed[] => {
  const part = (days: number, of: SharedPart, past: boolean): Deed =>
    imaniKeeps(days, ...sharePart([], roomId, of, past ? true : { from: ago(days) }, fresh(), atAgo(days)));
  return [
    imaniKeeps(77, ...stopItem([], roomId, 'behaviour', ids.food, fresh(), atAgo(77))),
    part(77, 'map', true),
    part(68, 'plan', true),
    part(47, 'harms', true),
    imaniKeeps(35, ...stopItem([], roomId, 'harm', ids.cousin, fresh(), atAgo(35))),
    part(30, 'check-ins', false),
    part(first, 'safety-plan', true),
  ];
};

const type = (
  who: 'imani' | 'dana',
  ago: number,
  sessionId: string,
  text: string,
  letters: string,
): Deed => ({
  who,
  ago,
  does: 'types',
  of: 'imani',
  sessionId,
  text,
  letters,
});

/** The page of one session, from the agenda written before it to its end. */
const page = (
  { told: { ids, fresh, ago, wall }, says, days }: Here,
  which: 'first' | 'second',
  fields: Pick<RecordOf<'session'>, 'way' | 'place'>,
  words: { readonly [K in 'agenda' | 'agendaDana' | 'notice' | 'noticeDana' | 'take' | 'takeDana']: string },
): readonly Deed[] => {
  const on = days[which];
  const sessionId = which === 'first' ? ids.firstTogether : ids.secondTogether;
  const line = (label: string): Change => change('agendaItem', fresh(), { sessionId, label });
  const herLine = line(words.agenda);
  return [
    danaHere(on + 3, change('session', sessionId, { day: ago(on), form: 'whole' })),
    imaniHere(on + 2, herLine),
    danaHere(on + 1, line(words.agendaDana)),
    danaHere(
      on,
      change('session', sessionId, { startedAt: wall(on, four), present: says.justUs, ...fields }),
    ),
    type('imani', on, sessionId, noticeText(sessionId), words.notice),
    type('dana', on, sessionId, noticeText(sessionId), words.noticeDana),
    danaHere(on, change('agendaItem', herLine.id, { done: true })),
    type('imani', on, sessionId, takeText(sessionId), words.take),
    type('dana', on, sessionId, takeText(sessionId), words.takeDana),
    imaniHere(on, change('session', sessionId, { endedAt: wall(on, almostFive) })),
  ];
};

const decides = ({ told, roomId }: Here, ago: number, sessionId: string, what: Told): Change =>
  decided({ roomId, sessionId, day: told.ago(ago) }, what, told.fresh());

const decidedFirst = (here: Here): readonly Deed[] => {
  const { told, says, days } = here;
  const { ids, ago, fresh } = told;
  const on = days.first;
  const strategy = fresh();
  return [
    imaniKeeps(
      on,
      change('ifThen', ids.ifPhone, {
        goalId: ids.evenings,
        trigger: 'place',
        ifWords: says.ifPhone,
        thenWords: says.thenPhone,
      }),
      decides(here, on, ids.firstTogether, {
        of: 'if-then',
        words: `${says.ifPhone}\n${says.thenPhone}`,
        confidence: 7,
        becameId: ids.ifPhone,
      }),
    ),
    imaniKeeps(
      on,
      change('strategyChoice', strategy, { label: says.phoneKitchen, confidence: 7, day: ago(on) }),
      decides(here, on, ids.firstTogether, {
        of: 'strategy',
        words: says.phoneKitchen,
        confidence: 7,
        becameId: strategy,
      }),
    ),
  ];
};

const decidedSecond = (here: Here): readonly Deed[] => {
  const { told, roomId, says, days } = here;
  const { ids, fresh } = told;
  const on = days.second;
  const pencil = fresh();
  const suggested = { goalId: ids.evenings, label: says.birthdayPencil };
  return [
    danaHere(
      on,
      change('suggestion', pencil, {
        sessionId: ids.secondTogether,
        of: 'step',
        by: 'therapist',
        draft: suggested,
      }),
    ),
    imaniKeeps(
      on,
      change('step', ids.birthday, {
        goalId: ids.evenings,
        label: says.birthday,
        size: 'small',
        confidence: 8,
        status: 'idea',
        position: 'a4',
        suggestionId: pencil,
      }),
      change('suggestionAnswer', fresh(), {
        suggestionId: pencil,
        roomId,
        answer: 'accepted',
        became: ids.birthday,
        suggested,
      }),
      decides(here, on, ids.secondTogether, {
        of: 'step',
        words: says.birthday,
        confidence: 8,
        suggestionId: pencil,
        becameId: ids.birthday,
      }),
    ),
    imaniKeeps(on, decides(here, on, ids.secondTogether, { of: 'scale', words: says.ratedTwo })),
  ];
};

/** Everything after the six digits, in the order of the days. */
export const imaniTogether = (told: Telling, roomId: string): readonly Deed[] => {
  const says = togetherWords[told.language];
  const here: Here = { told, roomId, says, days: sessionDaysOf(told) };
  const first = page(
    here,
    'first',
    { way: 'video', place: says.video },
    {
      agenda: says.agendaOne,
      agendaDana: says.agendaOneDana,
      notice: says.noticeOne,
      noticeDana: says.noticeOneDana,
      take: says.takeOne,
      takeDana: says.takeOneDana,
    },
  );
  const second = page(
    here,
    'second',
    { way: 'in-person', place: says.practice },
    {
      agenda: says.agendaTwo,
      agendaDana: says.agendaTwoDana,
      notice: says.noticeTwo,
      noticeDana: says.noticeTwoDana,
      take: says.takeTwo,
      takeDana: says.takeTwoDana,
    },
  );
  return [
    ...shares(here),
    ...withIn(first, [...episode(here), ...decidedFirst(here)]),
    ...withIn(second, decidedSecond(here)),
    ...contacts(here),
    ...feedback(here),
    ...beside(here),
  ];
};

/** What was decided and written while the page was open stands before its end. */
const withIn = (deeds: readonly Deed[], during: readonly Deed[]): readonly Deed[] => [
  ...deeds.slice(0, -1),
  ...during,
  ...deeds.slice(-1),
];
