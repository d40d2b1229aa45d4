/** All safety cards, and which card each of the six danger tiles opens (clinical brief §1.2). */
import type { DangerTile } from '@handrail/domain/plans/danger.ts';
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import type { Card, CardId } from './card.ts';
import { medical, pregnancy, woundInfection } from './texts/body.ts';
import { eating, selfInjury, suicideThoughts } from './texts/crisis.ts';
import { naloxone } from './texts/naloxone.ts';
import { lostTolerance, overdoseSteps, usingAlone } from './texts/overdose.ts';
import { childOrOtherAtRisk, unsafeWithSomeone } from './texts/people.ts';
import { dontStopSuddenly } from './texts/stopping.ts';

export const cards: Readonly<Record<CardId, Card>> = {
  'overdose-steps': overdoseSteps,
  naloxone,
  'using-alone': usingAlone,
  'lost-tolerance': lostTolerance,
  'dont-stop-suddenly': dontStopSuddenly,
  'suicide-thoughts': suicideThoughts,
  'self-injury': selfInjury,
  eating,
  'unsafe-with-someone': unsafeWithSomeone,
  'child-or-other-at-risk': childOrOtherAtRisk,
  'wound-infection': woundInfection,
  pregnancy,
  medical,
};

export interface TileTarget {
  /** The card that opens, then the ones beside it. */
  readonly cards: readonly [CardId, ...CardId[]];
  readonly plan: PlanKind;
}

/** A tap opens a card and leads to a plan, never to a score. Each tile can be skipped. */
export const opens: Readonly<Record<DangerTile, TileTarget>> = {
  'overdose-or-alone': {
    cards: ['overdose-steps', 'naloxone', 'using-alone', 'lost-tolerance'],
    plan: 'overdose',
  },
  withdrawal: { cards: ['dont-stop-suddenly'], plan: 'crisis' },
  'suicide-or-self-injury': { cards: ['suicide-thoughts', 'self-injury', 'eating'], plan: 'crisis' },
  'unsafe-with-someone': { cards: ['unsafe-with-someone'], plan: 'crisis' },
  'child-or-other-at-risk': { cards: ['child-or-other-at-risk'], plan: 'crisis' },
  body: { cards: ['wound-infection', 'pregnancy', 'medical'], plan: 'crisis' },
};
