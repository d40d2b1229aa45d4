import * as v from 'valibot';
import { amount, place, ten, words, id } from '../fields.ts';

export const behaviourKinds = [
  'alcohol',
  'opioid',
  'stimulant',
  'cannabis',
  'sedative',
  'ghb',
  'nicotine',
  'psychedelic',
  'dissociative',
  'other-substance',
  'gambling',
  'gaming',
  'spending',
  'eating',
  'sex',
  'self-injury',
  'risk-taking',
  'work',
  'other',
] as const;
export type BehaviourKind = (typeof behaviourKinds)[number];

export const substanceKinds: readonly BehaviourKind[] = [
  'alcohol',
  'opioid',
  'stimulant',
  'cannabis',
  'sedative',
  'ghb',
  'nicotine',
  'psychedelic',
  'dissociative',
  'other-substance',
];

/** Kinds with no amount, unit, tally or chart anywhere: their look back is words by day. [D16] */
export const amountless: readonly BehaviourKind[] = ['eating', 'self-injury'];
export const hasAmounts = (kind: BehaviourKind | undefined): boolean =>
  kind === undefined || !amountless.includes(kind);

/** Optional pick list beside the person's own word, which is never parsed. */
export const substances = [
  'beer-wine-spirits',
  'heroin',
  'fentanyl',
  'methadone',
  'buprenorphine',
  'prescribed-opioid',
  'naltrexone',
  'cocaine',
  'crack',
  'methamphetamine',
  'amphetamine',
  'mdma',
  'cathinone',
  'prescribed-stimulant',
  'cannabis-flower',
  'synthetic-cannabinoid',
  'benzodiazepine',
  'z-drug',
  'barbiturate',
  'gabapentinoid',
  'baclofen',
  'ghb-gbl',
  'tobacco',
  'vape',
  'lsd',
  'psilocybin',
  'ketamine',
  'nitrous-oxide',
  'inhalant',
  'not-sure',
] as const;

export const routes = [
  'drink',
  'swallow',
  'smoke',
  'vape',
  'snort',
  'inject',
  'rectal',
  'skin',
  'under-tongue',
  'other',
] as const;

export const behaviourFields = {
  /** "My word for it", used everywhere on the screen. */
  label: words,
  behaviourKind: v.picklist(behaviourKinds),
  substance: v.picklist(substances),
  prescribed: v.picklist(['prescribed', 'not-prescribed', 'both']),
  /** Days in the last four weeks; 20 or more is near-daily. Absent means unsaid, which is not zero. [D6] */
  daysInFour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(28)),
  route: v.picklist(routes),
  unit: words,
  typicalAmount: amount,
  /** Set: mood, pain, sleep, expectations (Zinberg). */
  set: words,
  /** Setting: place and people. */
  setting: words,
  /** Rituals and rules that help. */
  rules: words,
  sinceWhen: words,
  longestBreak: words,
  breakHelped: words,
  mapX: place,
  mapY: place,
  importId: id,
};

export const functionPicks = [
  'pain-relief',
  'sleep',
  'energy',
  'calm',
  'connection',
  'fun',
  'numbness',
  'memories',
  'withdrawal',
  'work',
  'boredom',
  'ritual',
  'belonging',
  'other',
] as const;

/** What it gives me. */
export const functionFields = {
  behaviourId: id,
  gives: v.picklist(functionPicks),
  words,
  strength: ten,
  elsewhere: words,
};
