/** The shape of a safety card. Cards inform, they never block, and nothing on them says that anybody is watching. [P9, P10] */
import type { PlanKind } from '@handrail/domain/plans/plan.ts';
import type { Reviewed } from './reviewed.ts';
import type { ServiceKind } from './service.ts';

export const cardIds = [
  'overdose-steps',
  'naloxone',
  'using-alone',
  'lost-tolerance',
  'dont-stop-suddenly',
  'suicide-thoughts',
  'self-injury',
  'eating',
  'unsafe-with-someone',
  'child-or-other-at-risk',
  'wound-infection',
  'pregnancy',
  'medical',
] as const;
export type CardId = (typeof cardIds)[number];

/**
 * How a part is shown. `steps`: numbered, in this order. `points`: any order. `urgent`: when to call the emergency
 * number, shown with the second accent and the number beside it. `words`: plain sentences.
 */
export type PartLook = 'words' | 'steps' | 'points' | 'urgent';

export interface CardPart {
  readonly look: PartLook;
  /** Every part but the first sentences has one. */
  readonly heading?: string;
  readonly lines: readonly string[];
}

export interface CardWords {
  readonly title: string;
  readonly parts: readonly CardPart[];
}

export interface Card extends Reviewed<CardWords> {
  readonly id: CardId;
  /** Which lines stand under the card, beside the emergency number, which always does. */
  readonly services: readonly ServiceKind[];
  /** The person's own plan this card leads to. */
  readonly plan: PlanKind;
  /** The ways on that the card offers as buttons; any button closes it. [D11] */
  readonly offers?: readonly ('gradual' | 'with-a-doctor')[];
  /** The therapist's card comes first. [D18] */
  readonly therapistCardFirst?: true;
}
