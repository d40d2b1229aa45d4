/** What follows a session with Imani: the next contact, how it was for her, and what Dana writes beside what was shared. */
import type { SharedPart } from '@handrail/domain/circle/share.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { yesTo, type Deed } from './deeds.ts';
import { danaHere, four, imaniHere, imaniKeeps, minutes, soonAfter, type Here } from './imani-room.ts';

/** The next contact, each time; the last two stand: one agreed, one proposed and not answered. */
export const contacts = ({ told, says, days }: Here): readonly Deed[] => {
  const { ids, fresh, ago, timeZone } = told;
  const at = (sessionId: string, on: number, more: Change<'appointment'>['fields']) =>
    change('appointment', fresh(), {
      sessionId,
      of: 'set',
      day: ago(on),
      time: four,
      timeZone,
      ...more,
    });
  const { first, second, next, perhaps } = days;
  const toSecond = at(ids.firstTogether, second, { minutes, way: 'in-person', place: says.practice });
  const toNext = at(ids.secondTogether, next, { minutes, way: 'video' });
  const between = at(ids.secondTogether, perhaps, {
    of: 'drop-in',
    until: '18:00',
    way: 'in-person',
    place: says.practice,
    words: says.dropIn,
  });
  return [
    danaHere(first, toSecond),
    imaniHere(first, yesTo(toSecond, fresh())),
    imaniHere(second, toNext),
    danaHere(second, yesTo(toNext, fresh())),
    danaHere(second, between),
  ];
};

export const feedback = ({
  told: { ids, fresh, ago },
  roomId,
  says,
  days: { first, second },
}: Here): readonly Deed[] => {
  const told = (days: number, sessionId: string, fields: Change<'sessionFeedback'>['fields']): Deed =>
    imaniKeeps(days, change('sessionFeedback', fresh(), { roomId, sessionId, day: ago(days), ...fields }));
  return [
    told(first, ids.firstTogether, {
      heard: 'yes',
      mattered: 'mostly',
      pace: 'right',
      missing: says.missing,
      shared: true,
    }),
    told(second, ids.secondTogether, {
      heard: 'mostly',
      mattered: 'yes',
      pace: 'too-fast',
      missing: says.missingTwo,
      shared: false,
    }),
  ];
};

/** What Dana writes beside what was shared, and the agenda of the session to come. */
export const beside = ({
  told: { ids, fresh, ago },
  says,
  days: { first, second, next },
}: Here): readonly Deed[] => {
  const comment = (aboutKind: string, aboutId: string, words: string, days: number): Change =>
    change('comment', fresh(), { aboutKind, aboutId, words, day: ago(days) });
  const line = (label: string): Change =>
    change('agendaItem', fresh(), { sessionId: ids.nextTogether, label });
  const opened = (on: number, part: SharedPart): Deed =>
    danaHere(on, change('opened', `${ago(on)}-${part}`, { day: ago(on), part }));
  return [
    opened(first, 'map'),
    opened(second, 'map'),
    opened(second, 'plan'),
    danaHere(60, comment('concern', ids.loss, says.besideLoss, 60)),
    danaHere(40, comment('goal', ids.evenings, says.besideEvenings, 40)),
    danaHere(
      25,
      change('urgencyView', fresh(), {
        order: [ids.rent, ids.snap],
        reasons: { [ids.rent]: says.rentWhy },
        day: ago(25),
      }),
    ),
    danaHere(
      soonAfter(second),
      change('suggestion', ids.openPencil, {
        of: 'step',
        by: 'therapist',
        draft: { goalId: ids.evenings, label: says.sundayPencil },
      }),
    ),
    danaHere(second, change('session', ids.nextTogether, { day: ago(next), form: 'whole' })),
    imaniHere(soonAfter(second), line(says.agendaNext)),
    danaHere(soonAfter(second), line(says.agendaNextDana)),
  ];
};
