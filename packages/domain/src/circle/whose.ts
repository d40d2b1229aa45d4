/**
 * Of what both write: the fields that make a thing somebody's own words. Whoever's signature stands under the newest of
 * them said it, so nobody can put words, or a time, into the other one's mouth. A tick or a calling-off changes nothing of it.
 * The session itself is nobody's: what stands there both of them say. An answer is written once, by whoever wrote it first.
 */
import type { Kind } from '../records.ts';

export const whoseFields: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  agendaItem: ['label'],
  appointment: ['of', 'day', 'time', 'until', 'timeZone', 'minutes', 'way', 'place', 'words'],
  sheet: ['label'],
  sheetLine: ['words', 'moment', 'otherwise', 'value'],
};
