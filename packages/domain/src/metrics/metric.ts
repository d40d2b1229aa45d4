import * as v from 'valibot';
import { day, id, words } from '../fields.ts';

/** Whatever the person wants to follow. No cadence and no wanted direction unless they set one. [D2] */
export const metricFields = {
  label: words,
  unit: words,
  wanted: v.picklist(['up', 'down', 'steady', 'watching']),
  cadence: v.picklist(['weekly', 'before-session', 'when-i-want']),
};
export const readingFields = { metricId: id, day, value: v.pipe(v.number(), v.finite()), words };
