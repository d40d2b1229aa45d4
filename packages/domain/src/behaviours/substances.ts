/**
 * Which substances are offered for which kind. A pick list beside the person's own word; a word is never parsed to
 * find a substance, and leaving the list alone says nothing.
 */
import { type BehaviourKind, type substances } from './behaviour.ts';

export type Substance = (typeof substances)[number];

const byKind = {
  alcohol: ['beer-wine-spirits'],
  opioid: ['heroin', 'fentanyl', 'methadone', 'buprenorphine', 'prescribed-opioid', 'naltrexone'],
  stimulant: [
    'cocaine',
    'crack',
    'methamphetamine',
    'amphetamine',
    'mdma',
    'cathinone',
    'prescribed-stimulant',
  ],
  cannabis: ['cannabis-flower', 'synthetic-cannabinoid'],
  sedative: ['benzodiazepine', 'z-drug', 'barbiturate', 'gabapentinoid', 'baclofen'],
  ghb: ['ghb-gbl'],
  nicotine: ['tobacco', 'vape'],
  psychedelic: ['lsd', 'psilocybin'],
  dissociative: ['ketamine', 'nitrous-oxide'],
  'other-substance': ['inhalant'],
} as const satisfies Partial<Record<BehaviourKind, readonly Substance[]>>;

const isListed = (kind: BehaviourKind): kind is keyof typeof byKind => Object.hasOwn(byKind, kind);

/** What the pick list offers for `kind`, "I am not sure" last; empty for a behaviour that is not a substance. */
export const substancesOf = (kind: BehaviourKind | undefined): readonly Substance[] =>
  kind !== undefined && isListed(kind) ? [...byKind[kind], 'not-sure'] : [];
