import * as v from 'valibot';
import { day, id, words } from '../fields.ts';

/** −2 … +2 (Kiresuk & Sherman 1968). */
export const attainments = [-2, -1, 0, 1, 2] as const;
export type Attainment = (typeof attainments)[number];

/** Five anchors in own words. Re-scaling makes a new record, so nothing is computed backwards. */
export const scaleFields = {
  goalId: id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  minus2: words,
  minus1: words,
  zero: words,
  plus1: words,
  plus2: words,
};

export const scaleRatingFields = { scaleId: id, day, value: v.picklist(attainments), words };
