import * as v from 'valibot';
import { day, id, ids, words } from '../fields.ts';

/** One act: the person's whole order on that day, with reasons. A new order is a new record; none is rewritten. [D5] */
export const rankingFields = { day, order: ids, reasons: v.record(id, words) };
