import type { RecordOf } from '@handrail/domain/records.ts';
import type { Attainment } from '@handrail/domain/scales/scale.ts';

export type AnchorField = 'plus2' | 'plus1' | 'zero' | 'minus1' | 'minus2';
/** The five places from top to bottom. The order is that of the scale; none of them is where anybody should be. */
export const anchors = [
  { field: 'plus2', value: 2, sign: '+2' },
  { field: 'plus1', value: 1, sign: '+1' },
  { field: 'zero', value: 0, sign: '0' },
  { field: 'minus1', value: -1, sign: '−1' },
  { field: 'minus2', value: -2, sign: '−2' },
] as const satisfies readonly { field: AnchorField; value: Attainment; sign: string }[];
export type Anchor = (typeof anchors)[number];

export type AnchorWords = Record<AnchorField, string>;

/** The words of a scale, blank where there are none. */
export const anchorWords = (scale: RecordOf<'scale'> | undefined): AnchorWords => ({
  plus2: scale?.plus2 ?? '',
  plus1: scale?.plus1 ?? '',
  zero: scale?.zero ?? '',
  minus1: scale?.minus1 ?? '',
  minus2: scale?.minus2 ?? '',
});

export const anchorAt = (value: Attainment): Anchor => {
  const anchor = anchors.find((one) => one.value === value);
  if (!anchor) throw new Error('A scale has five places, and this is none of them.');
  return anchor;
};
