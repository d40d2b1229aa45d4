import { concat, u32, utf8, type Bytes } from '@handrail/proof/bytes.ts';

import type { Label } from '../labels.ts';

/**
 * What a seal is bound to: the label, then each fact after its own length, so that no two lists of facts are the same
 * bytes ('ab','c' is not 'a','bc').
 */
export const placeOf = (label: Label, ...facts: readonly (string | Bytes)[]): Bytes =>
  concat(
    utf8(`${label}\0`),
    ...facts.flatMap((fact) => withLength(typeof fact === 'string' ? utf8(fact) : fact)),
  );

const withLength = (fact: Bytes): [Bytes, Bytes] => [u32(fact.length), fact];
