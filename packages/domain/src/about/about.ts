import * as v from 'valibot';
import { words, yes } from '../fields.ts';

export const countries = ['us', 'ca', 'gb', 'ie', 'es', 'mx'] as const;
export type Country = (typeof countries)[number];

/** One record per notebook, with the id "about". */
export const aboutFields = {
  name: words,
  helpWith: words,
  /** The hour at which the person's day ends, 0 to 12. */
  dayEndsAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12)),
  country: v.picklist(countries),
  lostToleranceOff: yes,
  /** The danger question was shown once; it is not asked again unless wanted. */
  dangerAsked: yes,
  /** Whether this notebook lives on a therapist's device. [D18] */
  onTherapistsDevice: yes,
};
