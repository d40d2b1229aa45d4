import type { ImaniWords } from './imani-words.ts';
import { tellerOf, type Asked, type Teller } from './telling.ts';

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
  'ifPhone',
  'birthday',
  'firstTogether',
  'secondTogether',
  'nextTogether',
  'episode',
  'openPencil',
] as const;
type Thing = (typeof things)[number];
export type ImaniIds = Readonly<Record<Thing, string>>;

export type Telling = Teller<Thing, ImaniWords>;

/** Her day ends at four in the morning. */
export const imanisDayEndsAt = 4;

export const telling = (asked: Asked, says: ImaniWords, language: 'en' | 'es'): Telling =>
  tellerOf(asked, things, says, language, imanisDayEndsAt);
