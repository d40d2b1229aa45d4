import type { Reviewed } from '../safety/reviewed.ts';
import { written } from './sources.ts';

/** One text in both languages, each written for its own readers. */
export type Bilingual = Pick<Reviewed, 'en' | 'es'>;

export const strategyTags = [
  'alcohol',
  'opioids',
  'stimulants',
  'sedatives',
  'cannabis',
  'nicotine',
  'injecting',
  'gambling',
  'spending',
  'gaming',
] as const;
export type StrategyTag = (typeof strategyTags)[number];

/**
 * The three families that were told apart in the trials of harm reduction treatment for alcohol (Alawadhi 2024):
 * shield the body, change the manner, reduce. A fixed order for reading, not a ladder.
 */
export const families = ['buffer', 'manner', 'reduce'] as const;
export type Family = (typeof families)[number];

export const familyNames = {
  buffer: { en: 'Look after the body', es: 'Cuidar el cuerpo' },
  manner: { en: 'Change how you do it', es: 'Cambiar la manera' },
  reduce: { en: 'Do less', es: 'Hacerlo menos' },
} as const satisfies Record<Family, Bilingual>;

/**
 * What stands behind a strategy. `trial-family`: its family was studied in trials, this very text was not.
 * `known-practice`: passed on by services and by people who use; not tested as a text. Nothing here is proven to work.
 */
export type Evidence = 'known-practice' | 'trial-family';

export interface Strategy extends Reviewed {
  /** Kept in a person's record once chosen, so it never changes and is never given to another text. */
  readonly id: string;
  readonly about: readonly [StrategyTag, ...StrategyTag[]];
  readonly family: Family;
  /** When it does not fit, what to mind, or what is known. */
  readonly note?: Bilingual;
  readonly evidence: Evidence;
}

type Given = 'evidence' | 'reviewedBy' | 'verifiedOn' | 'reviewBy';
type Seed = Omit<Strategy, Given> & Partial<Pick<Strategy, Given>>;

/** Seeds start unreviewed and as known practice, until somebody writes otherwise on the seed itself. [D19] */
export const unreviewed = (seeds: readonly Seed[]): readonly Strategy[] =>
  seeds.map((seed) => ({ evidence: 'known-practice', reviewedBy: [], ...written, ...seed }));
