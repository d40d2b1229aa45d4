/**
 * Ruth: methadone every day, heroin most weeks, blue tablets some nights; a dog, a leg that heals, a test, eleven days in
 * custody. Her goal is to carry on, more safely. She checks nothing in, and shows Dana the plan and the safety plan, and of
 * the map what she chose.
 */
import { shareItem, sharePart } from '@handrail/domain/circle/sharing.ts';
import { change, type Change, type Kind } from '@handrail/domain/records.ts';
import { keptByDay, yesTo, type Deed } from './deeds.ts';
import { ruthsCosts, ruthsMap } from './ruth-map.ts';
import { ruthsPlan, ruthsSafety, ruthsUsePlan } from './ruth-plan.ts';
import { ruthsLastSession, ruthsThings, wednesday, type Telling } from './ruth-telling.ts';
import { ruthWords } from './ruth-words.ts';
import { tellerOf, type Asked } from './telling.ts';

/** Days ago: her notebook, her meeting Dana. */
export const ruthsBeginning = { alone: 70, meets: 63 } as const;

const together = (told: Telling, roomId: string): readonly Deed[] => {
  const { ids, says, fresh, atAgo, ago, wall, timeZone, coming } = told;
  const keeps = (days: number, ...changes: readonly Change[]): Deed => ({
    who: 'ruth',
    ago: days,
    does: 'keeps',
    changes,
  });
  const here = (who: 'ruth' | 'dana', days: number, ...changes: readonly Change[]): Deed => ({
    who,
    ago: days,
    does: 'keeps-in-room',
    of: 'ruth',
    changes,
  });
  const item = (kind: Kind, id: string): readonly Change[] =>
    shareItem([], roomId, kind, id, fresh(), atAgo(60));
  const session = ruthsLastSession(told);
  const sessionId = ids.lastTogether;
  const line = (label: string): Change => change('agendaItem', fresh(), { sessionId, label });
  const visit = change('appointment', fresh(), {
    sessionId,
    of: 'drop-in',
    day: ago(coming(wednesday)),
    time: '10:00',
    until: '12:30',
    timeZone,
    way: 'in-person',
    place: says.agreedPlace,
  });
  return [
    keeps(
      60,
      ...item('behaviour', ids.gear),
      ...item('behaviour', ids.methadone),
      ...item('concern', ids.pain),
      ...item('concern', ids.looks),
      ...item('strength', ids.dog),
      ...item('strength', ids.mel),
    ),
    keeps(44, ...sharePart([], roomId, 'safety-plan', true, fresh(), atAgo(44))),
    keeps(30, ...sharePart([], roomId, 'plan', true, fresh(), atAgo(30))),
    here(
      'dana',
      28,
      change('comment', fresh(), {
        aboutKind: 'concern',
        aboutId: ids.looks,
        words: says.comment,
        day: ago(28),
      }),
    ),
    here('dana', session + 2, change('session', sessionId, { day: ago(session), form: 'five-minutes' })),
    here('ruth', session + 1, line(says.agenda)),
    here('dana', session, line(says.agendaDana)),
    here(
      'dana',
      session,
      change('session', sessionId, {
        startedAt: wall(session, '11:00'),
        way: 'in-person',
        place: says.agreedPlace,
      }),
    ),
    here('dana', session, change('session', sessionId, { endedAt: wall(session, '11:20') })),
    here('ruth', session, visit),
    here('dana', session, yesTo(visit, fresh())),
    keeps(
      session,
      change('sessionFeedback', fresh(), {
        roomId,
        sessionId,
        day: ago(session),
        heard: 'yes',
        missing: says.feedbackMissing,
        shared: true,
      }),
    ),
  ];
};

export const ruth = (asked: Asked, language: 'en' | 'es') => {
  const told = tellerOf(asked, ruthsThings, ruthWords[language], language);
  const changes = [ruthsMap, ruthsCosts, ruthsPlan, ruthsSafety, ruthsUsePlan].flatMap((chapter) =>
    chapter(told),
  );
  return {
    changes,
    ids: told.ids,
    lastSession: ruthsLastSession(told),
    alone: keptByDay('ruth', told.byDay(changes, ruthsBeginning.alone)),
    together: (roomId: string) => together(told, roomId),
  };
};
