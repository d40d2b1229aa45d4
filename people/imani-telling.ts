import { newId } from '@handrail/kernel/chance.ts';
import type { ImaniWords } from './imani-words.ts';
import { calendar, type Asked, type Calendar } from './telling.ts';

/** Everything of hers that something else points to. */
const things = [
  'wine',
  'bets',
  'food',
  'loss',
  'sleep',
  'money',
  'story',
  'swimming',
  'choir',
  'link',
  'snap',
  'awake',
  'rent',
  'friends',
  'cousin',
  'evenings',
  'noBets',
  'sing',
  'weekends',
  'safeNights',
  'breakGoal',
  'scale',
  'oldScale',
  'smallGlasses',
  'tea',
  'bottle',
  'friday',
  'ifQuiet',
  'rested',
  'walks',
  'hospital',
  'cardShown',
  'session',
  'sessionNow',
  'suggestion',
  'accepted',
  'card',
  'import',
] as const;
type Thing = (typeof things)[number];
export type ImaniIds = Readonly<Record<Thing, string>>;

export interface Telling extends Calendar {
  readonly ids: ImaniIds;
  readonly fresh: () => string;
  readonly says: ImaniWords;
  readonly language: 'en' | 'es';
}

/** Her day ends at four in the morning. */
export const imanisDayEndsAt = 4;

/** More than she has things. */
const enough = 600;

/** Things of one act are listed by their ids: these come in order, as if each had been named after the one before. */
const inOrder = ({ chance }: Asked): (() => string) => {
  const all = Array.from({ length: enough }, () => newId(chance)).toSorted();
  let at = 0;
  return () => {
    const next = all[at];
    if (next === undefined) throw new Error('Imani has more things than ids');
    at += 1;
    return next;
  };
};

export const telling = (asked: Asked, says: ImaniWords, language: 'en' | 'es'): Telling => {
  const fresh = inOrder(asked);
  const ids = Object.fromEntries(things.map((thing) => [thing, fresh()])) as ImaniIds;
  return { ...calendar(asked, imanisDayEndsAt), ids, fresh, says, language };
};
