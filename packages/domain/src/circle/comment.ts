import * as v from 'valibot';
import { day, id, ids, words } from '../fields.ts';
import { sharedParts } from './share.ts';

/** The therapist's words beside a thing that was shared with them, or beside nothing in particular. */
export const commentFields = {
  aboutKind: v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,64}$/)),
  aboutId: id,
  words,
  day,
};

/** What the therapist thinks is most urgent. It stands beside the person's order and never moves it. [D5, P6] */
export const urgencyViewFields = { order: ids, reasons: v.record(id, words), day };

/**
 * What the therapist's app reports it opened: a part, on a day, with the id `day-part`, so once for each. Nobody can
 * check it. [P13]
 */
export const openedFields = { day, part: v.picklist(sharedParts) };
