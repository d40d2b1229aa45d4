/** Below this the program asks "shall we make it smaller?" (clinical.md §1.3). */
export const confidenceGate = 7;

/**
 * Whether to offer a smaller step. There is no third answer: a step is never refused, and a confidence nobody gave is
 * not a low one. [D8]
 */
export const sizeOffer = (confidence: number | undefined): 'offer-smaller' | 'no-offer' =>
  confidence !== undefined && confidence < confidenceGate ? 'offer-smaller' : 'no-offer';
