import * as v from 'valibot';
import { day, id, instant, yes } from '../fields.ts';

/** What can be shared as a whole: the screens of the person's own record. The order is that of the screens. */
export const sharedParts = ['map', 'harms', 'plan', 'check-ins', 'follow', 'safety-plan'] as const;
export type SharedPart = (typeof sharedParts)[number];

/**
 * One choice of the person about one room: this thing, or this whole part. Kept at home; the other one never sees it.
 * `state` unsaid on an item means that it goes the way of its part.
 */
export const shareFields = {
  roomId: id,
  of: v.picklist(['item', 'part']),
  part: v.picklist(sharedParts),
  /** Of an item: the name of its kind. */
  kind: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,64}$/)),
  itemId: id,
  state: v.picklist(['shared', 'stopped']),
  /** Of a part: whether what was there before `since` goes too. Asked each time, with nothing chosen. [D2, P8] */
  past: yes,
  /** Of a part without the past: the person's day when they chose. What is told of an earlier one stays here. */
  fromDay: day,
  /** When this choice was made. */
  since: instant,
};
