import * as v from 'valibot';
import { day, id, words } from '../fields.ts';

/** My use plan, in this order (Silver's SUM, Tatarsky's ideal use plan; clinical.md §1.6). Own headings. */
export const usePlanSections = [
  'want',
  'dont-want',
  'good-enough',
  'amount',
  'when',
  'where',
  'with-whom',
  'how',
  'first',
  'not-if',
  'after',
  'if-different',
  'try-out',
] as const;
export type UsePlanSection = (typeof usePlanSections)[number];

/** One line of it, in the person's words. */
export const usePlanLineFields = {
  behaviourId: id,
  section: v.picklist(usePlanSections),
  words,
  position: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/)),
};

/** How a line went on a day: the plan beside what happened, never beside nothing. [P5] */
export const usePlanTryFields = {
  lineId: id,
  day,
  went: v.picklist(['kept', 'partly', 'not', 'did-not-matter']),
  words,
};
