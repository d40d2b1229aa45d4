import { concat, readU32, u32, type Bytes } from '@handrail/proof/bytes.ts';

/** Nothing sealed is smaller than this, so that "none" and a short sentence look the same. */
const paddingFloor = 512;

/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, §4): keeps
 * only the top bits of a length, so that it says O(log log n) bits and costs at most 12 %.
 */
export const paddedLength = (length: number): number => {
  if (length <= paddingFloor) return paddingFloor;
  const exponent = Math.floor(Math.log2(length));
  const dropped = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** dropped;
  return Math.ceil(length / step) * step;
};

/** Length first (4 bytes), then the bytes, then zeros up to the padded length. */
export const pad = (bytes: Bytes): Bytes => {
  const zeros = paddedLength(bytes.length + 4) - bytes.length - 4;
  return concat(u32(bytes.length), bytes, new Uint8Array(zeros));
};

/** A view of what was padded; `null` unless `pad` could have written this. */
export const unpad = (padded: Bytes): Bytes | null => {
  if (padded.length < paddingFloor) return null;
  const length = readU32(padded, 0);
  if (paddedLength(length + 4) !== padded.length) return null;
  for (let at = length + 4; at < padded.length; at += 1) if (padded[at] !== 0) return null;
  return padded.subarray(4, length + 4);
};
