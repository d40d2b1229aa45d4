import type { RuthWords } from './ruth-words.ts';
import type { Teller } from './telling.ts';

/** Everything of hers that something else points to. */
export const ruthsThings = [
  'gear',
  'methadone',
  'tablets',
  'pain',
  'house',
  'room',
  'looks',
  'dog',
  'mel',
  'painting',
  'over',
  'both',
  'leg',
  'queue',
  'melFound',
  'alive',
  'liver',
  'holiday',
  'someDays',
  'door',
  'ecg',
  'hepTest',
  'apart',
  'tellMel',
  'smoke',
  'away',
  'planAmount',
  'planWhen',
  'lastTogether',
] as const;
export type Telling = Teller<(typeof ruthsThings)[number], RuthWords>;

export const wednesday = 2;
/** Days ago: their last session, on a Wednesday. */
export const ruthsLastSession = ({ last }: Pick<Telling, 'last'>): number => last(wednesday) + 7;
