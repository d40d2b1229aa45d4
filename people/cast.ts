/**
 * The people of our stories, as the changes that make their records. Nobody here exists. Used by the browser tests, the
 * bench and the pictures of the screens; the clock and the chance are arguments, so a record can be made again.
 */
import { newId } from '@handrail/kernel/chance.ts';
import { change, type Change } from '@handrail/domain/records.ts';
import { keptByDay, type Deed } from './deeds.ts';
import { imaniDays } from './imani-days.ts';
import { imaniMap } from './imani-map.ts';
import { imaniPlan } from './imani-plan.ts';
import { imaniSafety } from './imani-safety.ts';
import { danasCard, lastSession, sessionNow } from './imani-session.ts';
import { telling, type ImaniIds } from './imani-telling.ts';
import { imanisBeginning } from './imani-room.ts';
import { imaniTogether } from './imani-together.ts';
import { imaniWords } from './imani-words.ts';
import { calendar, type Asked } from './telling.ts';

export type Language = 'en' | 'es';

export interface Imani {
  /** Her whole record up to yesterday; no session is open. */
  readonly changes: readonly Change[];
  /** On top of it: a session with Dana that began just now. */
  readonly inSession: readonly Change[];
  readonly ids: ImaniIds;
  /** The same changes on the days on which they were said. */
  readonly alone: readonly Deed[];
  /** What she and Dana do in the room they share. */
  readonly together: (roomId: string) => readonly Deed[];
}

/**
 * Imani: evening wine, bets on the phone and eating at night; grief and no sleep behind them; a daughter of seven whose
 * story at eight holds the evening up. Twelve weeks in, with a therapist named Dana.
 */
export const imani = (asked: Asked, language: Language): Imani => {
  const told = telling(asked, imaniWords[language], language);
  const chapters = [imaniMap, imaniPlan, imaniDays, imaniSafety, lastSession];
  const own = chapters.flatMap((chapter) => chapter(told));
  return {
    changes: [danasCard(told), ...own],
    inSession: sessionNow(told),
    ids: told.ids,
    alone: keptByDay('imani', told.byDay(own, imanisBeginning.alone)),
    together: (roomId) => imaniTogether(told, roomId),
  };
};

/** Dana's desk: her card, and the names she gave to the notebooks on her device. */
export const danasDesk = (
  asked: Asked,
  language: Language,
  notebookIds: readonly string[],
): readonly Change[] => {
  const says = imaniWords[language];
  const names = [says.name, 'Ruben', '莉莉', 'נועה'];
  return [
    change('therapistCard', newId(asked.chance), {
      name: says.dana,
      mustAct: says.mustAct,
      whenRead: says.whenRead,
      inBetween: says.inBetween,
      day: calendar(asked).ago(60),
    }),
    ...notebookIds.map((notebookId, index) =>
      change('deskNotebook', newId(asked.chance), {
        notebookId,
        name: names[index % names.length] ?? says.name,
        ...(index === 0 && { nextContact: says.nextContact }),
      }),
    ),
  ];
};

/**
 * A notebook that nobody filled in beyond one word: the things a screen needs to be drawn at all, with every other
 * field unsaid. What stands in a box of such a notebook was put there by the program.
 */
export const barely = (
  asked: Asked,
): { readonly changes: readonly Change[]; readonly words: string; readonly ids: BareIds } => {
  const { today, atAgo } = calendar(asked);
  const words = 'one word';
  const ids = Object.fromEntries(bareThings.map((thing) => [thing, newId(asked.chance)])) as BareIds;
  const label = { label: words };
  return {
    words,
    ids,
    changes: [
      change('behaviour', ids.behaviour, label),
      change('concern', ids.concern, label),
      change('strength', ids.strength, label),
      change('link', ids.link, {
        fromKind: 'concern',
        fromId: ids.concern,
        toKind: 'behaviour',
        toId: ids.behaviour,
      }),
      change('harm', ids.harm, label),
      change('goal', ids.goal, label),
      change('step', ids.step, { goalId: ids.goal, ...label }),
      change('metric', newId(asked.chance), label),
      change('session', ids.session, { day: today, startedAt: atAgo(0) }),
      change('session', ids.ended, { day: calendar(asked).ago(7), startedAt: atAgo(7), endedAt: atAgo(7) }),
    ],
  };
};

const bareThings = [
  'behaviour',
  'concern',
  'strength',
  'link',
  'harm',
  'goal',
  'step',
  'session',
  'ended',
] as const;
export type BareIds = Readonly<Record<(typeof bareThings)[number], string>>;
