/** Dana, a therapist: her card, the notes she signs and the one she is writing, and what she writes for herself alone. */
import { change, type Change } from '@handrail/domain/records.ts';
import { sessionDaysOf, soonAfter } from './imani-room.ts';
import { imaniWords } from './imani-words.ts';
import { danaWords, type DanaWords } from './dana-words.ts';
import { keptByDay, type Deed } from './deeds.ts';
import { tellerOf, type Asked, type Teller } from './telling.ts';

const things = [
  'card',
  'noteOne',
  'noteTwo',
  'draft',
  'forImani',
  'forImaniToo',
  'forMarek',
  'forRuth',
  'forAny',
] as const;
export type DanaIds = Readonly<Record<(typeof things)[number], string>>;
type Telling = Teller<(typeof things)[number], DanaWords>;

/** Days ago: her desk was there before anybody of ours came. */
const desk = 84;

export const danasCardText = (language: 'en' | 'es') => {
  const { dana, mustAct, whenRead, inBetween } = imaniWords[language];
  return { name: dana, mustAct, whenRead, inBetween };
};

interface About {
  readonly roomId: string;
  /** Its two shared sessions, the earlier first. */
  readonly sessions: readonly [string, string];
}

const notes = (told: Telling, { roomId, sessions }: About): readonly Deed[] => {
  const { ids, says, ago } = told;
  const { first, second } = sessionDaysOf(told);
  const times = { from: '16:00', until: '16:50' } as const;
  const one = change('noteDraft', ids.noteOne, {
    roomId,
    sessionId: sessions[0],
    template: 'harm-reduction',
    day: ago(first),
    way: 'video',
    ...times,
    sections: {
      agenda: says.noteOneAgenda,
      followed: says.noteOneFollowed,
      goals: says.noteOneGoals,
      strategies: says.noteOneStrategies,
      'danger-check': says.noteOneDanger,
      offered: says.noteOneOffered,
      response: says.noteOneResponse,
      next: says.noteOneNext,
      'own-sentence': says.noteOneOwn,
    },
  });
  const two = change('noteDraft', ids.noteTwo, {
    roomId,
    sessionId: sessions[1],
    template: 'harm-reduction',
    day: ago(second),
    way: 'in-person',
    ...times,
    sections: {
      agenda: says.noteTwoAgenda,
      followed: says.noteTwoFollowed,
      offered: says.noteTwoOffered,
      next: says.noteTwoNext,
    },
  });
  const keeps = (days: number, changed: Change): Deed => ({
    who: 'dana',
    ago: days,
    does: 'keeps',
    changes: [changed],
  });
  return [
    keeps(first, one),
    {
      who: 'dana',
      ago: soonAfter(first),
      does: 'signs',
      draftId: ids.noteOne,
      readable: 'can-read',
      added: says.addendum,
    },
    keeps(second, two),
    {
      who: 'dana',
      ago: soonAfter(second),
      does: 'signs',
      draftId: ids.noteTwo,
      readable: 'not-this-one',
      because: says.because,
    },
  ];
};

const forHerself = (told: Telling): readonly Deed[] => {
  const { ids, says } = told;
  const { first, second } = sessionDaysOf(told);
  const writes = (ago: number, id: string, of: 'imani' | 'marek' | 'ruth' | null, words: string): Deed => ({
    who: 'dana',
    ago,
    does: 'writes-for-herself',
    id,
    of,
    words,
  });
  return [
    writes(first, ids.forImani, 'imani', says.processOne),
    writes(second, ids.forImaniToo, 'imani', says.processTwo),
    writes(6, ids.forMarek, 'marek', says.processMarek),
    writes(10, ids.forRuth, 'ruth', says.processRuth),
    writes(3, ids.forAny, null, says.processAny),
  ];
};

const draftAbout = ({ ids, says, ago }: Telling, roomId: string, days: number, sessionId: string): Deed => ({
  who: 'dana',
  ago: days,
  does: 'keeps',
  changes: [
    change('noteDraft', ids.draft, {
      roomId,
      sessionId,
      template: 'harm-reduction',
      day: ago(days),
      way: 'in-person',
      sections: {
        agenda: says.draftAgenda,
        followed: says.draftFollowed,
        'danger-check': says.draftDanger,
        offered: says.draftOffered,
      },
    }),
  ],
});

export const dana = (asked: Asked, language: 'en' | 'es') => {
  const told = tellerOf(asked, things, danaWords[language], language);
  const card = change('therapistCard', told.ids.card, { ...danasCardText(language), day: told.ago(desk) });
  return {
    changes: [card] as readonly Change[],
    ids: told.ids,
    alone: [...keptByDay('dana', told.byDay([card], desk)), ...forHerself(told)],
    /** After the sessions with Imani. */
    notes: (about: About) => notes(told, about),
    draft: (roomId: string, days: number, sessionId: string) => draftAbout(told, roomId, days, sessionId),
  };
};
