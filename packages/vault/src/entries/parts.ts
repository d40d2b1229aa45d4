import { concat, type Bytes } from '@handrail/proof/bytes.ts';
import { largestSealedBody } from '@handrail/sync/entry-envelope.ts';

import { labels } from '../labels.ts';
import { sealOverhead } from '../seal/gcm.ts';
import { paddedLength } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';

/** Binds a sealed part to its room, epoch and entry (the fixed outer bytes) and to being this part, so that it opens nowhere else [V9]. */
export const partPlace = (outer: Bytes, part: 'header' | 'body'): Bytes => concat(outer, partLabels[part]);

/** Written once: opening a record of years asks for it 10,000 times. The outer bytes stand first and have one length. */
const partLabels = {
  header: placeOf(labels.entryPart, 'header'),
  body: placeOf(labels.entryPart, 'body'),
} as const;

const largestPadded = largestSealedBody - sealOverhead;
/** Largest body, in bytes before padding: 4 MiB − 4 (a power of two pads to itself). */
export const maxBody = largestPadded - 4;
if (paddedLength(largestPadded) !== largestPadded)
  throw new Error('the largest body does not fit its envelope');
