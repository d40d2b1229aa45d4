import * as v from 'valibot';
import { count, day, words } from '../fields.ts';

/** Where imported things came from. An import adds, never deletes. [D15] */
export const importFields = {
  tool: v.picklist(['psychonautwiki-journal', 'day-by-day-csv']),
  fileName: words,
  day,
  added: count,
  leftOut: v.pipe(v.array(words), v.maxLength(10_000)),
};
