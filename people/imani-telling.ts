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

export const telling = (asked: Asked, says: ImaniWords, language: 'en' | 'es'): Telling => {
  const fresh = (): string => newId(asked.chance);
  // Things of one act are listed by their ids: in the order above, then, as if they had been named one after the other.
  const inOrder = things.map(fresh).toSorted();
  const ids = Object.fromEntries(things.map((thing, at) => [thing, inOrder[at]])) as ImaniIds;
  return { ...calendar(asked, imanisDayEndsAt), ids, fresh, says, language };
};
