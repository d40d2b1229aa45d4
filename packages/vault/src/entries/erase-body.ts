import type { Bytes } from '@handrail/proof/bytes.ts';
import { withoutBody } from '@handrail/sync/entry-envelope.ts';

/**
 * The same entry without its body: header, chain and signature still verify, and nothing kept can give the words back.
 * Needs no key. `null` when `entry` is not an entry of this version: such bytes are kept as they are [D13].
 */
export const eraseBody = (entry: Bytes): Bytes | null => {
  const erased = withoutBody(entry);
  return erased.ok ? erased.value : null;
};
