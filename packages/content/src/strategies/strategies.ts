/**
 * The strategy library: own short texts, to look at together and pick from. Nobody ranks them; a person takes
 * none, one or a few, changes the words, or writes their own. Nothing on safer self-injury and nothing on
 * eating is here: that is for a therapist and a person, not for a list. [D16]
 */
import type { BehaviourKind } from '@handrail/domain/behaviours/behaviour.ts';
import { alcohol } from './alcohol.ts';
import { cannabis } from './cannabis.ts';
import { gambling } from './gambling.ts';
import { gaming } from './gaming.ts';
import { injecting } from './injecting.ts';
import { nicotine } from './nicotine.ts';
import { opioids } from './opioids.ts';
import { sedatives } from './sedatives.ts';
import { spending } from './spending.ts';
import { stimulants } from './stimulants.ts';
import { families, type Family, type Strategy, type StrategyTag } from './strategy.ts';

/** In the order of the files, which says nothing about merit. */
export const strategies: readonly Strategy[] = [
  ...alcohol,
  ...opioids,
  ...stimulants,
  ...sedatives,
  ...cannabis,
  ...nicotine,
  ...injecting,
  ...gambling,
  ...spending,
  ...gaming,
];

/** Empty where the library has nothing to say; the screen then offers own words only. [D16] */
const tagsOf = {
  alcohol: ['alcohol'],
  opioid: ['opioids'],
  stimulant: ['stimulants'],
  cannabis: ['cannabis'],
  sedative: ['sedatives'],
  ghb: ['sedatives'],
  nicotine: ['nicotine'],
  psychedelic: [],
  dissociative: [],
  'other-substance': [],
  gambling: ['gambling'],
  gaming: ['gaming'],
  spending: ['spending'],
  eating: [],
  sex: [],
  'self-injury': [],
  'risk-taking': [],
  work: [],
  other: [],
} as const satisfies Record<BehaviourKind, readonly StrategyTag[]>;

/**
 * Strategies for what a person does. `routes` are those of their behaviours; `inject` adds the texts on injecting.
 * A strategy that fits two kinds comes once. No kinds, or kinds the library does not cover: an empty list.
 */
export const strategiesFor = (
  kinds: readonly BehaviourKind[],
  routes: readonly string[] = [],
): readonly Strategy[] => {
  const wanted = new Set<StrategyTag>(kinds.flatMap((kind) => tagsOf[kind]));
  if (routes.includes('inject')) wanted.add('injecting');
  return strategies.filter((strategy) => strategy.about.some((tag) => wanted.has(tag)));
};

/** Undefined for an id this version does not know: show the label kept with the choice. */
export const strategyById = (id: string): Strategy | undefined =>
  strategies.find((strategy) => strategy.id === id);

/** Grouped by family in one fixed order; a family without strategies is left out. */
export const inFamilies = (
  list: readonly Strategy[],
): readonly { family: Family; strategies: readonly Strategy[] }[] =>
  families
    .map((family) => ({ family, strategies: list.filter((strategy) => strategy.family === family) }))
    .filter((group) => group.strategies.length > 0);

/**
 * The same strategies in an order that `seed` alone decides, so that no text is always first. [D10]
 * Same seed, same order: a list does not jump while somebody reads it.
 */
export const shuffled = <T>(list: readonly T[], seed: number): readonly T[] => {
  const dealt = [...list];
  let state = seed >>> 0;
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    state = next(state);
    const picked = state % (last + 1);
    [dealt[last], dealt[picked]] = [dealt[picked] as T, dealt[last] as T];
  }
  return dealt;
};

/** Mulberry32's mixing step; nothing secret rests on it. */
const next = (state: number): number => {
  const stepped = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(stepped ^ (stepped >>> 15), stepped | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
};
