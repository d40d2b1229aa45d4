/** Dana's card, a session on one screen some weeks ago from the agenda to the page, and one that is open now. */
import { change, type Change } from '@handrail/domain/records.ts';
import type { Telling } from './imani-telling.ts';
import { sessionDaysOf } from './imani-room.ts';

const hourMs = 3_600_000;

export const danasCard = ({ ids, says, ago }: Telling): Change =>
  change('therapistCard', ids.card, {
    name: says.dana,
    mustAct: says.mustAct,
    whenRead: says.whenRead,
    inBetween: says.inBetween,
    day: ago(77),
  });

export const lastSession = (told: Telling): readonly Change[] => {
  const { ids, says, ago, wall, fresh, on } = told;
  const { oneScreen } = sessionDaysOf(told);
  return [
    change('session', ids.session, {
      day: ago(oneScreen),
      startedAt: wall(oneScreen, '16:00'),
      endedAt: wall(oneScreen, '16:00') + hourMs,
      therapistName: says.dana,
      form: 'whole',
      notice: says.notice,
      takeAway: says.takeAway,
      nextContact: says.nextContact,
    }),
    ...on(
      oneScreen,
      change('agendaItem', fresh(), {
        sessionId: ids.session,
        label: says.walk,
        by: 'therapist',
        done: true,
      }),
      change('agendaItem', fresh(), { sessionId: ids.session, label: says.fridays, by: 'person' }),
    ),
    change('strategyChoice', fresh(), {
      sessionId: ids.session,
      strategyId: 'alcohol-eat-first',
      label: says.eatFirst,
      confidence: 8,
      day: ago(oneScreen),
    }),
    change('strategyChoice', fresh(), {
      sessionId: ids.session,
      label: says.bankBlock,
      confidence: 6,
      day: ago(oneScreen),
    }),
    ...on(
      oneScreen,
      change('suggestion', ids.suggestion, {
        sessionId: ids.session,
        of: 'step',
        by: 'therapist',
        draft: { label: says.friday, goalId: ids.evenings },
        acceptedAs: ids.friday,
      }),
    ),
  ];
};

/** A session on one screen that began just now, with something in pencil in each of its parts. */
export const sessionNow = ({ ids, says, today, atAgo, fresh }: Telling): readonly Change[] => [
  change('session', ids.sessionNow, {
    day: today,
    startedAt: atAgo(0),
    therapistName: says.dana,
    form: 'whole',
    safetyFlag: true,
    safetyWords: says.wanjiruKnows,
  }),
  change('agendaItem', fresh(), { sessionId: ids.sessionNow, label: says.walk, by: 'therapist' }),
  change('agendaItem', fresh(), { sessionId: ids.sessionNow, label: says.fridays, by: 'person', done: true }),
  change('suggestion', fresh(), {
    sessionId: ids.sessionNow,
    of: 'goal',
    by: 'person',
    draft: { label: says.sing },
  }),
  change('suggestion', fresh(), {
    sessionId: ids.sessionNow,
    of: 'step',
    by: 'therapist',
    draft: { label: says.friday, goalId: ids.evenings, confidence: 5 },
  }),
  change('suggestion', fresh(), {
    sessionId: ids.sessionNow,
    of: 'if-then',
    by: 'therapist',
    draft: {
      goalId: ids.evenings,
      stepId: ids.tea,
      trigger: 'time',
      ifWords: says.ifPay,
      thenWords: says.thenWanjiru,
    },
  }),
  change('suggestion', fresh(), {
    sessionId: ids.sessionNow,
    of: 'strategy',
    by: 'therapist',
    draft: { label: says.ringFirst },
  }),
  change('strategyChoice', fresh(), {
    sessionId: ids.sessionNow,
    strategyId: 'alcohol-eat-first',
    label: says.eatFirst,
    confidence: 8,
    day: today,
  }),
];
