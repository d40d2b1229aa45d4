import * as v from 'valibot';
import { amount, day, id, ids, instant, ten, words } from '../fields.ts';

/** What was said about one behaviour. `unsaid` is never stored: it is absence. [P4, D6] */
export const report = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({
    kind: v.literal('some'),
    /** In `unit`; absent when the person said some and typed no number. */
    amount: v.exactOptional(amount),
    unit: v.exactOptional(words),
    /** Plus or minus, in the same unit. */
    plusMinus: v.exactOptional(amount),
  }),
  v.object({ kind: v.literal('uncounted') }),
]);
export type Said = v.InferOutput<typeof report>;
export type Report = Said | { readonly kind: 'unsaid' };

export const checkInFields = {
  /** The person's own calendar day, never recomputed. */
  day,
  /** A report for the whole day makes the day known; moments sum to "at least". */
  scope: v.picklist(['day', 'moment']),
  /** When the moment was, in milliseconds; shown, orders nothing. */
  at: instant,
  behaviourIds: ids,
  reports: v.record(id, report),
  urge: ten,
  mood: ten,
  sleep: ten,
  place: words,
  people: words,
  why: words,
  helped: v.pipe(v.array(words), v.maxLength(200)),
  /** Self-injury and eating: wound care and company instead of amounts. [D16] */
  woundCare: words,
  company: words,
  note: words,
  importId: id,
};
