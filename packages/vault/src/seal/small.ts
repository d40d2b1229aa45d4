/**
 * Small seals: drafts, the head pin, settings, acts on their way. `1 ‖ nonce ‖ box`, padded, each label under a key of its own, bound to label
 * and place, so that a draft put where another draft lay does not open [V4].
 */
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, utf8, type Bytes } from '@handrail/proof/bytes.ts';

import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import type { VaultKey } from '../keys/vault-key.ts';
import { labels } from '../labels.ts';
import { open, seal } from './gcm.ts';
import { pad, unpad } from './padding.ts';
import { placeOf } from './place.ts';

/** `label` says what it is ('draft', 'head', 'meta'…); `place` says where it lies (its storage key). Both are bound. */
export const sealSmall = async (
  key: VaultKey,
  label: string,
  place: string,
  bytes: Bytes,
  chance: Chance,
): Promise<Bytes> => {
  const sealingKey = await key.sealingKey(labels.small, utf8(label));
  return concat(formatByte, await seal(sealingKey, placeOf(labels.small, label, place), pad(bytes), chance));
};

/** `damaged`: altered, cut, of another notebook, or not of this label and place; the cipher cannot tell these apart. */
export const openSmall = async (
  key: VaultKey,
  label: string,
  place: string,
  sealed: Bytes,
): Promise<Result<Bytes, OtherVersion | 'damaged'>> => {
  if (sealed.length === 0) return err('damaged');
  const other = otherVersion(sealed);
  if (other) return err(other);
  const sealingKey = await key.sealingKey(labels.small, utf8(label));
  const padded = await open(sealingKey, placeOf(labels.small, label, place), sealed.subarray(1));
  const bytes = padded && unpad(padded);
  return bytes ? ok(bytes) : err('damaged');
};
