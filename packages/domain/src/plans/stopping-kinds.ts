import type { behaviourFields, BehaviourKind } from '../behaviours/behaviour.ts';
import type { RecordOf } from '../records.ts';

type Substance = (typeof behaviourFields.substance.options)[number];
/** What a safety rule may ask of a behaviour. The person's own word is never parsed. */
export type Named = Pick<RecordOf<'behaviour'>, 'id' | 'behaviourKind' | 'substance' | 'daysInFour'>;

interface Match {
  readonly kinds: readonly BehaviourKind[];
  /** The finer pick counts too: someone who chose "baclofen" and no kind has said enough. */
  readonly substances: readonly Substance[];
}

const sedatives = ['benzodiazepine', 'z-drug', 'barbiturate', 'gabapentinoid', 'baclofen'] as const;
const opioids = ['heroin', 'fentanyl', 'methadone', 'buprenorphine', 'prescribed-opioid'] as const;

/** Stopping suddenly can be dangerous: alcohol, any sedative, GHB, "other substance". [D11] */
const carefulToStop: Match = {
  kinds: ['alcohol', 'sedative', 'ghb', 'other-substance'],
  substances: ['beer-wine-spirits', ...sedatives, 'ghb-gbl'],
};
/** Tolerance is lost in a break: opioid, sedative, GHB, alcohol. [D12] */
const losesTolerance: Match = {
  kinds: ['opioid', 'sedative', 'ghb', 'alcohol'],
  substances: [...opioids, ...sedatives, 'ghb-gbl', 'beer-wine-spirits'],
};
/**
 * D12 names methadone, buprenorphine and naltrexone. An opioid whose substance is unsaid may be one of them, and to
 * say it for those and not for heroin would be hard to explain, so every opioid is in.
 */
const guardsTolerance: Match = { kinds: ['opioid'], substances: [...opioids, 'naltrexone'] };

const matches = ({ kinds, substances }: Match, { behaviourKind, substance }: Named): boolean =>
  (behaviourKind !== undefined && kinds.includes(behaviourKind)) ||
  (substance !== undefined && substances.includes(substance));

export const isCarefulToStop = (behaviour: Named): boolean => matches(carefulToStop, behaviour);
export const isToleranceLost = (behaviour: Named): boolean => matches(losesTolerance, behaviour);
export const isToleranceGuarded = (behaviour: Named): boolean => matches(guardsTolerance, behaviour);

/**
 * Neither kind nor substance said: it may be anything. "Not sure" beside a kind is about which of that kind; on its
 * own it says no more than silence.
 */
export const isKindUnsaid = ({ behaviourKind, substance }: Named): boolean =>
  behaviourKind === undefined && (substance === undefined || substance === 'not-sure');
