import * as v from 'valibot';
import { day, four, id, ids, ten, words } from '../fields.ts';

/** `someone`: said to be about somebody else, without saying who. */
export const harmTo = [
  'me',
  'partner',
  'child',
  'family',
  'friend',
  'colleague',
  'community',
  'stranger',
  'someone',
] as const;
export type HarmTo = (typeof harmTo)[number];
export const harmAreas = [
  'body',
  'mind',
  'relationships',
  'money',
  'work',
  'home',
  'legal',
  'safety',
  'sexual',
  'dignity',
] as const;
export const harmSoon = ['now', 'weeks', 'months', 'later'] as const;

/** `eases` is asked first; bad, likely and soon are separate and never multiplied, sorted, coloured or counted. [D17] */
export const harmFields = {
  label: words,
  to: v.picklist(harmTo),
  toName: words,
  area: v.picklist(harmAreas),
  eases: words,
  bad: four,
  likely: four,
  soon: v.picklist(harmSoon),
  behaviourIds: ids,
};

/** How much does it bother me, over time. */
export const harmReadingFields = { harmId: id, day, bother: ten, words };
