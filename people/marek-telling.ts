import type { MarekWords } from './marek-words.ts';
import type { Teller } from './telling.ts';

/** Everything of his that something else points to. */
export const mareksThings = [
  'game',
  'parcels',
  'debts',
  'lonely',
  'tired',
  'us',
  'kasia',
  'cycling',
  'soup',
  'late',
  'minus',
  'pays',
  'apart',
  'eat',
  'gameStays',
  'number',
  'days',
  'scale',
  'openTwo',
  'sheet',
  'table',
  'card',
  'tiredMetric',
  'nextTogether',
] as const;
export type Telling = Teller<(typeof mareksThings)[number], MarekWords>;
