/**
 * The session on one screen: HaRT's three components (what was followed, goals, safer strategies; Collins & Clifasefi)
 * between an agenda and something to take along. Every part can be skipped, returned to or left. [P4]
 */
import type { RecordOf } from '../records.ts';

export const sessionParts = [
  'agenda',
  'followed',
  'goals',
  'strategies',
  'steps',
  'safety',
  'take-away',
] as const;
export type SessionPart = (typeof sessionParts)[number];
type Form = NonNullable<RecordOf<'session'>['form']>;
type Session = Pick<RecordOf<'session'>, 'form' | 'safetyFlag'>;

/** Five minutes: what matters, one small thing, what I take along. */
const forms = {
  whole: sessionParts,
  'five-minutes': ['agenda', 'steps', 'safety', 'take-away'],
} as const satisfies Record<Form, readonly SessionPart[]>;

/** The parts of this session, in order. Safety comes again only when somebody flagged it. */
export const partsOf = ({ form = 'whole', safetyFlag }: Session): readonly SessionPart[] =>
  forms[form].filter((part) => part !== 'safety' || safetyFlag === true);

/** The part after `part`, whether or not anything was written in it; `null` after the last. */
export const partAfter = (part: SessionPart, session: Session): SessionPart | null => {
  const at = sessionParts.indexOf(part);
  return partsOf(session).find((other) => sessionParts.indexOf(other) > at) ?? null;
};

/** The part before `part`; `null` before the first. */
export const partBefore = (part: SessionPart, session: Session): SessionPart | null => {
  const at = sessionParts.indexOf(part);
  return partsOf(session).findLast((other) => sessionParts.indexOf(other) < at) ?? null;
};

type Card = RecordOf<'therapistCard'>;

/** A session begins with the therapist's card; one who has not written theirs writes it first. [D18] */
export type Opening = { readonly kind: 'show-card'; readonly card: Card } | { readonly kind: 'write-card' };

const isWritten = (words: string | undefined): boolean => words !== undefined && words.trim() !== '';

/** The card's three parts are the whole of it: with one missing it would promise by silence. */
export const isWholeCard = ({ mustAct, whenRead, inBetween }: Card): boolean =>
  isWritten(mustAct) && isWritten(whenRead) && isWritten(inBetween);

/** How this session begins; the latest whole card counts. */
export const openingOf = (cards: readonly Card[]): Opening => {
  const card = cards
    .filter(isWholeCard)
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
    .at(-1);
  return card ? { kind: 'show-card', card } : { kind: 'write-card' };
};

/** Strategies to try until next time: none to three (HaRT-A). */
export const strategiesAtMost = 3;

type Choice = RecordOf<'strategyChoice'>;

/** The strategies chosen in one session that are not resting, oldest first. */
export const chosenIn = (sessionId: string, choices: readonly Choice[]): readonly Choice[] =>
  choices
    .filter((choice) => choice.sessionId === sessionId && choice.resting !== true)
    .toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));

/** Whether one more fits; with three, another waits until one rests. */
export const roomForStrategy = (sessionId: string, choices: readonly Choice[]): boolean =>
  chosenIn(sessionId, choices).length < strategiesAtMost;
