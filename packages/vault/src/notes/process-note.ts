/** One process note, `1 ‖ nonce ‖ box`, padded, under the process notes' own key and bound to notebook and id. [V23] */
import type { Chance } from '@handrail/kernel/chance.ts';
import { err, ok, type Result } from '@handrail/kernel/result.ts';
import { concat, type Bytes } from '@handrail/proof/bytes.ts';

import { formatByte, otherVersion, type OtherVersion } from '../format.ts';
import { labels } from '../labels.ts';
import { open, seal } from '../seal/gcm.ts';
import { pad, unpad } from '../seal/padding.ts';
import { placeOf } from '../seal/place.ts';
import type { ProcessKey } from './process-key.ts';

const placeIn = ({ notebookId }: ProcessKey, noteId: string): Bytes =>
  placeOf(labels.processNote, notebookId, noteId);

export const sealProcessNote = async (
  key: ProcessKey,
  noteId: string,
  bytes: Bytes,
  chance: Chance,
): Promise<Bytes> => concat(formatByte, await seal(key.seals, placeIn(key, noteId), pad(bytes), chance));

/** `damaged`: altered, cut, another note's or another notebook's, or under another key; the cipher cannot tell these apart. */
export const openProcessNote = async (
  key: ProcessKey,
  noteId: string,
  sealed: Bytes,
): Promise<Result<Bytes, OtherVersion | 'damaged'>> => {
  if (sealed.length === 0) return err('damaged');
  const other = otherVersion(sealed);
  if (other) return err(other);
  const padded = await open(key.seals, placeIn(key, noteId), sealed.subarray(1));
  const bytes = padded && unpad(padded);
  return bytes ? ok(bytes) : err('damaged');
};
