/** The first byte of everything sealed here: which version of the formats wrote it (SPEC.md). */
import type { Bytes } from '@handrail/proof/bytes.ts';

/** What this version writes. */
const format = 1;
export const formatByte: Bytes = new Uint8Array([format]);

/** Bytes of another version: kept as they are, never guessed at. */
export type OtherVersion =
  /** From a trial version, before the formats were settled. */
  'older-version' | 'newer-version';

/** `null` when these bytes begin as this version writes them (or there are none: that is for the reader to refuse). */
export const otherVersion = (bytes: Bytes): OtherVersion | null => {
  const [first] = bytes;
  if (first === undefined || first === format) return null;
  return first < format ? 'older-version' : 'newer-version';
};
